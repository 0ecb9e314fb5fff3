package dev.portwise.adapter.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.elemMatch;
import static com.mongodb.client.model.Projections.fields;
import static com.mongodb.client.model.Projections.include;

import dev.portwise.adapter.rows.Criteria;
import dev.portwise.adapter.rows.EntityType;
import dev.portwise.adapter.rows.GroupRow;
import dev.portwise.adapter.rows.MembershipRow;
import dev.portwise.adapter.rows.PostRow;
import dev.portwise.adapter.rows.Query;
import dev.portwise.adapter.rows.Row;
import dev.portwise.adapter.rows.StoreReads;
import dev.portwise.adapter.rows.TagRow;
import dev.portwise.adapter.rows.UserRow;
import dev.portwise.domain.model.Group;
import dev.portwise.domain.model.GroupId;
import dev.portwise.domain.model.Post;
import dev.portwise.domain.model.Tag;
import dev.portwise.domain.model.User;
import dev.portwise.domain.model.UserId;
import dev.portwise.domain.port.Fetch;
import dev.portwise.domain.port.Relation.OfGroup;
import dev.portwise.domain.port.Relation.OfPost;
import dev.portwise.domain.port.Relation.OfTag;
import dev.portwise.domain.port.Relation.OfUser;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Answers each query with one command. A user with both relations costs two, because one answer would repeat the groups with
 * every post.
 */
final class MongoReads implements StoreReads {

    private static final Bson OWN_FIELDS_OF_USER = include(Names.NAME, Names.REVISION);
    private static final Bson OWN_FIELDS_OF_TAG = OWN_FIELDS_OF_USER;
    private static final Bson OWN_FIELDS_OF_GROUP = include(Names.NAME, Names.OWNER, Names.REVISION);
    private static final Bson OWN_FIELDS_OF_POST = include(Names.TITLE, Names.CONTENT, Names.AUTHOR, Names.REVISION);

    private final Commands commands;

    MongoReads(Commands commands) {
        this.commands = commands;
    }

    @Override
    public <A, R extends Row> List<R> find(Query<A, R> query) {
        if (query.criteria() instanceof Criteria.WithIds<A> wanted) {
            return commands.batches(wanted.ids()).stream()
                    .flatMap(batch -> find(query, Selection.byIds(batch)).stream())
                    .toList();
        }
        return find(query, Selection.of(query));
    }

    @SuppressWarnings("unchecked") // the rows and the plans of each type are its own
    private <A, R extends Row> List<R> find(Query<A, R> query, Selection selection) {
        Fetch<A> fetch = query.fetch();
        List<? extends Row> found = query.type() == EntityType.USER
                ? users(selection, (Fetch<User>) fetch)
                : query.type() == EntityType.POST
                        ? posts(query.criteria(), selection, (Fetch<Post>) fetch)
                        : query.type() == EntityType.TAG
                                ? tags(query.criteria(), selection, (Fetch<Tag>) fetch)
                                : groups(query.criteria(), selection, (Fetch<Group>) fetch);
        return (List<R>) found;
    }

    @Override
    public <A> long count(EntityType<A, ?, ?> type, Criteria<A> criteria) {
        return commands.count(collection(type), Selection.filter(criteria));
    }

    @Override
    public boolean hasMember(GroupId group, UserId user) {
        return commands.count(
                        Names.USERS,
                        new Document(Names.ID, user.value()).append(Names.MEMBERSHIPS_GROUP, group.value()))
                == 1;
    }

    @Override
    public List<PostRow> postsOf(UserId author) {
        return commands
                .find(Names.POSTS, Selection.where(eq(Names.AUTHOR, author.value())), OWN_FIELDS_OF_POST)
                .stream()
                .map(Rows::post)
                .toList();
    }

    @Override
    public List<MembershipRow> membershipsOf(UserId user) {
        return aggregate(Names.USERS, Selection.byId(user), LookupStages.GROUPS_OF_USER).stream()
                .map(Rows::userWithMemberships)
                .flatMap(row -> Stream.ofNullable(row.memberships()))
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public List<MembershipRow> membershipsOf(GroupId group) {
        Bson onlyThis = elemMatch(Names.MEMBERSHIPS, eq(Names.GROUP, group.value()));
        return commands
                .find(
                        Names.USERS,
                        Selection.where(eq(Names.MEMBERSHIPS_GROUP, group.value())),
                        fields(OWN_FIELDS_OF_USER, onlyThis))
                .stream()
                .map(Rows::onlyMembership)
                .toList();
    }

    private List<UserRow> users(Selection selection, Fetch<User> fetch) {
        if (fetch.includes(OfUser.MEMBERSHIPS)) {
            List<UserRow> rows = aggregate(Names.USERS, selection, LookupStages.GROUPS_OF_USER).stream()
                    .map(Rows::userWithMemberships)
                    .toList();
            return fetch.includes(OfUser.POSTS) && !rows.isEmpty() ? withPosts(rows) : rows;
        }
        return fetch.includes(OfUser.POSTS)
                ? Rows.usersWithPosts(aggregate(Names.USERS, selection, LookupStages.POSTS_OF_USER))
                : commands.find(Names.USERS, selection, OWN_FIELDS_OF_USER).stream()
                        .map(Rows::user)
                        .toList();
    }

    private List<UserRow> withPosts(List<UserRow> users) {
        Bson byThem = in(
                Names.AUTHOR, Selection.values(users.stream().map(UserRow::id).toList()));
        Map<UserId, List<PostRow>> posts =
                commands.find(Names.POSTS, Selection.where(byThem), OWN_FIELDS_OF_POST).stream()
                        .map(Rows::post)
                        .collect(Collectors.groupingBy(PostRow::author));
        return users.stream()
                .map(user -> user.withPosts(posts.getOrDefault(user.id(), List.of())))
                .toList();
    }

    private List<PostRow> posts(Criteria<?> criteria, Selection selection, Fetch<Post> fetch) {
        boolean tags = fetch.includes(OfPost.TAGS);
        if (criteria instanceof Criteria.Connected<?> connected
                && connected.by() == Criteria.Reference.POSTS_OF_AUTHOR) {
            Selection author = Selection.byId(connected.end());
            return aggregate(Names.USERS, author, LookupStages.postsOfAuthor(selection, tags)).stream()
                    .map(Rows::postOfAuthor)
                    .toList();
        }
        return aggregate(
                        Names.POSTS,
                        selection,
                        tags ? LookupStages.AUTHOR_AND_TAGS_OF_POST : LookupStages.AUTHOR_OF_POST)
                .stream()
                .flatMap(Rows::postWithAuthor)
                .toList();
    }

    private List<TagRow> tags(Criteria<?> criteria, Selection selection, Fetch<Tag> fetch) {
        if (criteria instanceof Criteria.Connected<?>) {
            return aggregate(Names.POSTS, selection, LookupStages.ONLY_TAGS_OF_POST).stream()
                    .map(Rows::tag)
                    .toList();
        }
        return fetch.includes(OfTag.POSTS)
                ? Rows.tagsWithPosts(aggregate(Names.TAGS, selection, LookupStages.POSTS_OF_TAG))
                : commands.find(Names.TAGS, selection, OWN_FIELDS_OF_TAG).stream()
                        .map(Rows::tag)
                        .toList();
    }

    private List<GroupRow> groups(Criteria<?> criteria, Selection selection, Fetch<Group> fetch) {
        if (criteria instanceof Criteria.Connected<?> connected
                && connected.by() == Criteria.Reference.GROUPS_OF_MEMBER) {
            return aggregate(Names.USERS, selection, LookupStages.ONLY_GROUPS_OF_USER).stream()
                    .map(Rows::group)
                    .toList();
        }
        return fetch.includes(OfGroup.MEMBERSHIPS)
                ? Rows.groupsWithMemberships(aggregate(Names.GROUPS, selection, LookupStages.MEMBERS_OF_GROUP))
                : commands.find(Names.GROUPS, selection, OWN_FIELDS_OF_GROUP).stream()
                        .map(Rows::group)
                        .toList();
    }

    private static String collection(EntityType<?, ?, ?> type) {
        return type == EntityType.USER
                ? Names.USERS
                : type == EntityType.POST ? Names.POSTS : type == EntityType.TAG ? Names.TAGS : Names.GROUPS;
    }

    private List<Document> aggregate(String collection, Selection selection, List<Bson> stages) {
        return commands.aggregate(collection, selection.then(stages));
    }
}

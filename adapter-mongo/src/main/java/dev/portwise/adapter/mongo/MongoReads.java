package dev.portwise.adapter.mongo;

import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.elemMatch;
import static com.mongodb.client.model.Projections.fields;
import static com.mongodb.client.model.Projections.include;

import dev.portwise.adapter.tracking.GroupRow;
import dev.portwise.adapter.tracking.MembershipRow;
import dev.portwise.adapter.tracking.PostRow;
import dev.portwise.adapter.tracking.StoreReads;
import dev.portwise.adapter.tracking.TagRow;
import dev.portwise.adapter.tracking.UserRow;
import dev.portwise.domain.model.Group;
import dev.portwise.domain.model.GroupId;
import dev.portwise.domain.model.GroupName;
import dev.portwise.domain.model.Identifier;
import dev.portwise.domain.model.Post;
import dev.portwise.domain.model.PostId;
import dev.portwise.domain.model.Tag;
import dev.portwise.domain.model.TagId;
import dev.portwise.domain.model.TagName;
import dev.portwise.domain.model.User;
import dev.portwise.domain.model.UserId;
import dev.portwise.domain.model.Username;
import dev.portwise.domain.port.Cursor;
import dev.portwise.domain.port.Fetch;
import dev.portwise.domain.port.Relation.OfGroup;
import dev.portwise.domain.port.Relation.OfPost;
import dev.portwise.domain.port.Relation.OfTag;
import dev.portwise.domain.port.Relation.OfUser;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;

/** One command a question; a user with both relations costs two, for the posts would repeat the groups. */
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
    public List<UserRow> users(Collection<UserId> ids, Fetch<User> fetch) {
        return inBatches(ids, batch -> users(Selection.byIds(batch), fetch));
    }

    @Override
    public Optional<UserRow> user(Username name, Fetch<User> fetch) {
        return users(Selection.where(eq(Names.NAME, name.value())), fetch).stream()
                .findFirst();
    }

    @Override
    public List<UserRow> usersInIdOrder(Optional<Cursor> after, int limit, Fetch<User> fetch) {
        return users(Selection.page(empty(), after, limit), fetch);
    }

    @Override
    public List<UserRow> usersInNameOrder(Optional<Cursor> after, int limit, Fetch<User> fetch) {
        return users(Selection.pageBy(Names.NAME, after, limit), fetch);
    }

    @Override
    public List<UserRow> membersOf(GroupId group) {
        return users(Selection.where(eq(Names.MEMBERSHIPS_GROUP, group.value())), Fetch.nothing());
    }

    @Override
    public long countUsers() {
        return commands.count(Names.USERS, empty());
    }

    @Override
    public List<PostRow> posts(Collection<PostId> ids, Fetch<Post> fetch) {
        return inBatches(ids, batch -> posts(Selection.byIds(batch), fetch));
    }

    @Override
    public List<PostRow> postsInIdOrder(Optional<Cursor> after, int limit, Fetch<Post> fetch) {
        return posts(Selection.page(empty(), after, limit), fetch);
    }

    @Override
    public List<PostRow> postsInTitleOrder(Optional<Cursor> after, int limit) {
        return posts(Selection.pageBy(Names.TITLE, after, limit), Fetch.nothing());
    }

    @Override
    public List<PostRow> postsBy(UserId author, Optional<Cursor> after, int limit, Fetch<Post> fetch) {
        return posts(Selection.page(eq(Names.AUTHOR, author.value()), after, limit), fetch);
    }

    @Override
    public List<PostRow> postsTagged(TagId tag, Optional<Cursor> after, int limit) {
        return posts(Selection.page(eq(Names.TAGS, tag.value()), after, limit), Fetch.nothing());
    }

    @Override
    public long countPosts() {
        return commands.count(Names.POSTS, empty());
    }

    @Override
    public long countPostsBy(UserId author) {
        return commands.count(Names.POSTS, eq(Names.AUTHOR, author.value()));
    }

    @Override
    public List<TagRow> tags(Collection<TagId> ids, Fetch<Tag> fetch) {
        return inBatches(ids, batch -> tags(Selection.byIds(batch), fetch));
    }

    @Override
    public Optional<TagRow> tag(TagName name, Fetch<Tag> fetch) {
        return tags(Selection.where(eq(Names.NAME, name.value())), fetch).stream()
                .findFirst();
    }

    @Override
    public List<TagRow> tagsInIdOrder(Optional<Cursor> after, int limit, Fetch<Tag> fetch) {
        return tags(Selection.page(empty(), after, limit), fetch);
    }

    @Override
    public long countTags() {
        return commands.count(Names.TAGS, empty());
    }

    @Override
    public List<GroupRow> groups(Collection<GroupId> ids, Fetch<Group> fetch) {
        return inBatches(ids, batch -> groups(Selection.byIds(batch), fetch));
    }

    @Override
    public Optional<GroupRow> group(GroupName name, Fetch<Group> fetch) {
        return groups(Selection.where(eq(Names.NAME, name.value())), fetch).stream()
                .findFirst();
    }

    @Override
    public List<GroupRow> groupsInIdOrder(Optional<Cursor> after, int limit, Fetch<Group> fetch) {
        return groups(Selection.page(empty(), after, limit), fetch);
    }

    @Override
    public List<GroupRow> groupsOf(UserId member) {
        return aggregate(Names.USERS, Selection.byId(member), Joins.ONLY_GROUPS_OF_USER).stream()
                .map(Rows::group)
                .toList();
    }

    @Override
    public List<GroupRow> groupsOwnedBy(UserId owner) {
        return groups(Selection.where(eq(Names.OWNER, owner.value())), Fetch.nothing());
    }

    @Override
    public long countGroups() {
        return commands.count(Names.GROUPS, empty());
    }

    @Override
    public long countMembers(GroupId group) {
        return commands.count(Names.USERS, eq(Names.MEMBERSHIPS_GROUP, group.value()));
    }

    @Override
    public boolean hasMember(GroupId group, UserId user) {
        return commands.count(
                        Names.USERS,
                        new Document(Names.ID, user.value()).append(Names.MEMBERSHIPS_GROUP, group.value()))
                == 1;
    }

    @Override
    public List<PostRow> allPostsBy(UserId author) {
        return commands
                .find(Names.POSTS, Selection.where(eq(Names.AUTHOR, author.value())), OWN_FIELDS_OF_POST)
                .stream()
                .map(Rows::post)
                .toList();
    }

    @Override
    public List<PostRow> allPostsTagged(TagId tag) {
        return posts(Selection.where(eq(Names.TAGS, tag.value())), Fetch.nothing());
    }

    @Override
    public List<TagRow> allTagsOf(PostId post) {
        return aggregate(Names.POSTS, Selection.byId(post), Joins.ONLY_TAGS_OF_POST).stream()
                .map(Rows::tag)
                .toList();
    }

    @Override
    public List<MembershipRow> allMembershipsOf(UserId user) {
        return aggregate(Names.USERS, Selection.byId(user), Joins.GROUPS_OF_USER).stream()
                .map(Rows::userWithMemberships)
                .flatMap(row -> Stream.ofNullable(row.memberships()))
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public List<MembershipRow> allMembershipsOf(GroupId group) {
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
            List<UserRow> rows = aggregate(Names.USERS, selection, Joins.GROUPS_OF_USER).stream()
                    .map(Rows::userWithMemberships)
                    .toList();
            return fetch.includes(OfUser.POSTS) && !rows.isEmpty() ? withPosts(rows) : rows;
        }
        return fetch.includes(OfUser.POSTS)
                ? Rows.usersWithPosts(aggregate(Names.USERS, selection, Joins.POSTS_OF_USER))
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

    private List<PostRow> posts(Selection selection, Fetch<Post> fetch) {
        return fetch.includes(OfPost.TAGS)
                ? aggregate(Names.POSTS, selection, Joins.AUTHOR_AND_TAGS_OF_POST).stream()
                        .map(Rows::postWithAuthorAndTags)
                        .toList()
                : aggregate(Names.POSTS, selection, Joins.AUTHOR_OF_POST).stream()
                        .map(Rows::postWithAuthor)
                        .toList();
    }

    private List<TagRow> tags(Selection selection, Fetch<Tag> fetch) {
        return fetch.includes(OfTag.POSTS)
                ? Rows.tagsWithPosts(aggregate(Names.TAGS, selection, Joins.POSTS_OF_TAG))
                : commands.find(Names.TAGS, selection, OWN_FIELDS_OF_TAG).stream()
                        .map(Rows::tag)
                        .toList();
    }

    private List<GroupRow> groups(Selection selection, Fetch<Group> fetch) {
        return fetch.includes(OfGroup.MEMBERSHIPS)
                ? Rows.groupsWithMemberships(aggregate(Names.GROUPS, selection, Joins.MEMBERS_OF_GROUP))
                : commands.find(Names.GROUPS, selection, OWN_FIELDS_OF_GROUP).stream()
                        .map(Rows::group)
                        .toList();
    }

    private <I extends Identifier, R> List<R> inBatches(Collection<I> ids, Function<List<I>, List<R>> read) {
        return commands.batches(ids).stream().map(read).flatMap(List::stream).toList();
    }

    private List<Document> aggregate(String collection, Selection selection, List<Bson> stages) {
        return commands.aggregate(collection, selection.then(stages));
    }
}

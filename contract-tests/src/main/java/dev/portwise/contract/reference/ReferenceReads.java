package dev.portwise.contract.reference;

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
import dev.portwise.domain.model.MembershipId;
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
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

final class ReferenceReads implements StoreReads {

    private static final Comparator<String> CODE_POINTS =
            Comparator.comparing(text -> text.codePoints().toArray(), Arrays::compare);

    private final ReferenceSession session;

    ReferenceReads(ReferenceSession session) {
        this.session = session;
    }

    @Override
    public List<UserRow> users(Collection<UserId> ids, Fetch<User> fetch) {
        Tables tables = session.read("users by ids");
        return present(tables.users, ids)
                .map(row -> fetched(tables, row, fetch))
                .toList();
    }

    @Override
    public Optional<UserRow> user(Username name, Fetch<User> fetch) {
        Tables tables = session.read("user by name");
        return Optional.ofNullable(tables.usernames.get(name)).map(id -> fetched(tables, row(tables.users, id), fetch));
    }

    @Override
    public List<UserRow> usersInIdOrder(Optional<Cursor> after, int limit, Fetch<User> fetch) {
        Tables tables = session.read("users in id order");
        return page(tables.users.values().stream(), UserRow::id, after, limit)
                .map(row -> fetched(tables, row, fetch))
                .toList();
    }

    @Override
    public List<UserRow> usersInNameOrder(Optional<Cursor> after, int limit, Fetch<User> fetch) {
        Tables tables = session.read("users in name order");
        return page(tables.users.values(), row -> cursor(row.name().value(), row.id()), after, limit)
                .map(row -> fetched(tables, row, fetch))
                .toList();
    }

    @Override
    public List<UserRow> membersOf(GroupId group) {
        Tables tables = session.read("members of group");
        return tables.memberships.keySet().stream()
                .filter(id -> id.group().equals(group))
                .map(id -> row(tables.users, id.user()))
                .toList();
    }

    @Override
    public long countUsers() {
        return session.read("count users").users.size();
    }

    @Override
    public List<PostRow> posts(Collection<PostId> ids, Fetch<Post> fetch) {
        Tables tables = session.read("posts by ids");
        return present(tables.posts, ids)
                .map(row -> fetched(tables, row, fetch))
                .toList();
    }

    @Override
    public List<PostRow> postsInIdOrder(Optional<Cursor> after, int limit, Fetch<Post> fetch) {
        Tables tables = session.read("posts in id order");
        return page(tables.posts.values().stream(), PostRow::id, after, limit)
                .map(row -> fetched(tables, row, fetch))
                .toList();
    }

    @Override
    public List<PostRow> postsInTitleOrder(Optional<Cursor> after, int limit) {
        Tables tables = session.read("posts in title order");
        return page(tables.posts.values(), row -> cursor(row.title().value(), row.id()), after, limit)
                .map(row -> withAuthor(tables, row))
                .toList();
    }

    @Override
    public List<PostRow> postsBy(UserId author, Optional<Cursor> after, int limit, Fetch<Post> fetch) {
        Tables tables = session.read("posts by author");
        return page(written(tables, author), PostRow::id, after, limit)
                .map(row -> fetched(tables, row, fetch))
                .toList();
    }

    @Override
    public List<PostRow> postsTagged(TagId tag, Optional<Cursor> after, int limit) {
        Tables tables = session.read("posts with tag");
        return page(tagged(tables, tag), PostRow::id, after, limit)
                .map(row -> withAuthor(tables, row))
                .toList();
    }

    @Override
    public long countPosts() {
        return session.read("count posts").posts.size();
    }

    @Override
    public long countPostsBy(UserId author) {
        return written(session.read("count posts by author"), author).count();
    }

    @Override
    public List<TagRow> tags(Collection<TagId> ids, Fetch<Tag> fetch) {
        Tables tables = session.read("tags by ids");
        return present(tables.tags, ids).map(row -> fetched(tables, row, fetch)).toList();
    }

    @Override
    public Optional<TagRow> tag(TagName name, Fetch<Tag> fetch) {
        Tables tables = session.read("tag by name");
        return Optional.ofNullable(tables.tagNames.get(name)).map(id -> fetched(tables, row(tables.tags, id), fetch));
    }

    @Override
    public List<TagRow> tagsInIdOrder(Optional<Cursor> after, int limit, Fetch<Tag> fetch) {
        Tables tables = session.read("tags in id order");
        return page(tables.tags.values().stream(), TagRow::id, after, limit)
                .map(row -> fetched(tables, row, fetch))
                .toList();
    }

    @Override
    public long countTags() {
        return session.read("count tags").tags.size();
    }

    @Override
    public List<GroupRow> groups(Collection<GroupId> ids, Fetch<Group> fetch) {
        Tables tables = session.read("groups by ids");
        return present(tables.groups, ids)
                .map(row -> fetched(tables, row, fetch))
                .toList();
    }

    @Override
    public Optional<GroupRow> group(GroupName name, Fetch<Group> fetch) {
        Tables tables = session.read("group by name");
        return Optional.ofNullable(tables.groupNames.get(name))
                .map(id -> fetched(tables, row(tables.groups, id), fetch));
    }

    @Override
    public List<GroupRow> groupsInIdOrder(Optional<Cursor> after, int limit, Fetch<Group> fetch) {
        Tables tables = session.read("groups in id order");
        return page(tables.groups.values().stream(), GroupRow::id, after, limit)
                .map(row -> fetched(tables, row, fetch))
                .toList();
    }

    @Override
    public List<GroupRow> groupsOf(UserId member) {
        Tables tables = session.read("groups of user");
        return tables.memberships.keySet().stream()
                .filter(id -> id.user().equals(member))
                .map(id -> row(tables.groups, id.group()))
                .toList();
    }

    @Override
    public List<GroupRow> groupsOwnedBy(UserId owner) {
        return session.read("groups by owner").groups.values().stream()
                .filter(row -> owner.equals(row.owner()))
                .toList();
    }

    @Override
    public long countGroups() {
        return session.read("count groups").groups.size();
    }

    @Override
    public long countMembers(GroupId group) {
        return session.read("count members").memberships.keySet().stream()
                .filter(id -> id.group().equals(group))
                .count();
    }

    @Override
    public boolean hasMember(GroupId group, UserId user) {
        return session.read("membership by ends").memberships.containsKey(new MembershipId(user, group));
    }

    @Override
    public List<PostRow> allPostsBy(UserId author) {
        return written(session.read("all posts of user"), author).toList();
    }

    @Override
    public List<PostRow> allPostsTagged(TagId tag) {
        Tables tables = session.read("all posts of tag");
        return tagged(tables, tag).map(row -> withAuthor(tables, row)).toList();
    }

    @Override
    public List<TagRow> allTagsOf(PostId post) {
        return tagsOf(session.read("all tags of post"), post);
    }

    @Override
    public List<MembershipRow> allMembershipsOf(UserId user) {
        return membershipsOf(session.read("all memberships of user"), user);
    }

    @Override
    public List<MembershipRow> allMembershipsOf(GroupId group) {
        return membershipsOf(session.read("all memberships of group"), group);
    }

    private static UserRow fetched(Tables tables, UserRow row, Fetch<User> fetch) {
        UserRow fetched = fetch.includes(OfUser.POSTS)
                ? row.withPosts(written(tables, row.id()).toList())
                : row;
        return fetch.includes(OfUser.MEMBERSHIPS) ? fetched.withMemberships(membershipsOf(tables, row.id())) : fetched;
    }

    private static PostRow fetched(Tables tables, PostRow row, Fetch<Post> fetch) {
        PostRow fetched = withAuthor(tables, row);
        return fetch.includes(OfPost.TAGS) ? fetched.withTags(tagsOf(tables, row.id())) : fetched;
    }

    private static TagRow fetched(Tables tables, TagRow row, Fetch<Tag> fetch) {
        return fetch.includes(OfTag.POSTS)
                ? row.withPosts(tagged(tables, row.id())
                        .map(post -> withAuthor(tables, post))
                        .toList())
                : row;
    }

    private static GroupRow fetched(Tables tables, GroupRow row, Fetch<Group> fetch) {
        return fetch.includes(OfGroup.MEMBERSHIPS) ? row.withMemberships(membershipsOf(tables, row.id())) : row;
    }

    private static PostRow withAuthor(Tables tables, PostRow row) {
        return row.withAuthor(row(tables.users, row.author()));
    }

    private static Stream<PostRow> written(Tables tables, UserId author) {
        return tables.posts.values().stream().filter(row -> row.author().equals(author));
    }

    private static Stream<PostRow> tagged(Tables tables, TagId tag) {
        return tables.links.stream().filter(link -> link.tag().equals(tag)).map(link -> row(tables.posts, link.post()));
    }

    private static List<TagRow> tagsOf(Tables tables, PostId post) {
        return tables.links.stream()
                .filter(link -> link.post().equals(post))
                .map(link -> row(tables.tags, link.tag()))
                .toList();
    }

    private static List<MembershipRow> membershipsOf(Tables tables, UserId user) {
        return tables.memberships.values().stream()
                .filter(row -> row.user().equals(user))
                .map(row -> row.withGroup(row(tables.groups, row.group())))
                .toList();
    }

    private static List<MembershipRow> membershipsOf(Tables tables, GroupId group) {
        return tables.memberships.values().stream()
                .filter(row -> row.group().equals(group))
                .map(row -> row.withUser(row(tables.users, row.user())))
                .toList();
    }

    private static <I, R> R row(Map<I, R> table, I id) {
        return Objects.requireNonNull(table.get(id), () -> "dangling link to " + id);
    }

    private static <I, R> Stream<R> present(Map<I, R> table, Collection<I> ids) {
        return new TreeSet<>(ids).stream().filter(table::containsKey).map(id -> row(table, id));
    }

    private static Cursor cursor(String key, Identifier id) {
        return new Cursor(key, id.value());
    }

    private static <R> Stream<R> page(Stream<R> rows, Function<R, Identifier> id, Optional<Cursor> after, int limit) {
        return page(rows.toList(), row -> cursor("", id.apply(row)), after, limit);
    }

    private static <R> Stream<R> page(
            Collection<R> rows, Function<R, Cursor> place, Optional<Cursor> after, int limit) {
        Comparator<Cursor> order = Comparator.comparing(Cursor::key, CODE_POINTS)
                .thenComparing(cursor -> new UserId(cursor.id()), Identifier.BYTE_ORDER);
        return rows.stream()
                .sorted(Comparator.comparing(place, order))
                .filter(row -> after.isEmpty() || order.compare(place.apply(row), after.get()) > 0)
                .limit(limit);
    }
}

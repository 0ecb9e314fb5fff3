package com.example.portwise.jdbi;

import dev.portwise.adapter.tracking.GroupRow;
import dev.portwise.adapter.tracking.MembershipRow;
import dev.portwise.adapter.tracking.PostRow;
import dev.portwise.adapter.tracking.StoreReads;
import dev.portwise.adapter.tracking.TagRow;
import dev.portwise.adapter.tracking.UserRow;
import dev.portwise.domain.model.Group;
import dev.portwise.domain.model.GroupId;
import dev.portwise.domain.model.GroupName;
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
import org.jdbi.v3.core.Handle;

/** One query a question: {@link Roots} say which aggregates, a {@link Plan} says what is read of them. */
final class JdbiReads implements StoreReads {

    private final Handle handle;
    private final String codePointKey;

    JdbiReads(Handle handle, String codePointKey) {
        this.handle = handle;
        this.codePointKey = codePointKey;
    }

    @Override
    public List<UserRow> users(Collection<UserId> ids, Fetch<User> fetch) {
        return users(Roots.of("users", ids), fetch);
    }

    @Override
    public Optional<UserRow> user(Username name, Fetch<User> fetch) {
        return users(Roots.where("users", "name = :name", "name", name), fetch).stream()
                .findFirst();
    }

    @Override
    public List<UserRow> usersInIdOrder(Optional<Cursor> after, int limit, Fetch<User> fetch) {
        return users(Roots.inIdOrder("users", after, limit), fetch);
    }

    @Override
    public List<UserRow> usersInNameOrder(Optional<Cursor> after, int limit, Fetch<User> fetch) {
        return users(Roots.inTextOrder("users", "name", codePointKey, after, limit), fetch);
    }

    @Override
    public List<UserRow> membersOf(GroupId group) {
        return read(
                Plan.USERS,
                Roots.where(
                        "users", "id in (select user_id from memberships where group_id = :group)", "group", group));
    }

    @Override
    public long countUsers() {
        return ask(UserTable.class, UserTable::count);
    }

    @Override
    public List<PostRow> posts(Collection<PostId> ids, Fetch<Post> fetch) {
        return posts(Roots.of("posts", ids), fetch);
    }

    @Override
    public List<PostRow> postsInIdOrder(Optional<Cursor> after, int limit, Fetch<Post> fetch) {
        return posts(Roots.inIdOrder("posts", after, limit), fetch);
    }

    @Override
    public List<PostRow> postsInTitleOrder(Optional<Cursor> after, int limit) {
        return read(Plan.POSTS, Roots.inTextOrder("posts", "title", codePointKey, after, limit));
    }

    @Override
    public List<PostRow> postsBy(UserId author, Optional<Cursor> after, int limit, Fetch<Post> fetch) {
        return posts(by(author).page(after, limit), fetch);
    }

    @Override
    public List<PostRow> postsTagged(TagId tag, Optional<Cursor> after, int limit) {
        return read(Plan.POSTS, tagged(tag).page(after, limit));
    }

    @Override
    public long countPosts() {
        return ask(PostTable.class, PostTable::count);
    }

    @Override
    public long countPostsBy(UserId author) {
        return ask(PostTable.class, posts -> posts.countBy(author));
    }

    @Override
    public List<TagRow> tags(Collection<TagId> ids, Fetch<Tag> fetch) {
        return tags(Roots.of("tags", ids), fetch);
    }

    @Override
    public Optional<TagRow> tag(TagName name, Fetch<Tag> fetch) {
        return tags(Roots.where("tags", "name = :name", "name", name), fetch).stream()
                .findFirst();
    }

    @Override
    public List<TagRow> tagsInIdOrder(Optional<Cursor> after, int limit, Fetch<Tag> fetch) {
        return tags(Roots.inIdOrder("tags", after, limit), fetch);
    }

    @Override
    public long countTags() {
        return ask(TagTable.class, TagTable::count);
    }

    @Override
    public List<GroupRow> groups(Collection<GroupId> ids, Fetch<Group> fetch) {
        return groups(Roots.of("user_group", ids), fetch);
    }

    @Override
    public Optional<GroupRow> group(GroupName name, Fetch<Group> fetch) {
        return groups(Roots.where("user_group", "name = :name", "name", name), fetch).stream()
                .findFirst();
    }

    @Override
    public List<GroupRow> groupsInIdOrder(Optional<Cursor> after, int limit, Fetch<Group> fetch) {
        return groups(Roots.inIdOrder("user_group", after, limit), fetch);
    }

    @Override
    public List<GroupRow> groupsOf(UserId member) {
        return read(
                Plan.GROUPS,
                Roots.where(
                        "user_group",
                        "id in (select group_id from memberships where user_id = :member)",
                        "member",
                        member));
    }

    @Override
    public List<GroupRow> groupsOwnedBy(UserId owner) {
        return read(Plan.GROUPS, Roots.where("user_group", "owner_id = :owner", "owner", owner));
    }

    @Override
    public long countGroups() {
        return ask(GroupTable.class, GroupTable::count);
    }

    @Override
    public long countMembers(GroupId group) {
        return ask(MembershipTable.class, memberships -> memberships.countOf(group));
    }

    @Override
    public boolean hasMember(GroupId group, UserId user) {
        return ask(MembershipTable.class, memberships -> memberships.exists(user, group));
    }

    @Override
    public List<PostRow> allPostsBy(UserId author) {
        return read(Plan.POSTS, by(author));
    }

    @Override
    public List<PostRow> allPostsTagged(TagId tag) {
        return read(Plan.POSTS, tagged(tag));
    }

    @Override
    public List<TagRow> allTagsOf(PostId post) {
        return read(
                Plan.TAGS,
                Roots.where("tags", "id in (select tag_id from post_tags where post_id = :post)", "post", post));
    }

    @Override
    public List<MembershipRow> allMembershipsOf(UserId user) {
        return users(List.of(user), Fetch.with(OfUser.MEMBERSHIPS)).stream()
                .flatMap(row -> row.memberships().stream())
                .toList();
    }

    @Override
    public List<MembershipRow> allMembershipsOf(GroupId group) {
        return groups(List.of(group), Fetch.with(OfGroup.MEMBERSHIPS)).stream()
                .flatMap(row -> row.memberships().stream())
                .toList();
    }

    private static Roots by(UserId author) {
        return Roots.where("posts", "author_id = :author", "author", author);
    }

    private static Roots tagged(TagId tag) {
        return Roots.where("posts", "id in (select post_id from post_tags where tag_id = :tag)", "tag", tag);
    }

    private List<UserRow> users(Roots roots, Fetch<User> fetch) {
        boolean memberships = fetch.includes(OfUser.MEMBERSHIPS);
        if (!fetch.includes(OfUser.POSTS)) {
            return read(memberships ? Plan.USERS_WITH_MEMBERSHIPS : Plan.USERS, roots);
        }
        List<UserRow> found = read(Plan.USERS_WITH_POSTS, roots);
        return memberships && !found.isEmpty() ? withMemberships(found) : found;
    }

    /** A query of its own: both relations in one join would be every post times every membership. */
    private List<UserRow> withMemberships(List<UserRow> found) {
        List<UserId> ids = found.stream().map(UserRow::id).toList();
        Map<UserId, List<MembershipRow>> joined = read(Plan.USERS_WITH_MEMBERSHIPS, Roots.of("users", ids)).stream()
                .collect(Collectors.toMap(UserRow::id, UserRow::memberships));
        return found.stream()
                .map(row -> row.withMemberships(joined.getOrDefault(row.id(), List.of())))
                .toList();
    }

    private List<PostRow> posts(Roots roots, Fetch<Post> fetch) {
        return read(fetch.includes(OfPost.TAGS) ? Plan.POSTS_WITH_TAGS : Plan.POSTS, roots);
    }

    private List<TagRow> tags(Roots roots, Fetch<Tag> fetch) {
        return read(fetch.includes(OfTag.POSTS) ? Plan.TAGS_WITH_POSTS : Plan.TAGS, roots);
    }

    private List<GroupRow> groups(Roots roots, Fetch<Group> fetch) {
        return read(fetch.includes(OfGroup.MEMBERSHIPS) ? Plan.GROUPS_WITH_MEMBERSHIPS : Plan.GROUPS, roots);
    }

    private <R> List<R> read(Plan<R> plan, Roots roots) {
        return Translated.statement(() -> plan.rows()
                .apply(handle.createQuery(plan.sql())
                        .define("roots", roots.select())
                        .define("order", roots.order())
                        .bindMap(roots.parameters())));
    }

    private <T, A> A ask(Class<T> table, Function<T, A> question) {
        return Translated.statement(() -> question.apply(handle.attach(table)));
    }
}

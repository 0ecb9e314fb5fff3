package dev.portwise.adapter.mybatis;

import dev.portwise.adapter.tracking.GroupRow;
import dev.portwise.adapter.tracking.MembershipRow;
import dev.portwise.adapter.tracking.PostRow;
import dev.portwise.adapter.tracking.StoreReads;
import dev.portwise.adapter.tracking.TagRow;
import dev.portwise.adapter.tracking.UserRow;
import dev.portwise.domain.model.Group;
import dev.portwise.domain.model.GroupId;
import dev.portwise.domain.model.GroupName;
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
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** One mapped statement a question; only a second relation of the same roots takes another. */
final class MyBatisReads implements StoreReads {

    private final Statements statements;
    private final UserMapper users;
    private final PostMapper posts;
    private final TagMapper tags;
    private final GroupMapper groups;
    private final MembershipMapper memberships;

    MyBatisReads(Statements statements) {
        this.statements = statements;
        this.users = statements.mapper(UserMapper.class);
        this.posts = statements.mapper(PostMapper.class);
        this.tags = statements.mapper(TagMapper.class);
        this.groups = statements.mapper(GroupMapper.class);
        this.memberships = statements.mapper(MembershipMapper.class);
    }

    @Override
    public List<UserRow> users(Collection<UserId> ids, Fetch<User> fetch) {
        return users(Roots.of(ids), fetch);
    }

    @Override
    public Optional<UserRow> user(Username name, Fetch<User> fetch) {
        return users(Roots.named(name.value()), fetch).stream().findFirst();
    }

    @Override
    public List<UserRow> usersInIdOrder(Optional<Cursor> after, int limit, Fetch<User> fetch) {
        return users(Roots.inIdOrder(after, limit), fetch);
    }

    @Override
    public List<UserRow> usersInNameOrder(Optional<Cursor> after, int limit, Fetch<User> fetch) {
        return users(Roots.inTextOrder(after, limit), fetch);
    }

    @Override
    public List<UserRow> membersOf(GroupId group) {
        return statements.read(() -> users.membersOf(group));
    }

    @Override
    public long countUsers() {
        return statements.read(users::count);
    }

    @Override
    public List<PostRow> posts(Collection<PostId> ids, Fetch<Post> fetch) {
        return posts(Roots.of(ids), fetch);
    }

    @Override
    public List<PostRow> postsInIdOrder(Optional<Cursor> after, int limit, Fetch<Post> fetch) {
        return posts(Roots.inIdOrder(after, limit), fetch);
    }

    @Override
    public List<PostRow> postsInTitleOrder(Optional<Cursor> after, int limit) {
        return posts(Roots.inTextOrder(after, limit), Fetch.nothing());
    }

    @Override
    public List<PostRow> postsBy(UserId author, Optional<Cursor> after, int limit, Fetch<Post> fetch) {
        return posts(Roots.by(author, after, limit), fetch);
    }

    @Override
    public List<PostRow> postsTagged(TagId tag, Optional<Cursor> after, int limit) {
        return posts(Roots.tagged(tag, after, limit), Fetch.nothing());
    }

    @Override
    public long countPosts() {
        return statements.read(posts::count);
    }

    @Override
    public long countPostsBy(UserId author) {
        return statements.read(() -> posts.countBy(author));
    }

    @Override
    public List<TagRow> tags(Collection<TagId> ids, Fetch<Tag> fetch) {
        return tags(Roots.of(ids), fetch);
    }

    @Override
    public Optional<TagRow> tag(TagName name, Fetch<Tag> fetch) {
        return tags(Roots.named(name.value()), fetch).stream().findFirst();
    }

    @Override
    public List<TagRow> tagsInIdOrder(Optional<Cursor> after, int limit, Fetch<Tag> fetch) {
        return tags(Roots.inIdOrder(after, limit), fetch);
    }

    @Override
    public long countTags() {
        return statements.read(tags::count);
    }

    @Override
    public List<GroupRow> groups(Collection<GroupId> ids, Fetch<Group> fetch) {
        return groups(Roots.of(ids), fetch);
    }

    @Override
    public Optional<GroupRow> group(GroupName name, Fetch<Group> fetch) {
        return groups(Roots.named(name.value()), fetch).stream().findFirst();
    }

    @Override
    public List<GroupRow> groupsInIdOrder(Optional<Cursor> after, int limit, Fetch<Group> fetch) {
        return groups(Roots.inIdOrder(after, limit), fetch);
    }

    @Override
    public List<GroupRow> groupsOf(UserId member) {
        return statements.read(() -> groups.of(member));
    }

    @Override
    public List<GroupRow> groupsOwnedBy(UserId owner) {
        return statements.read(() -> groups.ownedBy(owner));
    }

    @Override
    public long countGroups() {
        return statements.read(groups::count);
    }

    @Override
    public long countMembers(GroupId group) {
        return statements.read(() -> memberships.countOf(group));
    }

    @Override
    public boolean hasMember(GroupId group, UserId user) {
        return statements.read(() -> memberships.exists(new MembershipId(user, group)));
    }

    @Override
    public List<PostRow> allPostsBy(UserId author) {
        return statements.read(() -> posts.allBy(author));
    }

    @Override
    public List<PostRow> allPostsTagged(TagId tag) {
        return posts(Roots.allTagged(tag), Fetch.nothing());
    }

    @Override
    public List<TagRow> allTagsOf(PostId post) {
        return statements.read(() -> tags.allOf(post));
    }

    @Override
    public List<MembershipRow> allMembershipsOf(UserId user) {
        return statements.read(() -> rows(memberships.allOfUser(user), FetchedMembership::row));
    }

    @Override
    public List<MembershipRow> allMembershipsOf(GroupId group) {
        return statements.read(() -> rows(memberships.allOfGroup(group), FetchedMembership::row));
    }

    private List<UserRow> users(Roots roots, Fetch<User> fetch) {
        if (!fetch.includes(OfUser.POSTS)) {
            return fetch.includes(OfUser.MEMBERSHIPS)
                    ? usersWithMemberships(roots)
                    : statements.read(() -> users.find(roots));
        }
        List<UserRow> found = statements.read(() -> rows(users.findWithPosts(roots), FetchedUser::row));
        return fetch.includes(OfUser.MEMBERSHIPS) ? withMemberships(found) : found;
    }

    private List<UserRow> usersWithMemberships(Roots roots) {
        return statements.read(() -> rows(users.findWithMemberships(roots), FetchedUser::row));
    }

    /** A statement of its own: both relations in one join would be every post times every membership. */
    private List<UserRow> withMemberships(List<UserRow> found) {
        if (found.isEmpty()) {
            return found;
        }
        Map<UserId, List<MembershipRow>> joined = usersWithMemberships(Roots.of(rows(found, UserRow::id))).stream()
                .collect(Collectors.toMap(UserRow::id, row -> Objects.requireNonNull(row.memberships())));
        return rows(found, row -> row.withMemberships(joined.getOrDefault(row.id(), List.of())));
    }

    private List<PostRow> posts(Roots roots, Fetch<Post> fetch) {
        return statements.read(() ->
                rows(fetch.includes(OfPost.TAGS) ? posts.findWithTags(roots) : posts.find(roots), FetchedPost::row));
    }

    private List<TagRow> tags(Roots roots, Fetch<Tag> fetch) {
        return statements.read(() ->
                fetch.includes(OfTag.POSTS) ? rows(tags.findWithPosts(roots), FetchedTag::row) : tags.find(roots));
    }

    private List<GroupRow> groups(Roots roots, Fetch<Group> fetch) {
        return statements.read(() -> fetch.includes(OfGroup.MEMBERSHIPS)
                ? rows(groups.findWithMemberships(roots), FetchedGroup::row)
                : groups.find(roots));
    }

    private static <F, R> List<R> rows(List<F> fetched, Function<F, R> row) {
        return fetched.stream().map(row).toList();
    }
}

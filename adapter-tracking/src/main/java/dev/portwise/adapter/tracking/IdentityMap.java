package dev.portwise.adapter.tracking;

import dev.portwise.adapter.spi.UnitState;
import dev.portwise.domain.model.Group;
import dev.portwise.domain.model.GroupId;
import dev.portwise.domain.model.Membership;
import dev.portwise.domain.model.MembershipId;
import dev.portwise.domain.model.Post;
import dev.portwise.domain.model.PostId;
import dev.portwise.domain.model.Tag;
import dev.portwise.domain.model.TagId;
import dev.portwise.domain.model.User;
import dev.portwise.domain.model.UserId;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Every object of a unit by its id, so that the same row is the same object; makes objects of rows. */
final class IdentityMap {

    static final Comparator<Post> POST_ORDER = Comparator.comparing(Post::id);
    static final Comparator<Tag> TAG_ORDER = Comparator.comparing(Tag::id);
    static final Comparator<Membership> MEMBERSHIP_ORDER = Comparator.comparing(Membership::id);

    final Map<UserId, Tracked<User, UserRow>> users = new LinkedHashMap<>();
    final Map<PostId, Tracked<Post, PostRow>> posts = new LinkedHashMap<>();
    final Map<TagId, Tracked<Tag, TagRow>> tags = new LinkedHashMap<>();
    final Map<GroupId, Tracked<Group, GroupRow>> groups = new LinkedHashMap<>();
    final Map<MembershipId, Membership> memberships = new LinkedHashMap<>();

    /** New objects that were removed again; the store may have others under their ids. */
    private final Set<Object> withdrawn = Collections.newSetFromMap(new IdentityHashMap<>());

    private final UnitState state;
    private final StoreReads reads;

    IdentityMap(UnitState state, StoreReads reads) {
        this.state = state;
        this.reads = reads;
    }

    User user(UserRow row) {
        Tracked<User, UserRow> tracked = users.get(row.id());
        if (tracked == null || tracked.isWithdrawn()) {
            User user = Fields.empty(User.class);
            Fields.USER_ID.set(user, row.id());
            Fields.USER_NAME.set(user, row.name());
            Fields.USER_REVISION.set(user, row.revision());
            Fields.USER_POSTS.set(
                    user, lazy("posts of user " + row.id(), POST_ORDER, () -> postsOf(reads.allPostsBy(row.id()))));
            Fields.USER_MEMBERSHIPS.set(
                    user,
                    lazy(
                            "memberships of user " + row.id(),
                            MEMBERSHIP_ORDER,
                            () -> membershipsOf(reads.allMembershipsOf(row.id()))));
            tracked = new Tracked<>(user, new UserRow(row.id(), row.name(), row.revision()));
            users.put(row.id(), tracked);
        }
        User user = tracked.object();
        if (row.posts() != null) {
            lazy(Fields.USER_POSTS.of(user)).fill(postsOf(row.posts()));
        }
        if (row.memberships() != null) {
            lazy(Fields.USER_MEMBERSHIPS.of(user)).fill(membershipsOf(row.memberships()));
        }
        return user;
    }

    Post post(PostRow row) {
        Tracked<Post, PostRow> tracked = posts.get(row.id());
        if (tracked == null || isWithdrawnPost(tracked)) {
            User author = row.authorRow() != null ? user(row.authorRow()) : known(users, row.author());
            Post post = Fields.empty(Post.class);
            Fields.POST_ID.set(post, row.id());
            Fields.POST_TITLE.set(post, row.title());
            Fields.POST_CONTENT.set(post, row.content());
            Fields.POST_REVISION.set(post, row.revision());
            Fields.POST_AUTHOR.set(post, author);
            Fields.POST_TAGS.set(
                    post, lazy("tags of post " + row.id(), TAG_ORDER, () -> tagsOf(reads.allTagsOf(row.id()))));
            tracked = new Tracked<>(
                    post, new PostRow(row.id(), row.title(), row.content(), row.revision(), row.author()));
            posts.put(row.id(), tracked);
        }
        if (row.tags() != null) {
            lazy(Fields.POST_TAGS.of(tracked.object())).fill(tagsOf(row.tags()));
        }
        return tracked.object();
    }

    Tag tag(TagRow row) {
        Tracked<Tag, TagRow> tracked = tags.get(row.id());
        if (tracked == null || tracked.isWithdrawn()) {
            Tag tag = Fields.empty(Tag.class);
            Fields.TAG_ID.set(tag, row.id());
            Fields.TAG_NAME.set(tag, row.name());
            Fields.TAG_REVISION.set(tag, row.revision());
            Fields.TAG_POSTS.set(
                    tag, lazy("posts of tag " + row.id(), POST_ORDER, () -> postsOf(reads.allPostsTagged(row.id()))));
            tracked = new Tracked<>(tag, new TagRow(row.id(), row.name(), row.revision()));
            tags.put(row.id(), tracked);
        }
        if (row.posts() != null) {
            lazy(Fields.TAG_POSTS.of(tracked.object())).fill(postsOf(row.posts()));
        }
        return tracked.object();
    }

    Group group(GroupRow row) {
        Tracked<Group, GroupRow> tracked = groups.get(row.id());
        if (tracked == null || tracked.isWithdrawn()) {
            Group group = Fields.empty(Group.class);
            Fields.GROUP_ID.set(group, row.id());
            Fields.GROUP_NAME.set(group, row.name());
            Fields.GROUP_OWNER.set(group, row.owner());
            Fields.GROUP_REVISION.set(group, row.revision());
            Fields.GROUP_MEMBERSHIPS.set(
                    group,
                    lazy(
                            "memberships of group " + row.id(),
                            MEMBERSHIP_ORDER,
                            () -> membershipsOf(reads.allMembershipsOf(row.id()))));
            tracked = new Tracked<>(group, new GroupRow(row.id(), row.name(), row.owner(), row.revision()));
            groups.put(row.id(), tracked);
        }
        if (row.memberships() != null) {
            lazy(Fields.GROUP_MEMBERSHIPS.of(tracked.object())).fill(membershipsOf(row.memberships()));
        }
        return tracked.object();
    }

    private Membership membership(MembershipRow row) {
        MembershipId id = row.id();
        Membership known = memberships.get(id);
        if (known != null) {
            return known;
        }
        Membership membership = Fields.empty(Membership.class);
        Fields.MEMBERSHIP_USER.set(membership, row.userRow() != null ? user(row.userRow()) : known(users, row.user()));
        Fields.MEMBERSHIP_GROUP.set(
                membership, row.groupRow() != null ? group(row.groupRow()) : known(groups, row.group()));
        Fields.MEMBERSHIP_JOINED_ON.set(membership, row.joinedOn());
        Fields.MEMBERSHIP_REVISION.set(membership, row.revision());
        memberships.put(id, membership);
        return membership;
    }

    /** Takes in an object that is not stored yet. */
    void begin(User user) {
        Fields.USER_POSTS.set(
                user, LazySet.ofNew("posts of user " + user.id(), POST_ORDER, Fields.USER_POSTS.of(user)));
        Fields.USER_MEMBERSHIPS.set(
                user,
                LazySet.ofNew("memberships of user " + user.id(), MEMBERSHIP_ORDER, Fields.USER_MEMBERSHIPS.of(user)));
        users.put(user.id(), new Tracked<>(user, null));
    }

    void begin(Post post) {
        Fields.POST_TAGS.set(post, LazySet.ofNew("tags of post " + post.id(), TAG_ORDER, Fields.POST_TAGS.of(post)));
        posts.put(post.id(), new Tracked<>(post, null));
    }

    void begin(Tag tag) {
        Fields.TAG_POSTS.set(tag, LazySet.ofNew("posts of tag " + tag.id(), POST_ORDER, Fields.TAG_POSTS.of(tag)));
        tags.put(tag.id(), new Tracked<>(tag, null));
    }

    void begin(Group group) {
        Fields.GROUP_MEMBERSHIPS.set(
                group,
                LazySet.ofNew(
                        "memberships of group " + group.id(), MEMBERSHIP_ORDER, Fields.GROUP_MEMBERSHIPS.of(group)));
        groups.put(group.id(), new Tracked<>(group, null));
    }

    <E> void remove(Tracked<E, ?> tracked) {
        tracked.remove();
        if (tracked.isWithdrawn()) {
            withdrawn.add(tracked.object());
        }
    }

    boolean isWithdrawn(Object object) {
        return withdrawn.contains(object);
    }

    /** A new post is withdrawn with its author, too. */
    boolean isWithdrawnPost(Tracked<Post, PostRow> post) {
        return !post.isSent() && isGone(post.object());
    }

    boolean isGone(Post post) {
        return isRemoved(post, posts.get(post.id()))
                || post.author().map(this::isRemoved).orElse(true);
    }

    boolean isRemoved(User user) {
        return isRemoved(user, users.get(user.id()));
    }

    boolean isRemoved(Group group) {
        return isRemoved(group, groups.get(group.id()));
    }

    boolean isRemoved(Tag tag) {
        return isRemoved(tag, tags.get(tag.id()));
    }

    private boolean isRemoved(Object object, @Nullable Tracked<?, ?> known) {
        return isWithdrawn(object) || (known != null && known.isRemoved());
    }

    /** Every to-many end of the unit's objects. */
    Stream<LazySet<?>> ends() {
        return Stream.of(
                        users.values().stream().map(user -> Fields.USER_POSTS.of(user.object())),
                        users.values().stream().map(user -> Fields.USER_MEMBERSHIPS.of(user.object())),
                        posts.values().stream().map(post -> Fields.POST_TAGS.of(post.object())),
                        tags.values().stream().map(tag -> Fields.TAG_POSTS.of(tag.object())),
                        groups.values().stream().map(group -> Fields.GROUP_MEMBERSHIPS.of(group.object())))
                .flatMap(ends -> ends)
                .map(IdentityMap::lazy);
    }

    @SuppressWarnings("unchecked")
    static <E> LazySet<E> lazy(Collection<E> end) {
        return (LazySet<E>) end;
    }

    private <E> LazySet<E> lazy(String relation, Comparator<E> order, Supplier<List<E>> loader) {
        return LazySet.unloaded(relation, order, () -> state.ask(loader));
    }

    private List<Post> postsOf(List<PostRow> rows) {
        return rows.stream().map(this::post).filter(post -> !isGone(post)).toList();
    }

    private List<Tag> tagsOf(List<TagRow> rows) {
        return rows.stream().map(this::tag).filter(tag -> !isRemoved(tag)).toList();
    }

    private List<Membership> membershipsOf(List<MembershipRow> rows) {
        return rows.stream()
                .map(this::membership)
                .filter(membership -> !isRemoved(membership.user()) && !isRemoved(membership.group()))
                .toList();
    }

    private static <I, E, R> E known(Map<I, Tracked<E, R>> objects, I id) {
        return tracked(objects, id).object();
    }

    /** What the unit knows under an id that a row or a change points to. */
    static <I, E, R> Tracked<E, R> tracked(Map<I, Tracked<E, R>> objects, I id) {
        return Objects.requireNonNull(
                objects.get(id), () -> "the unit does not know " + id + "; it was not read along");
    }
}

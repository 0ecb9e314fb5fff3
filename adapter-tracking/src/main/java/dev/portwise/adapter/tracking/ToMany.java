package dev.portwise.adapter.tracking;

import dev.portwise.domain.model.Group;
import dev.portwise.domain.model.Identifier;
import dev.portwise.domain.model.Membership;
import dev.portwise.domain.model.Post;
import dev.portwise.domain.model.Tag;
import dev.portwise.domain.model.User;
import dev.portwise.domain.port.Fetch;
import dev.portwise.domain.port.Relation;
import dev.portwise.domain.port.Relation.OfGroup;
import dev.portwise.domain.port.Relation.OfPost;
import dev.portwise.domain.port.Relation.OfTag;
import dev.portwise.domain.port.Relation.OfUser;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * A to-many end of an aggregate; objects of a unit hold a {@link LazySet} there.
 *
 * @param name what messages call it, before the id
 * @param relation what fetch plans call it
 * @param read reads the elements when they are first looked at
 * @param readAlong the elements that came with the aggregate's row; null if they were not read
 */
record ToMany<A, R extends Row, E>(
        String name,
        Fields.Field<A, Collection<E>> field,
        Relation<A> relation,
        Comparator<E> order,
        BiFunction<IdentityMap, A, List<E>> read,
        BiFunction<IdentityMap, R, @Nullable List<E>> readAlong) {

    private static final Comparator<Post> POST_ORDER = Comparator.comparing(Post::id);
    private static final Comparator<Tag> TAG_ORDER = Comparator.comparing(Tag::id);
    private static final Comparator<Membership> MEMBERSHIP_ORDER = Comparator.comparing(Membership::id);

    static final ToMany<User, UserRow, Post> POSTS_OF_USER = new ToMany<>(
            "posts of user ",
            Fields.USER_POSTS,
            OfUser.POSTS,
            POST_ORDER,
            (objects, user) -> objects.posts(objects.reads().postsOf(user.id())),
            (objects, row) -> row.posts() == null ? null : objects.posts(row.posts()));

    static final ToMany<User, UserRow, Membership> MEMBERSHIPS_OF_USER = new ToMany<>(
            "memberships of user ",
            Fields.USER_MEMBERSHIPS,
            OfUser.MEMBERSHIPS,
            MEMBERSHIP_ORDER,
            (objects, user) -> objects.memberships(objects.reads().membershipsOf(user.id())),
            (objects, row) -> row.memberships() == null ? null : objects.memberships(row.memberships()));

    static final ToMany<Post, PostRow, Tag> TAGS_OF_POST = new ToMany<>(
            "tags of post ",
            Fields.POST_TAGS,
            OfPost.TAGS,
            TAG_ORDER,
            (objects, post) -> objects.tags(
                    objects.reads().find(Query.of(EntityType.TAG, Criteria.tagsOf(post.id()), Fetch.nothing()))),
            (objects, row) -> row.tags() == null ? null : objects.tags(row.tags()));

    static final ToMany<Tag, TagRow, Post> POSTS_OF_TAG = new ToMany<>(
            "posts of tag ",
            Fields.TAG_POSTS,
            OfTag.POSTS,
            POST_ORDER,
            (objects, tag) -> objects.posts(
                    objects.reads().find(Query.of(EntityType.POST, Criteria.postsWith(tag.id()), Fetch.nothing()))),
            (objects, row) -> row.posts() == null ? null : objects.posts(row.posts()));

    static final ToMany<Group, GroupRow, Membership> MEMBERSHIPS_OF_GROUP = new ToMany<>(
            "memberships of group ",
            Fields.GROUP_MEMBERSHIPS,
            OfGroup.MEMBERSHIPS,
            MEMBERSHIP_ORDER,
            (objects, group) -> objects.memberships(objects.reads().membershipsOf(group.id())),
            (objects, row) -> row.memberships() == null ? null : objects.memberships(row.memberships()));

    LazySet<E> of(A owner) {
        return (LazySet<E>) field.of(owner);
    }

    /** Begins the end of a stored aggregate. */
    void beginUnread(A owner, Identifier id, IdentityMap objects) {
        field.set(owner, LazySet.unloaded(name + id, order, () -> objects.ask(() -> read.apply(objects, owner))));
    }

    /** Begins the end of an aggregate that is not stored yet. */
    void beginNew(A owner, Identifier id) {
        field.set(owner, LazySet.ofNew(name + id, order, field.of(owner)));
    }

    /** Takes what was read along, if it was. */
    void fill(A owner, R row, IdentityMap objects) {
        List<E> stored = readAlong.apply(objects, row);
        if (stored != null) {
            of(owner).fill(stored);
        }
    }
}

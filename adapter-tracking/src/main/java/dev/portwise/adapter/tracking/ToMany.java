package dev.portwise.adapter.tracking;

import dev.portwise.adapter.rows.Criteria.Reference;
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
import dev.portwise.domain.model.Membership;
import dev.portwise.domain.model.Post;
import dev.portwise.domain.model.Tag;
import dev.portwise.domain.model.User;
import dev.portwise.domain.port.Relation;
import dev.portwise.domain.port.Relation.OfGroup;
import dev.portwise.domain.port.Relation.OfPost;
import dev.portwise.domain.port.Relation.OfTag;
import dev.portwise.domain.port.Relation.OfUser;
import java.lang.invoke.VarHandle;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A to-many end of an aggregate; objects of a unit hold a {@link LazySet} there.
 *
 * @param relation what fetch plans call it
 * @param elements makes the elements from their rows
 * @param read reads the rows when the elements are first looked at
 * @param readAlong the rows that came with the aggregate's row; null if they were not read
 * @param gone whether the unit has removed an element, which the end then no longer shows
 */
record ToMany<A, R extends Row, E, F>(
        VarHandle field,
        Relation<A> relation,
        Comparator<E> order,
        BiFunction<IdentityMap, List<F>, List<E>> elements,
        BiFunction<StoreReads, A, List<F>> read,
        Function<R, @Nullable List<F>> readAlong,
        BiPredicate<IdentityMap, E> gone) {

    private static final Comparator<Post> POST_ORDER = Comparator.comparing(Post::id);
    private static final Comparator<Membership> MEMBERSHIP_ORDER = Comparator.comparing(Membership::id);

    static final ToMany<User, UserRow, Post, PostRow> POSTS_OF_USER = new ToMany<>(
            Fields.of(User.class, "posts"),
            OfUser.POSTS,
            POST_ORDER,
            (objects, rows) -> objects.present(TrackedType.POST, rows),
            (reads, user) -> reads.postsOf(user.id()),
            UserRow::posts,
            (objects, post) -> false); // the post itself leaves its author

    static final ToMany<User, UserRow, Membership, MembershipRow> MEMBERSHIPS_OF_USER = new ToMany<>(
            Fields.of(User.class, "memberships"),
            OfUser.MEMBERSHIPS,
            MEMBERSHIP_ORDER,
            IdentityMap::memberships,
            (reads, user) -> reads.membershipsOf(user.id()),
            UserRow::memberships,
            (objects, membership) -> false); // the store refuses to remove a group with a member

    static final ToMany<Post, PostRow, Tag, TagRow> TAGS_OF_POST = new ToMany<>(
            Fields.of(Post.class, "tags"),
            OfPost.TAGS,
            Comparator.comparing(Tag::id),
            (objects, rows) -> objects.present(TrackedType.TAG, rows),
            (reads, post) -> reads.find(Query.of(EntityType.TAG, Reference.TAGS_OF_POST.to(post.id()))),
            PostRow::tags,
            (objects, tag) -> objects.isGone(TrackedType.TAG, tag));

    static final ToMany<Tag, TagRow, Post, PostRow> POSTS_OF_TAG = new ToMany<>(
            Fields.of(Tag.class, "posts"),
            OfTag.POSTS,
            POST_ORDER,
            (objects, rows) -> objects.present(TrackedType.POST, rows),
            (reads, tag) -> reads.find(Query.of(EntityType.POST, Reference.POSTS_WITH_TAG.to(tag.id()))),
            TagRow::posts,
            (objects, post) -> objects.isRemoved(post));

    static final ToMany<Group, GroupRow, Membership, MembershipRow> MEMBERSHIPS_OF_GROUP = new ToMany<>(
            Fields.of(Group.class, "memberships"),
            OfGroup.MEMBERSHIPS,
            MEMBERSHIP_ORDER,
            IdentityMap::memberships,
            (reads, group) -> reads.membershipsOf(group.id()),
            GroupRow::memberships,
            (objects, membership) -> objects.isGone(TrackedType.USER, membership.user()));

    @SuppressWarnings("unchecked")
    LazySet<A, E> of(A owner) {
        return (LazySet<A, E>) field.get(owner);
    }

    /** Begins the end of an aggregate. It is read later if the aggregate is stored; else every element is an addition. */
    @SuppressWarnings("unchecked")
    LazySet<A, E> begin(A owner, boolean stored, TrackedTransaction unit) {
        LazySet<A, E> end = stored
                ? new LazySet<>(this, owner, unit)
                : new LazySet<>(this, owner, unit, (Collection<E>) field.get(owner));
        field.set(owner, end);
        return end;
    }

    /** Takes what was read along, if it was. */
    void fill(A owner, R row, IdentityMap objects) {
        List<F> stored = readAlong.apply(row);
        if (stored != null) {
            of(owner).fill(elements.apply(objects, stored));
        }
    }

    /** Asks the store for the elements. */
    List<E> load(A owner, TrackedTransaction unit) {
        return unit.ask(
                () -> elements.apply(unit.objects(), read.apply(unit.session().reads(), owner)));
    }
}

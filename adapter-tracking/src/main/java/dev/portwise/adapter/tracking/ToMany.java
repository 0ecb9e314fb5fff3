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
import dev.portwise.domain.model.Identifier;
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
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A to-many end of an aggregate; objects of a unit hold a {@link LazySet} there.
 *
 * @param relation what fetch plans call it
 * @param elements makes the elements from their rows
 * @param read reads the rows when the elements are first looked at
 * @param readAlong the rows that came with the aggregate's row; null if they were not read
 */
record ToMany<A, R extends Row, E, F>(
        VarHandle field,
        Relation<A> relation,
        Comparator<E> order,
        BiFunction<IdentityMap, List<F>, List<E>> elements,
        BiFunction<StoreReads, A, List<F>> read,
        Function<R, @Nullable List<F>> readAlong) {

    private static final Comparator<Post> POST_ORDER = Comparator.comparing(Post::id);
    private static final Comparator<Membership> MEMBERSHIP_ORDER = Comparator.comparing(Membership::id);

    static final ToMany<User, UserRow, Post, PostRow> POSTS_OF_USER = new ToMany<>(
            Fields.of(User.class, "posts"),
            OfUser.POSTS,
            POST_ORDER,
            (objects, rows) -> objects.present(TrackedType.POST, rows),
            (reads, user) -> reads.postsOf(user.id()),
            UserRow::posts);

    static final ToMany<User, UserRow, Membership, MembershipRow> MEMBERSHIPS_OF_USER = new ToMany<>(
            Fields.of(User.class, "memberships"),
            OfUser.MEMBERSHIPS,
            MEMBERSHIP_ORDER,
            IdentityMap::memberships,
            (reads, user) -> reads.membershipsOf(user.id()),
            UserRow::memberships);

    static final ToMany<Post, PostRow, Tag, TagRow> TAGS_OF_POST = new ToMany<>(
            Fields.of(Post.class, "tags"),
            OfPost.TAGS,
            Comparator.comparing(Tag::id),
            (objects, rows) -> objects.present(TrackedType.TAG, rows),
            (reads, post) -> reads.find(Query.of(EntityType.TAG, Reference.TAGS_OF_POST.to(post.id()))),
            PostRow::tags);

    static final ToMany<Tag, TagRow, Post, PostRow> POSTS_OF_TAG = new ToMany<>(
            Fields.of(Tag.class, "posts"),
            OfTag.POSTS,
            POST_ORDER,
            (objects, rows) -> objects.present(TrackedType.POST, rows),
            (reads, tag) -> reads.find(Query.of(EntityType.POST, Reference.POSTS_WITH_TAG.to(tag.id()))),
            TagRow::posts);

    static final ToMany<Group, GroupRow, Membership, MembershipRow> MEMBERSHIPS_OF_GROUP = new ToMany<>(
            Fields.of(Group.class, "memberships"),
            OfGroup.MEMBERSHIPS,
            MEMBERSHIP_ORDER,
            IdentityMap::memberships,
            (reads, group) -> reads.membershipsOf(group.id()),
            GroupRow::memberships);

    @SuppressWarnings("unchecked")
    LazySet<E> of(A owner) {
        return (LazySet<E>) field.get(owner);
    }

    /** Begins the end of a stored aggregate. */
    void beginUnread(A owner, Identifier id, IdentityMap objects) {
        field.set(
                owner,
                new LazySet<>(
                        name(owner, id),
                        order,
                        () -> objects.ask(() -> elements.apply(objects, read.apply(objects.reads(), owner)))));
    }

    /** Begins the end of an aggregate that is not stored yet. */
    @SuppressWarnings("unchecked")
    void beginNew(A owner, Identifier id) {
        field.set(owner, new LazySet<>(name(owner, id), order, (Collection<E>) field.get(owner)));
    }

    /** Made when a message needs it. */
    private Supplier<String> name(A owner, Identifier id) {
        return () -> (relation + " of " + owner.getClass().getSimpleName() + " " + id).toLowerCase(Locale.ROOT);
    }

    /** Takes what was read along, if it was. */
    void fill(A owner, R row, IdentityMap objects) {
        List<F> stored = readAlong.apply(row);
        if (stored != null) {
            of(owner).fill(elements.apply(objects, stored));
        }
    }
}

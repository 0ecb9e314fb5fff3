package dev.portwise.adapter.tracking;

import dev.portwise.adapter.rows.EntityType;
import dev.portwise.adapter.rows.GroupRow;
import dev.portwise.adapter.rows.MembershipRow;
import dev.portwise.adapter.rows.PostRow;
import dev.portwise.adapter.rows.Row;
import dev.portwise.adapter.rows.TagRow;
import dev.portwise.adapter.rows.UserRow;
import dev.portwise.domain.exception.NotFound;
import dev.portwise.domain.model.Aggregate;
import dev.portwise.domain.model.Group;
import dev.portwise.domain.model.GroupId;
import dev.portwise.domain.model.Identifier;
import dev.portwise.domain.model.Membership;
import dev.portwise.domain.model.MembershipId;
import dev.portwise.domain.model.Post;
import dev.portwise.domain.model.PostId;
import dev.portwise.domain.model.Tag;
import dev.portwise.domain.model.TagId;
import dev.portwise.domain.model.User;
import dev.portwise.domain.model.UserId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All objects of a unit by their ids, so that the same row is the same object. Also makes objects from rows. */
final class IdentityMap {

    private static final Fields<Membership> MEMBERSHIP =
            new Fields<>(Membership.class, "user", "group", "joinedOn", "revision");

    final Map<UserId, Tracked<User, UserRow>> users = new LinkedHashMap<>();
    final Map<PostId, Tracked<Post, PostRow>> posts = new LinkedHashMap<>();
    final Map<TagId, Tracked<Tag, TagRow>> tags = new LinkedHashMap<>();
    final Map<GroupId, Tracked<Group, GroupRow>> groups = new LinkedHashMap<>();
    final Map<MembershipId, Membership> memberships = new HashMap<>();
    private final List<Tracked<?, ?>> all = new ArrayList<>();

    /** New objects that were removed again; the store may have others under their ids. */
    private final Set<Object> withdrawn = Collections.newSetFromMap(new IdentityHashMap<>());

    private final TrackedTransaction unit;
    private int removals;

    IdentityMap(TrackedTransaction unit) {
        this.unit = unit;
    }

    /** The object of a row, a new one if the unit has none; takes what was read along. */
    <A extends Aggregate<I>, I extends Identifier, R extends Row> A object(TrackedType<A, I, R> type, R row) {
        Map<I, Tracked<A, R>> known = type.in(this);
        Tracked<A, R> tracked = known.get(row.id());
        if (tracked == null || isWithdrawn(tracked)) {
            A made = type.toObject().apply(row, this);
            tracked = new Tracked<>(type, made, type.toRow().apply(made, row.revision()), unit);
            known.put(made.id(), tracked);
            all.add(tracked);
        }
        A object = tracked.object();
        type.toMany().forEach(end -> end.fill(object, row, this));
        return object;
    }

    User author(PostRow row) {
        return end(TrackedType.USER, row.author(), row.authorRow());
    }

    /** The object that a row points to, which was read along unless the unit knows it. */
    private <A extends Aggregate<I>, I extends Identifier, R extends Row> A end(
            TrackedType<A, I, R> type, I id, @Nullable R readAlong) {
        return readAlong != null
                ? object(type, readAlong)
                : tracked(type.in(this), id).object();
    }

    private Membership membership(MembershipRow row) {
        Membership known = memberships.get(row.id());
        if (known != null) {
            return known;
        }
        User user = end(TrackedType.USER, row.user(), row.userRow());
        Group group = end(TrackedType.GROUP, row.group(), row.groupRow());
        Membership membership = MEMBERSHIP.make(user, group, row.joinedOn(), row.revision());
        memberships.put(row.id(), membership);
        return membership;
    }

    /** The memberships of these rows, without those whose ends the unit has removed. */
    List<Membership> memberships(List<MembershipRow> rows) {
        return rows.stream()
                .map(this::membership)
                .filter(membership ->
                        !isGone(TrackedType.USER, membership.user()) && !isGone(TrackedType.GROUP, membership.group()))
                .toList();
    }

    /** The objects of these rows, without those that the unit has removed. */
    <A extends Aggregate<I>, I extends Identifier, R extends Row> List<A> present(
            TrackedType<A, I, R> type, List<R> rows) {
        return rows.stream()
                .map(row -> object(type, row))
                .filter(object -> !isGone(type, object))
                .toList();
    }

    /** Takes in an object that is not stored yet. */
    <A extends Aggregate<I>, I extends Identifier, R extends Row> void begin(TrackedType<A, I, R> type, A object) {
        Tracked<A, R> tracked = new Tracked<>(type, object, null, unit);
        type.in(this).put(object.id(), tracked);
        all.add(tracked);
    }

    void remove(Tracked<?, ?> tracked) {
        removals++;
        tracked.remove();
        if (!tracked.isSent()) {
            withdrawn.add(tracked.object());
        }
    }

    /** Grows with each removal. */
    int removals() {
        return removals;
    }

    /** Removed before the store ever heard of it: what is stored under its id, if anything, is something else. */
    boolean isWithdrawn(Tracked<?, ?> tracked) {
        return !tracked.isSent() && isGone(tracked);
    }

    boolean isWithdrawn(User user) {
        return withdrawn.contains(user);
    }

    /** Removed in this unit, whether the store knows by now or not; a post also if it lost its author. */
    boolean isGone(Tracked<?, ?> tracked) {
        return tracked.isRemoved() || (tracked.object() instanceof Post post && isOrphan(post));
    }

    <A extends Aggregate<I>, I extends Identifier> boolean isGone(TrackedType<A, I, ?> type, A object) {
        return isRemoved(type, object) || (object instanceof Post post && isOrphan(post));
    }

    private boolean isOrphan(Post post) {
        return post.author().map(author -> isGone(TrackedType.USER, author)).orElse(true);
    }

    /** Removed by itself or with its author. A post that only lost its author may still get another one. */
    boolean isRemoved(Post post) {
        return isRemoved(TrackedType.POST, post)
                || post.author()
                        .filter(author -> isGone(TrackedType.USER, author))
                        .isPresent();
    }

    private <A extends Aggregate<I>, I extends Identifier> boolean isRemoved(TrackedType<A, I, ?> type, A object) {
        if (removals == 0) {
            return false;
        }
        Tracked<A, ?> known = type.in(this).get(object.id());
        return withdrawn.contains(object) || (known != null && known.isRemoved());
    }

    /** Refuses a reference to an object that is neither stored nor about to be. */
    <A extends Aggregate<I>, I extends Identifier> void requireKnown(TrackedType<A, I, ?> type, A object) {
        if (object.revision() == 0 && !type.in(this).containsKey(object.id())) {
            throw new NotFound(type.entity().name(), object.id());
        }
    }

    /** Whether anything may differ from the store: an object, or what one of its ends holds. */
    boolean hasChanged() {
        for (Tracked<?, ?> tracked : all) {
            if (isGone(tracked) ? tracked.isStored() : tracked.hasChanged()) {
                return true;
            }
        }
        return false;
    }

    /** Every to-many end of the unit's objects. */
    void ends(Consumer<LazySet<?, ?>> action) {
        all.forEach(tracked -> tracked.ends().forEach(action));
    }

    /** The ends that show memberships: of users and of groups. */
    Stream<LazySet<?, Membership>> membershipEnds() {
        return Stream.concat(
                users.values().stream().map(user -> ToMany.MEMBERSHIPS_OF_USER.of(user.object())),
                groups.values().stream().map(group -> ToMany.MEMBERSHIPS_OF_GROUP.of(group.object())));
    }

    /** The rows with these ids were deleted. */
    void gone(TrackedType<?, ?, ?> type, Collection<? extends Identifier> ids) {
        removals += ids.size();
        if (type.entity() == EntityType.USER) {
            ownersGone(Set.copyOf(ids));
        }
        Map<?, ? extends Tracked<?, ?>> known = type.in(this);
        ids.stream().map(known::get).filter(Objects::nonNull).forEach(Tracked::gone);
    }

    /** Groups whose owner was removed have lost it in the store, too. */
    void ownersGone(Set<? extends Identifier> removed) {
        for (Tracked<Group, GroupRow> group : groups.values()) {
            GroupRow stored = group.stored();
            if (stored != null && stored.owner() != null && removed.contains(stored.owner())) {
                group.storedAs(stored.withoutOwner());
                if (stored.owner().equals(group.object().owner().orElse(null))) {
                    group.object().disown();
                }
            }
        }
    }

    /** Posts without an author, or whose author went, are gone as well. */
    void postsGone() {
        for (Tracked<Post, PostRow> post : posts.values()) {
            if (post.isStored() && isGone(post)) {
                post.gone();
                removals++;
            }
        }
    }

    /** The links of the unit were written; {@code left} are the memberships that were deleted. */
    void linked(List<MembershipId> left) {
        left.forEach(memberships::remove);
        membershipEnds().flatMap(end -> end.added().stream()).forEach(membership -> {
            memberships.put(membership.id(), membership);
            MEMBERSHIP.revise(membership, 1);
        });
        ends(LazySet::written);
    }

    /** What the unit knows under an id that a row points to. */
    private static <A, R extends Row> Tracked<A, R> tracked(Map<?, Tracked<A, R>> objects, Identifier id) {
        return Objects.requireNonNull(
                objects.get(id), () -> "the unit does not know " + id + "; it was not read along");
    }
}

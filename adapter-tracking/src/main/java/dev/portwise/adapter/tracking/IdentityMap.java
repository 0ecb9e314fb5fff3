package dev.portwise.adapter.tracking;

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
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All objects of a unit by their ids, so that the same row is the same object. Also makes objects from rows. */
final class IdentityMap {

    final Map<UserId, Tracked<User, UserRow>> users = new LinkedHashMap<>();
    final Map<PostId, Tracked<Post, PostRow>> posts = new LinkedHashMap<>();
    final Map<TagId, Tracked<Tag, TagRow>> tags = new LinkedHashMap<>();
    final Map<GroupId, Tracked<Group, GroupRow>> groups = new LinkedHashMap<>();
    final Map<MembershipId, Membership> memberships = new LinkedHashMap<>();

    /** New objects that were removed again; the store may have others under their ids. */
    private final Set<Object> withdrawn = Collections.newSetFromMap(new IdentityHashMap<>());

    private final TrackedTransaction unit;
    private final StoreReads reads;

    IdentityMap(TrackedTransaction unit, StoreReads reads) {
        this.unit = unit;
        this.reads = reads;
    }

    StoreReads reads() {
        return reads;
    }

    <T> T ask(Supplier<T> question) {
        return unit.ask(question);
    }

    /** The object of a row, a new one if the unit has none; takes what was read along. */
    <A extends Aggregate<I>, I extends Identifier, R extends Row> A object(EntityType<A, I, R> type, R row) {
        Map<I, Tracked<A, R>> known = type.in(this);
        Tracked<A, R> tracked = known.get(row.id());
        if (tracked == null || isWithdrawn(tracked)) {
            A made = type.object(row, this);
            type.toMany().forEach(end -> end.beginUnread(made, row.id(), this));
            tracked = new Tracked<>(made, type.row(made, row.revision()));
            known.put(made.id(), tracked);
        }
        A object = tracked.object();
        type.toMany().forEach(end -> end.fill(object, row, this));
        return object;
    }

    User author(PostRow row) {
        return row.authorRow() != null ? object(EntityType.USER, row.authorRow()) : known(users, row.author());
    }

    private Membership membership(MembershipRow row) {
        Membership known = memberships.get(row.id());
        if (known != null) {
            return known;
        }
        User user = row.userRow() != null ? object(EntityType.USER, row.userRow()) : known(users, row.user());
        Group group = row.groupRow() != null ? object(EntityType.GROUP, row.groupRow()) : known(groups, row.group());
        Membership membership = Fields.membership(row, user, group);
        memberships.put(row.id(), membership);
        return membership;
    }

    List<Post> posts(List<PostRow> rows) {
        return present(EntityType.POST, rows);
    }

    List<Tag> tags(List<TagRow> rows) {
        return present(EntityType.TAG, rows);
    }

    List<Membership> memberships(List<MembershipRow> rows) {
        return rows.stream()
                .map(this::membership)
                .filter(membership ->
                        !isGone(EntityType.USER, membership.user()) && !isGone(EntityType.GROUP, membership.group()))
                .toList();
    }

    private <A extends Aggregate<I>, I extends Identifier, R extends Row> List<A> present(
            EntityType<A, I, R> type, List<R> rows) {
        return rows.stream()
                .map(row -> object(type, row))
                .filter(object -> !isGone(type, object))
                .toList();
    }

    /** Takes in an object that is not stored yet. */
    <A extends Aggregate<I>, I extends Identifier> void begin(EntityType<A, I, ?> type, A object) {
        type.toMany().forEach(end -> end.beginNew(object, object.id()));
        type.in(this).put(object.id(), new Tracked<>(object, null));
    }

    void remove(Tracked<?, ?> tracked) {
        tracked.remove();
        if (!tracked.isSent()) {
            withdrawn.add(tracked.object());
        }
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

    <A extends Aggregate<I>, I extends Identifier> boolean isGone(EntityType<A, I, ?> type, A object) {
        Tracked<A, ?> known = type.in(this).get(object.id());
        return withdrawn.contains(object)
                || (known != null && known.isRemoved())
                || (object instanceof Post post && isOrphan(post));
    }

    private boolean isOrphan(Post post) {
        return post.author().map(author -> isGone(EntityType.USER, author)).orElse(true);
    }

    /** Refuses a reference to an object that is neither stored nor about to be. */
    <A extends Aggregate<I>, I extends Identifier> void requireKnown(EntityType<A, I, ?> type, A object) {
        if (object.revision() == 0 && !type.in(this).containsKey(object.id())) {
            throw new NotFound(type.name(), object.id());
        }
    }

    /** Whether anything may differ from the store: an object, or what one of its ends holds. */
    boolean hasChanged() {
        return EntityType.ALL.stream().anyMatch(this::hasChanged) || ends().anyMatch(LazySet::hasChanged);
    }

    private <A, R extends Row> boolean hasChanged(EntityType<A, ?, R> type) {
        return type.in(this).values().stream().anyMatch(tracked -> {
            R stored = tracked.stored();
            return isGone(tracked)
                    ? stored != null
                    : stored == null
                            || !type.row(tracked.object(), stored.revision()).equals(stored);
        });
    }

    /** Every to-many end of the unit's objects. */
    Stream<LazySet<?>> ends() {
        return EntityType.ALL.stream().flatMap(this::ends);
    }

    private <A, R extends Row> Stream<LazySet<?>> ends(EntityType<A, ?, R> type) {
        return type.in(this).values().stream()
                .flatMap(tracked -> type.toMany().stream().map(end -> end.of(tracked.object())));
    }

    /** The ends that show memberships: of users and of groups. */
    Stream<LazySet<Membership>> membershipEnds() {
        return Stream.concat(
                users.values().stream().map(user -> ToMany.MEMBERSHIPS_OF_USER.of(user.object())),
                groups.values().stream().map(group -> ToMany.MEMBERSHIPS_OF_GROUP.of(group.object())));
    }

    /** The row was inserted or updated. */
    <A, R extends Row> void stored(EntityType<A, ?, R> type, R row) {
        Tracked<A, R> tracked = tracked(type.in(this), row.id());
        tracked.storedAs(row);
        type.setRevision(tracked.object(), row.revision());
    }

    /** The rows were deleted. */
    <A, R extends Row> void gone(EntityType<A, ?, R> type, List<R> rows) {
        if (type == EntityType.USER) {
            ownersGone(rows.stream().map(Row::id).collect(Collectors.toSet()));
        }
        rows.forEach(row -> tracked(type.in(this), row.id()).gone());
    }

    /** Groups whose owner was removed have lost it in the store, too. */
    void ownersGone(Set<? extends Identifier> removed) {
        for (Tracked<Group, GroupRow> group : groups.values()) {
            GroupRow stored = group.stored();
            if (stored != null && stored.owner() != null && removed.contains(stored.owner())) {
                stored(EntityType.GROUP, stored.withoutOwner());
                if (stored.owner().equals(group.object().owner().orElse(null))) {
                    group.object().disown();
                }
            }
        }
    }

    /** Posts without an author, or whose author went, are gone from the lists of their tags as well. */
    void postsGone() {
        for (Tracked<Post, PostRow> post : posts.values()) {
            if (post.isStored() && isGone(post)) {
                post.gone();
                tags.values()
                        .forEach(tag -> ToMany.POSTS_OF_TAG.of(tag.object()).forget(post.object()));
            }
        }
    }

    /** The links of the unit were written; {@code left} are the memberships that were deleted. */
    void linked(List<MembershipId> left) {
        left.forEach(memberships::remove);
        membershipEnds().flatMap(end -> end.added().stream()).forEach(membership -> {
            memberships.put(membership.id(), membership);
            Fields.MEMBERSHIP_REVISION.set(membership, 1L);
        });
        ends().forEach(LazySet::written);
    }

    private static <A, R> A known(Map<?, Tracked<A, R>> objects, Identifier id) {
        return tracked(objects, id).object();
    }

    /** What the unit knows under an id that a row or a change points to. */
    static <A, R> Tracked<A, R> tracked(Map<?, Tracked<A, R>> objects, Identifier id) {
        return Objects.requireNonNull(
                objects.get(id), () -> "the unit does not know " + id + "; it was not read along");
    }
}

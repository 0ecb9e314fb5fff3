package dev.portwise.adapter.tracking;

import dev.portwise.adapter.rows.EntityType;
import dev.portwise.adapter.rows.GroupRow;
import dev.portwise.adapter.rows.MembershipRow;
import dev.portwise.adapter.rows.PostRow;
import dev.portwise.adapter.rows.Row;
import dev.portwise.adapter.rows.StoreReads;
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
import java.lang.invoke.VarHandle;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** All objects of a unit by their ids, so that the same row is the same object. Also makes objects from rows. */
final class IdentityMap {

    private static final Fields<Membership> MEMBERSHIP =
            new Fields<>(Membership.class, "user", "group", "joinedOn", "revision");
    private static final VarHandle MEMBERSHIP_REVISION = Fields.of(Membership.class, "revision");

    final Map<UserId, Tracked<User, UserRow>> users = new LinkedHashMap<>();
    final Map<PostId, Tracked<Post, PostRow>> posts = new LinkedHashMap<>();
    final Map<TagId, Tracked<Tag, TagRow>> tags = new LinkedHashMap<>();
    final Map<GroupId, Tracked<Group, GroupRow>> groups = new LinkedHashMap<>();
    final Map<MembershipId, Membership> memberships = new LinkedHashMap<>();

    /** The posts that each author has or had; a removed user is looked for here, not in all posts. */
    private final Map<UserId, Set<Post>> postsByAuthor = new HashMap<>();

    /** New objects that were removed again; the store may have others under their ids. */
    private final Set<Object> withdrawn = identitySet();

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
    <A extends Aggregate<I>, I extends Identifier, R extends Row> A object(TrackedType<A, I, R> type, R row) {
        Map<I, Tracked<A, R>> known = type.in(this);
        Tracked<A, R> tracked = known.get(row.id());
        if (tracked == null || isWithdrawn(tracked)) {
            A made = type.object(row, this);
            type.toMany().forEach(end -> end.beginUnread(made, row.id(), this));
            tracked = new Tracked<>(type, made, type.row(made, row.revision()));
            known.put(made.id(), tracked);
            noteAuthor(made);
        }
        A object = tracked.object();
        type.toMany().forEach(end -> end.fill(object, row, this));
        return object;
    }

    User author(PostRow row) {
        return row.authorRow() != null
                ? object(TrackedType.USER, row.authorRow())
                : tracked(users, row.author()).object();
    }

    private Membership membership(MembershipRow row) {
        Membership known = memberships.get(row.id());
        if (known != null) {
            return known;
        }
        User user = row.userRow() != null
                ? object(TrackedType.USER, row.userRow())
                : tracked(users, row.user()).object();
        Group group = row.groupRow() != null
                ? object(TrackedType.GROUP, row.groupRow())
                : tracked(groups, row.group()).object();
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
        type.toMany().forEach(end -> end.beginNew(object, object.id()));
        type.in(this).put(object.id(), new Tracked<>(type, object, null));
        noteAuthor(object);
    }

    private void noteAuthor(Object object) {
        if (object instanceof Post post) {
            post.author()
                    .ifPresent(author -> postsByAuthor
                            .computeIfAbsent(author.id(), first -> identitySet())
                            .add(post));
        }
    }

    /** The posts by this author that the unit has seen, those included that are not stored yet. */
    Stream<Post> postsOf(User author) {
        return Stream.concat(
                        postsByAuthor.getOrDefault(author.id(), Set.of()).stream(),
                        ToMany.POSTS_OF_USER.of(author).added().stream())
                .filter(post -> post.isBy(author));
    }

    private static <T> Set<T> identitySet() {
        return Collections.newSetFromMap(new IdentityHashMap<>());
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

    <A extends Aggregate<I>, I extends Identifier> boolean isGone(TrackedType<A, I, ?> type, A object) {
        Tracked<A, ?> known = type.in(this).get(object.id());
        return withdrawn.contains(object)
                || (known != null && known.isRemoved())
                || (object instanceof Post post && isOrphan(post));
    }

    private boolean isOrphan(Post post) {
        return post.author().map(author -> isGone(TrackedType.USER, author)).orElse(true);
    }

    /** Refuses a reference to an object that is neither stored nor about to be. */
    <A extends Aggregate<I>, I extends Identifier> void requireKnown(TrackedType<A, I, ?> type, A object) {
        if (object.revision() == 0 && !type.in(this).containsKey(object.id())) {
            throw new NotFound(type.entity().name(), object.id());
        }
    }

    /** Whether anything may differ from the store: an object, or what one of its ends holds. */
    boolean hasChanged() {
        return all().anyMatch(tracked -> isGone(tracked) ? tracked.isStored() : tracked.hasChanged())
                || ends().anyMatch(LazySet::hasChanged);
    }

    /** Every to-many end of the unit's objects. */
    Stream<LazySet<?>> ends() {
        return all().flatMap(Tracked::ends);
    }

    private Stream<Tracked<?, ?>> all() {
        return Stream.of(users, posts, tags, groups).flatMap(type -> type.values().stream());
    }

    /** The ends that show memberships: of users and of groups. */
    Stream<LazySet<Membership>> membershipEnds() {
        return Stream.concat(
                users.values().stream().map(user -> ToMany.MEMBERSHIPS_OF_USER.of(user.object())),
                groups.values().stream().map(group -> ToMany.MEMBERSHIPS_OF_GROUP.of(group.object())));
    }

    /** The row was inserted or updated. */
    <A, R extends Row> void stored(TrackedType<A, ?, R> type, R row) {
        Tracked<A, R> tracked = tracked(type.in(this), row.id());
        tracked.storedAs(row);
        noteAuthor(tracked.object());
    }

    /** The rows with these ids were deleted. */
    void gone(TrackedType<?, ?, ?> type, Collection<? extends Identifier> ids) {
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
                stored(TrackedType.GROUP, stored.withoutOwner());
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
                takeOffTags(post.object());
            }
        }
    }

    /** Tags no longer show the post. */
    void takeOffTags(Post post) {
        tags.values().forEach(tag -> ToMany.POSTS_OF_TAG.of(tag.object()).forget(post));
    }

    /** The links of the unit were written; {@code left} are the memberships that were deleted. */
    void linked(List<MembershipId> left) {
        left.forEach(memberships::remove);
        membershipEnds().flatMap(end -> end.added().stream()).forEach(membership -> {
            memberships.put(membership.id(), membership);
            MEMBERSHIP_REVISION.set(membership, 1L);
        });
        ends().forEach(LazySet::written);
    }

    /** What the unit knows under an id that a row or a change points to. */
    private static <A, R extends Row> Tracked<A, R> tracked(Map<?, Tracked<A, R>> objects, Identifier id) {
        return Objects.requireNonNull(
                objects.get(id), () -> "the unit does not know " + id + "; it was not read along");
    }
}

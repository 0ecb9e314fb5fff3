package dev.portwise.adapter.jpa;

import dev.portwise.adapter.relational.WrittenRows;
import dev.portwise.adapter.spi.UnitState;
import dev.portwise.domain.exception.AlreadyExists;
import dev.portwise.domain.model.Group;
import dev.portwise.domain.model.Identifier;
import dev.portwise.domain.model.Membership;
import dev.portwise.domain.model.Post;
import dev.portwise.domain.model.Tag;
import java.sql.Connection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.hibernate.engine.spi.SessionImplementor;

/**
 * What the repositories of one unit share: the session, and what was added and removed. The ports promise that an
 * aggregate is known from {@code add} on; Hibernate would know it from the insert on.
 */
final class JpaUnit {

    private final UnitState state;
    private final SessionImplementor session;
    private final RemovedEntities removed;
    private final ManagedEntities managed;
    private final Map<Identifier, Object> added = new LinkedHashMap<>();
    private final WrittenRows written = new WrittenRows();

    JpaUnit(SessionImplementor session) {
        UnitInterceptor interceptor = UnitInterceptor.of(session);
        this.state = interceptor.state();
        this.removed = interceptor.removed();
        this.session = session;
        this.managed = new ManagedEntities(session);
    }

    UnitState state() {
        return state;
    }

    SessionImplementor session() {
        return session;
    }

    /** The connection of this unit's transaction. */
    Connection connection() {
        return session.doReturningWork(connection -> connection);
    }

    /** The rows that an error can be about. It is told of removed rows at once, of other rows after an error. */
    WrittenRows written() {
        return written;
    }

    ManagedEntities managed() {
        return managed;
    }

    RemovedEntities removed() {
        return removed;
    }

    /** Asks the store after it got the changes of the unit. A unit without changes asks at once. */
    <T> T flushAndAsk(Supplier<T> question) {
        flush();
        return ask(question);
    }

    /** Asks the store without a flush. */
    <T> T ask(Supplier<T> question) {
        return state.ask(() -> ExceptionTranslation.translated(question));
    }

    /** Whether a change is not written yet. A read-only unit never flushes; its changes make it fail at the end. */
    boolean hasChanges() {
        return removed.hasPending()
                || !pending().isEmpty()
                || newPosts().findAny().isPresent()
                || newMemberships().findAny().isPresent()
                || leftMemberships().findAny().isPresent()
                || managed.all(Post.class).stream()
                        .anyMatch(post -> post.author()
                                .filter(author -> author.revision() == 0)
                                .isPresent())
                || session.isDirty();
    }

    /** Writes what changed, if anything did. */
    void flush() {
        if (!state.readOnly() && hasChanges()) {
            state.tell(new UnitFlush(this)::run);
        }
    }

    /** Takes in something new; it is stored with the next flush. */
    void add(String what, Identifier id, Object aggregate, long revision) {
        boolean again = added.get(id) == aggregate;
        boolean known = managed.byId(aggregate.getClass(), id).isPresent();
        boolean gone = removed.include(id) || removed.isWithdrawn(id);
        if (gone || (!again && (known || added.containsKey(id) || revision != 0))) {
            state.tell(() -> {
                throw new AlreadyExists(what, id, null);
            });
        }
        added.put(id, aggregate);
    }

    /** Registers a post or a tag that was persisted through another object, as if it had been added. */
    void begun(Object entity) {
        if (entity instanceof Post post) {
            added.putIfAbsent(post.id(), post);
        } else if (entity instanceof Tag tag) {
            added.putIfAbsent(tag.id(), tag);
        }
    }

    /** Notes the removal of an aggregate of this unit; what was not stored yet just goes. */
    void remove(Identifier id, Object aggregate) {
        if (managed.contains(aggregate)) {
            removed.later(id, aggregate);
        } else {
            removed.withdraw(id, aggregate);
        }
        added.remove(id);
    }

    boolean holds(Identifier id, Object aggregate) {
        return added.get(id) == aggregate || managed.contains(aggregate);
    }

    /** What was added and is not persisted yet. */
    List<Object> pending() {
        return added.values().stream()
                .filter(aggregate -> !managed.contains(aggregate) && !removed.isGone(aggregate))
                .toList();
    }

    private <E> Stream<E> newElements(Class<E> type) {
        return managed.inverseSets()
                .flatMap(set -> set.known().stream())
                .filter(type::isInstance)
                .filter(element -> !managed.contains(element) && !removed.isGone(element))
                .map(type::cast);
    }

    /** The posts that were added, or put into an inverse end, and are not persisted yet. */
    Stream<Post> newPosts() {
        return Stream.concat(
                pending().stream().filter(Post.class::isInstance).map(Post.class::cast), newElements(Post.class));
    }

    Stream<Membership> newMemberships() {
        return newElements(Membership.class).filter(membership -> membership.revision() == 0);
    }

    /** The memberships that were given up, whether the store has them or not. */
    Stream<Membership> leftMemberships() {
        return managed.inverseSets()
                .flatMap(set -> set.removed().stream())
                .filter(Membership.class::isInstance)
                .map(Membership.class::cast);
    }

    /** The tags on the posts of this unit that are not persisted yet. */
    Stream<Tag> newTags() {
        return Stream.concat(managed.all(Post.class).stream(), newPosts())
                .filter(post -> !removed.isGone(post) && managed.hasLoaded(post, "tags"))
                .flatMap(post -> post.tags().stream())
                .filter(tag -> tag.revision() == 0 && !managed.contains(tag));
    }

    /** The aggregate with that id, if this unit has it already. */
    <A> Optional<A> known(Class<A> type, Identifier id) {
        Object aggregate = added.get(id);
        Optional<A> known = aggregate != null ? Optional.of(type.cast(aggregate)) : managed.byId(type, id);
        return known.filter(object -> !removed.isGone(object));
    }

    /** Whether this unit knows an aggregate with that id, or that there is none any more. */
    boolean has(Class<?> type, Identifier id) {
        return removed.include(id)
                || added.containsKey(id)
                || managed.byId(type, id).isPresent();
    }

    /** The groups this unit knows. */
    Stream<Group> groups() {
        return Stream.concat(
                managed.all(Group.class).stream(),
                added.values().stream().filter(Group.class::isInstance).map(Group.class::cast));
    }

    /** Takes what is gone from every list that shows it. */
    void forgetGone() {
        managed.sets().forEach(set -> set.forget(removed::isGone));
    }

    /** Lets go of what the store deletes along with something else. */
    void letGoWithTheirOwners() {
        forgetGone();
        managed.all(Membership.class).stream().filter(removed::isLeaving).forEach(session::detach);
        managed.all(Post.class).stream()
                .filter(post -> removed.isGone(post) && !removed.holds(post))
                .forEach(post -> {
                    removed.done(post.id(), post);
                    session.detach(post);
                });
    }
}

package dev.portwise.adapter.jpa;

import dev.portwise.adapter.spi.UnitState;
import dev.portwise.domain.exception.AlreadyExists;
import dev.portwise.domain.model.Group;
import dev.portwise.domain.model.Identifier;
import dev.portwise.domain.model.Membership;
import dev.portwise.domain.model.Post;
import dev.portwise.domain.model.Tag;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.hibernate.collection.spi.PersistentCollection;
import org.hibernate.engine.spi.SessionImplementor;
import org.hibernate.event.spi.EventSource;

/** What the repositories of one unit share: the persistence context, and what was added and removed on top of it. */
final class JpaUnit {

    private final UnitState state;
    private final EventSource session;
    private final Removals removals;
    private final Managed managed;
    private final Map<Identifier, Object> added = new LinkedHashMap<>();

    JpaUnit(SessionImplementor session) {
        UnitInterceptor itself = UnitInterceptor.of(session);
        this.state = itself.state();
        this.removals = itself.removals();
        this.session = session.unwrap(EventSource.class);
        this.managed = new Managed(session);
    }

    UnitState state() {
        return state;
    }

    EntityManager entities() {
        return session;
    }

    EventSource session() {
        return session;
    }

    /** The one of this unit's transaction. */
    Connection connection() {
        return session.doReturningWork(connection -> connection);
    }

    Managed managed() {
        return managed;
    }

    Removals removals() {
        return removals;
    }

    /** Takes in something new; it is stored when the unit writes next. */
    void add(String what, Identifier id, Object aggregate, long revision) {
        boolean again = added.get(id) == aggregate;
        boolean known = managed.byId(aggregate.getClass(), id).isPresent();
        boolean removed = removals.include(id) || removals.isWithdrawn(id);
        if (removed || (!again && (known || added.containsKey(id) || revision != 0))) {
            state.tell(() -> {
                throw new AlreadyExists(what, id, null);
            });
        }
        added.put(id, aggregate);
    }

    /** Notes what is stored without having been added: it is new in this unit all the same. */
    void begun(Object object) {
        if (object instanceof Post post) {
            added.putIfAbsent(post.id(), post);
        } else if (object instanceof Tag tag) {
            added.putIfAbsent(tag.id(), tag);
        }
    }

    /** Notes the removal of an object of this unit; what was not stored yet just goes. */
    void remove(Identifier id, Object aggregate) {
        if (managed.contains(aggregate)) {
            removals.later(id, aggregate);
        } else {
            removals.withdraw(id, aggregate);
        }
        added.remove(id);
    }

    boolean holds(Identifier id, Object aggregate) {
        return added.get(id) == aggregate || managed.contains(aggregate);
    }

    /** What was added and is not in the persistence context yet. */
    List<Object> pending() {
        return added.values().stream()
                .filter(aggregate -> !managed.contains(aggregate) && !removals.isGone(aggregate))
                .toList();
    }

    /** The object with that id, if this unit has it already. */
    <A> Optional<A> known(Class<A> type, Identifier id) {
        Object aggregate = added.get(id);
        Optional<A> known = aggregate != null ? Optional.of(type.cast(aggregate)) : managed.byId(type, id);
        return known.filter(object -> !removals.isGone(object));
    }

    /** Whether this unit knows an object with that id, or that there is none any more. */
    boolean has(Class<?> type, Identifier id) {
        return removals.include(id)
                || added.containsKey(id)
                || managed.byId(type, id).isPresent();
    }

    /** Takes an object that is not in the store any more out of the persistence context. */
    void letGo(Object gone) {
        session.detach(gone);
        Ends.close(session, gone);
    }

    /** As {@link #letGo}, for what the database removed along with something else. */
    void letGoWithTheirOwners() {
        forgetGone();
        Stream.of(Membership.class, Post.class)
                .flatMap(type -> managed.all(type).stream())
                .filter(removals::isLeaving)
                .forEach(gone -> {
                    if (gone instanceof Post post) {
                        removals.done(post.id(), post);
                    }
                    letGo(gone);
                });
    }

    /** The groups this unit knows. */
    Stream<Group> groups() {
        return Stream.concat(
                managed.all(Group.class).stream(),
                added.values().stream().filter(Group.class::isInstance).map(Group.class::cast));
    }

    /** What was put into a to-many end since the unit last wrote: of a new object everything. */
    <E> List<E> addedTo(Object owner, Supplier<Collection<E>> ofNew, Class<E> type) {
        return managed.contains(owner)
                ? managed.inverseSets()
                        .filter(set -> set.getOwner() == owner)
                        .flatMap(set -> set.changes().added().stream())
                        .filter(type::isInstance)
                        .map(type::cast)
                        .toList()
                : List.copyOf(ofNew.get());
    }

    /** Takes what is gone from every list that shows it. */
    void forgetGone() {
        managed.inverseSets().forEach(set -> set.forget(removals::isGone));
        managed.collections().forEach(removals::takeOutOf);
    }

    /** Writes what changed; a unit that only reads keeps its changes, and is refused when it ends. */
    void flush() {
        if (!state.readOnly()) {
            state.tell(new WriteOrder(this)::write);
        }
    }

    /** Asks the store, which knows the unit's own changes by then. */
    <T> T query(Supplier<T> question) {
        flush();
        return ask(question);
    }

    /** Asks the store as it is. */
    <T> T ask(Supplier<T> question) {
        return state.ask(() -> Failures.translated(question));
    }

    boolean hasChanges() {
        return !pending().isEmpty()
                || managed.inverseSets().anyMatch(InverseSet::hasChanges)
                || managed.collections().stream().anyMatch(PersistentCollection::isDirty)
                || session.isDirty();
    }
}

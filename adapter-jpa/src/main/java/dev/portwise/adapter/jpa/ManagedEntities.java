package dev.portwise.adapter.jpa;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.hibernate.collection.spi.PersistentCollection;
import org.hibernate.engine.spi.CollectionEntry;
import org.hibernate.engine.spi.EntityEntry;
import org.hibernate.engine.spi.EntityKey;
import org.hibernate.engine.spi.PersistenceContext;
import org.hibernate.engine.spi.SessionImplementor;
import org.hibernate.engine.spi.Status;
import org.hibernate.persister.entity.EntityPersister;
import org.jspecify.annotations.Nullable;

/** The persistence context. The ports promise what a call costs; asking here never sends a statement. */
final class ManagedEntities {

    private final SessionImplementor session;

    ManagedEntities(SessionImplementor session) {
        this.session = session;
    }

    private PersistenceContext context() {
        return session.getPersistenceContextInternal();
    }

    /** The managed entities of one type that are not being removed. */
    <T> List<T> all(Class<T> type) {
        return Arrays.stream(context().reentrantSafeEntityEntries())
                .filter(entry ->
                        type.isInstance(entry.getKey()) && entry.getValue().getStatus() == Status.MANAGED)
                .map(entry -> type.cast(entry.getKey()))
                .toList();
    }

    <T> Optional<T> byId(Class<T> type, Object id) {
        EntityPersister persister = session.getFactory().getMappingMetamodel().getEntityDescriptor(type);
        EntityKey key = session.generateEntityKey(id, persister);
        return Optional.ofNullable(context().getEntity(key)).map(type::cast);
    }

    boolean contains(Object entity) {
        EntityEntry entry = context().getEntry(entity);
        return entry != null && entry.getStatus() == Status.MANAGED;
    }

    /** The value an attribute has in the store, as last read or written; empty if the entity is not stored yet. */
    Optional<Object> stored(Object entity, String attribute) {
        EntityEntry entry = context().getEntry(entity);
        return entry.isExistsInDatabase() ? Optional.ofNullable(entry.getLoadedValue(attribute)) : Optional.empty();
    }

    /** Takes note of a change that a statement made to the row of an entity, with its revision. */
    void changedInTheStore(Object entity, String attribute, @Nullable Object value) {
        EntityEntry entry = context().getEntry(entity);
        EntityPersister persister = entry.getPersister();
        Object[] state = Objects.requireNonNull(entry.getLoadedState()).clone();
        long revision = 1 + (Long) Objects.requireNonNull(entry.getVersion());
        state[persister.getPropertyIndex(attribute)] = value;
        state[persister.getPropertyIndex("revision")] = revision;
        entry.postUpdate(entity, state, revision);
    }

    /** What a to-many end is known to hold, without reading it. */
    Collection<?> known(Object entity, String attribute) {
        EntityPersister persister = session.getFactory().getMappingMetamodel().getEntityDescriptor(entity.getClass());
        Object end = persister.getPropertyValue(entity, attribute);
        return end instanceof InverseSet<?> set ? set.known() : List.copyOf((Collection<?>) end);
    }

    /** Whether a to-many end can be read without a statement. */
    boolean hasLoaded(Object entity, String attribute) {
        return session.getFactory().getPersistenceUnitUtil().isLoaded(entity, attribute);
    }

    Stream<ToManySet<?>> sets() {
        Map<PersistentCollection<?>, CollectionEntry> entries = context().getCollectionEntries();
        return entries == null
                ? Stream.empty()
                : List.copyOf(entries.keySet()).stream().map(ToManySet.class::cast);
    }

    /** The ends that own their links. */
    Stream<ToManySet<?>> ownedSets() {
        return sets().filter(set -> !(set instanceof InverseSet));
    }

    Stream<InverseSet<?>> inverseSets() {
        return sets().filter(InverseSet.class::isInstance).map(InverseSet.class::cast);
    }

    /** Has nothing written for the to-many ends of removed entities: the store deletes their links with them. */
    void releaseSetsOf(Predicate<Object> removed) {
        sets().filter(set -> removed.test(set.getOwner())).forEach(context()::removeCollectionEntry);
    }
}

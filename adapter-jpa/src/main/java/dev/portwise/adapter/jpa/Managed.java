package dev.portwise.adapter.jpa;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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

/** What is in the persistence context. Asking it never reads from the store. */
final class Managed {

    private final SessionImplementor session;

    Managed(SessionImplementor session) {
        this.session = session;
    }

    private PersistenceContext context() {
        return session.getPersistenceContextInternal();
    }

    /** The managed objects of one class that are not being removed. */
    <T> List<T> all(Class<T> type) {
        return Arrays.stream(context().reentrantSafeEntityEntries())
                .filter(entry ->
                        type.isInstance(entry.getKey()) && entry.getValue().getStatus() == Status.MANAGED)
                .map(entry -> type.cast(entry.getKey()))
                .toList();
    }

    /** The managed object with that id. */
    <T> Optional<T> byId(Class<T> type, Object id) {
        EntityPersister persister = session.getFactory().getMappingMetamodel().getEntityDescriptor(type);
        EntityKey key = session.generateEntityKey(id, persister);
        return Optional.ofNullable(context().getEntity(key)).map(type::cast);
    }

    boolean contains(Object object) {
        EntityEntry entry = context().getEntry(object);
        return entry != null && entry.getStatus() == Status.MANAGED;
    }

    /** The value an attribute had when the object was last read or written. */
    Optional<Object> stored(Object object, String attribute) {
        EntityEntry entry = context().getEntry(object);
        return Optional.ofNullable(entry.getLoadedState() == null ? null : entry.getLoadedValue(attribute));
    }

    /** Takes note of a change that a statement made to the row of an object, with its revision. */
    void changedInTheStore(Object object, String attribute, @Nullable Object value) {
        EntityEntry entry = context().getEntry(object);
        EntityPersister persister = entry.getPersister();
        Object[] state = Objects.requireNonNull(entry.getLoadedState()).clone();
        long revision = 1 + (Long) Objects.requireNonNull(entry.getVersion());
        state[persister.getPropertyIndex(attribute)] = value;
        state[persister.getPropertyIndex("revision")] = revision;
        entry.postUpdate(object, state, revision);
    }

    /** Whether a to-many end can be read without a statement. */
    boolean hasLoaded(Object object, String attribute) {
        return session.getFactory().getPersistenceUnitUtil().isLoaded(object, attribute);
    }

    List<PersistentCollection<?>> collections() {
        Map<PersistentCollection<?>, CollectionEntry> entries = context().getCollectionEntries();
        return entries == null ? List.of() : List.copyOf(entries.keySet());
    }

    Stream<InverseSet<?>> inverseSets() {
        return collections().stream().filter(InverseSet.class::isInstance).map(collection ->
                (InverseSet<?>) collection);
    }
}

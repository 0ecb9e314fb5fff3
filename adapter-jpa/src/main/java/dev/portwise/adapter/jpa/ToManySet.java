package dev.portwise.adapter.jpa;

import dev.portwise.domain.exception.NotLoaded;
import dev.portwise.domain.model.Aggregate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.Predicate;
import org.hibernate.collection.spi.PersistentSortedSet;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.metamodel.mapping.PluralAttributeMapping;

/**
 * A to-many end of an aggregate. Hibernate's own set throws exceptions of its own when it cannot be read; the ports
 * promise {@link NotLoaded} outside the unit and exceptions of the domain within, without what the unit has removed.
 */
class ToManySet<E> extends PersistentSortedSet<E> {

    private static final long serialVersionUID = 1L;

    private final String role;

    /** How many entities of the unit were gone when this set last forgot them. */
    private int forgotten;

    /** A set that is read when it is first looked at. */
    ToManySet(SharedSessionContractImplementor session, String role, Comparator<E> order) {
        super(session, order);
        this.role = role;
    }

    /** The set of an aggregate that is new to the unit. */
    ToManySet(SharedSessionContractImplementor session, SortedSet<E> elements) {
        super(session, elements);
        this.role = "elements";
    }

    /** Takes away what the unit has removed since. Each set does so when it is used, because a unit may hold many. */
    final void forgetGone() {
        if (isConnectedToSession()) {
            RemovedEntities removed = UnitInterceptor.unitOf(getSession()).removed();
            if (forgotten != removed.count()) {
                forgotten = removed.count();
                forget(removed::isGone);
            }
        }
    }

    /** Takes elements away without a change to be written. */
    void forget(Predicate<Object> gone) {
        if (wasInitialized()) {
            set.removeIf(gone);
        }
    }

    /**
     * Takes out what was added to a set that also lost something.
     *
     * @return what puts it back; empty if the set only grew or only shrank
     */
    final Optional<Runnable> withholdAdditions() {
        if (!wasInitialized() || !(getStoredSnapshot() instanceof Map<?, ?> stored)) {
            return Optional.empty();
        }
        List<E> added =
                set.stream().filter(element -> !stored.containsKey(element)).toList();
        boolean lost = stored.size() + added.size() > set.size();
        if (added.isEmpty() || !lost) {
            return Optional.empty();
        }
        added.forEach(set::remove);
        return Optional.of(() -> {
            set.addAll(added);
            dirty();
        });
    }

    /** @throws NotLoaded if the set is not loaded and its unit has ended */
    final void requireReadable() {
        if (!wasInitialized() && !isConnectedToSession()) {
            Aggregate<?> owner = (Aggregate<?>) getOwner();
            throw new NotLoaded("%s of %s %s"
                    .formatted(
                            role.substring(role.lastIndexOf('.') + 1),
                            NewEntities.nameOf(owner.getClass()),
                            owner.id()));
        }
    }

    private SortedSet<E> loaded() {
        requireReadable();
        if (!wasInitialized()) {
            UnitInterceptor.unitOf(getSession()).ask(() -> {
                read();
                return set;
            });
        }
        forgetGone();
        return (SortedSet<E>) set;
    }

    @Override
    public void injectLoadedState(PluralAttributeMapping attribute, List<?> stored) {
        RemovedEntities removed = UnitInterceptor.unitOf(getSession()).removed();
        super.injectLoadedState(
                attribute,
                stored == null
                        ? List.of()
                        : stored.stream()
                                .filter(element -> !removed.isLeaving(element))
                                .toList());
    }

    @Override
    public boolean addAll(Collection<? extends E> added) {
        requireReadable(); // also if nothing is added
        return super.addAll(added);
    }

    @Override
    public boolean remove(Object element) {
        loaded();
        return super.remove(element);
    }

    @Override
    public boolean contains(Object element) {
        return loaded().contains(element);
    }

    @Override
    public boolean containsAll(Collection<?> elements) {
        return loaded().containsAll(elements);
    }

    @Override
    public Iterator<E> iterator() {
        return loaded().iterator();
    }

    @Override
    public Object[] toArray() {
        return loaded().toArray();
    }

    @Override
    public <A> A[] toArray(A[] array) {
        return loaded().toArray(array);
    }

    @Override
    public int size() {
        return loaded().size();
    }

    @Override
    public boolean isEmpty() {
        return loaded().isEmpty();
    }

    @Override
    public E first() {
        return loaded().first();
    }

    @Override
    public E last() {
        return loaded().last();
    }

    @Override
    public SortedSet<E> subSet(E from, E to) {
        return loaded().subSet(from, to);
    }

    @Override
    public SortedSet<E> headSet(E to) {
        return loaded().headSet(to);
    }

    @Override
    public SortedSet<E> tailSet(E from) {
        return loaded().tailSet(from);
    }

    @Override
    public boolean equals(Object other) {
        return loaded().equals(other);
    }

    @Override
    public int hashCode() {
        return loaded().hashCode();
    }

    @Override
    public String toString() {
        return loaded().toString();
    }
}

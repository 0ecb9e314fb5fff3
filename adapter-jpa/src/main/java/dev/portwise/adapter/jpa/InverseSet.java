package dev.portwise.adapter.jpa;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.metamodel.mapping.PluralAttributeMapping;
import org.hibernate.persister.collection.CollectionPersister;

/**
 * The inverse end of a relation. The ports promise that adding and removing read no list; Hibernate's own sets read all
 * elements first. Its queue of operations would do for additions, but lets nobody take one back.
 */
final class InverseSet<E> extends ToManySet<E> {

    private static final long serialVersionUID = 1L;

    /** What was added before the elements were read, since the unit last wrote. */
    private final NavigableSet<E> added;

    /** What was removed since the unit last wrote. */
    private final NavigableSet<E> removed;

    InverseSet(SharedSessionContractImplementor session, String role, Comparator<E> order) {
        super(session, role, order);
        this.added = new TreeSet<>(order);
        this.removed = new TreeSet<>(order);
    }

    InverseSet(SharedSessionContractImplementor session, SortedSet<E> elements, Comparator<E> order) {
        super(session, elements);
        this.added = new TreeSet<>(order);
        this.removed = new TreeSet<>(order);
    }

    /** What is known to be in the set without reading it. */
    Collection<E> known() {
        return List.copyOf(elements());
    }

    /** What was removed; may hold an element the store does not have. */
    Collection<E> removed() {
        return List.copyOf(removed);
    }

    /** The additions and removals are in the store from now on. */
    void written() {
        added.clear();
        removed.clear();
    }

    @Override
    void forget(Predicate<Object> gone) {
        super.forget(gone);
        added.removeIf(gone);
    }

    @Override
    public boolean add(E element) {
        requireReadable();
        forgetGone();
        if (isSameIn(removed, element)) {
            removed.remove(element);
        }
        return elements().add(element);
    }

    @Override
    @SuppressWarnings("unchecked")
    public boolean remove(Object object) {
        requireReadable();
        E element = (E) object;
        NavigableSet<E> elements = elements();
        if (wasInitialized() && !elements.contains(element)) {
            return false;
        }
        E gone = wasInitialized() ? elements.floor(element) : element;
        boolean unstored = isSameIn(elements, gone) && NewEntities.isNew(gone);
        elements.remove(element);
        if (!unstored) {
            removed.add(gone);
        }
        return true;
    }

    private NavigableSet<E> elements() {
        return wasInitialized() ? (NavigableSet<E>) set : added;
    }

    /** Whether the set holds this very object; another one with its id is another element. */
    private static <E> boolean isSameIn(NavigableSet<E> elements, E element) {
        return elements.contains(element) && elements.floor(element) == element;
    }

    @Override
    public void injectLoadedState(PluralAttributeMapping attribute, List<?> stored) {
        super.injectLoadedState(attribute, stored);
        applyChanges();
    }

    @Override
    public void initializeEmptyCollection(CollectionPersister persister) {
        super.initializeEmptyCollection(persister);
        applyChanges();
    }

    private void applyChanges() {
        set.removeAll(removed);
        set.removeAll(added);
        set.addAll(added);
        added.clear();
    }
}

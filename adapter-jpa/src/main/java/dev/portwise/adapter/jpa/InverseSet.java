package dev.portwise.adapter.jpa;

import dev.portwise.adapter.tracking.LazySet;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;
import org.hibernate.collection.spi.PersistentSet;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.metamodel.mapping.PluralAttributeMapping;
import org.hibernate.persister.collection.CollectionPersister;

/**
 * The inverse end of a relation, in the order of ids. Hibernate's own set reads all elements before it adds or removes
 * one; this one notes it in a {@link LazySet}. Nothing is ever written for an inverse end: {@link WriteOrder} looks at
 * what was added and removed here.
 */
final class InverseSet<E> extends PersistentSet<E> {

    private static final long serialVersionUID = 1L;

    private final transient LazySet<E> elements;

    @SuppressWarnings("this-escape")
    private InverseSet(SharedSessionContractImplementor session, Comparator<E> order) {
        super(session);
        this.elements = LazySet.unloaded("elements", order, this::readElements);
        this.set = elements;
    }

    private InverseSet(SharedSessionContractImplementor session, LazySet<E> elements) {
        super(session, elements);
        this.elements = elements;
    }

    static <E> InverseSet<E> unloaded(SharedSessionContractImplementor session, Comparator<E> order) {
        return new InverseSet<>(session, order);
    }

    static <E> InverseSet<E> ofNew(
            SharedSessionContractImplementor session, Comparator<E> order, Collection<E> elements) {
        return new InverseSet<>(session, LazySet.ofNew("elements", order, elements));
    }

    /** What was added and removed since the unit last wrote. */
    LazySet<E> changes() {
        return elements;
    }

    boolean hasChanges() {
        return !elements.added().isEmpty() || !elements.removed().isEmpty();
    }

    void written() {
        elements.written();
    }

    /** Takes elements away without a change to be written. */
    void forget(Predicate<Object> gone) {
        elements.added().stream().filter(gone).forEach(elements::forget);
        if (elements.isLoaded()) {
            List.copyOf(elements).stream().filter(gone).forEach(elements::forget);
        }
    }

    private List<E> readElements() {
        return UnitInterceptor.of(getSession())
                .state()
                .ask(() -> Failures.translated(() -> {
                    read();
                    return List.copyOf(elements);
                }));
    }

    @Override
    public void injectLoadedState(PluralAttributeMapping attribute, List<?> loaded) {
        @SuppressWarnings("unchecked")
        List<E> stored = (List<E>) loaded;
        Removals removals = UnitInterceptor.of(getSession()).removals();
        elements.fill(
                stored == null
                        ? List.of()
                        : stored.stream()
                                .filter(element -> !removals.isLeaving(element))
                                .toList());
    }

    @Override
    public void initializeEmptyCollection(CollectionPersister persister) {
        elements.fill(List.of());
        endRead();
    }

    @Override
    public boolean add(E element) {
        return elements.add(element);
    }

    @Override
    public boolean remove(Object element) {
        return elements.remove(element);
    }

    @Override
    public boolean contains(Object element) {
        return elements.contains(element);
    }

    @Override
    public Iterator<E> iterator() {
        return elements.iterator();
    }

    @Override
    public int size() {
        return elements.size();
    }

    @Override
    public boolean isEmpty() {
        return elements.isEmpty();
    }
}

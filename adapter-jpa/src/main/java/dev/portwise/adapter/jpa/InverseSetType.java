package dev.portwise.adapter.jpa;

import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeSet;
import org.hibernate.collection.spi.PersistentCollection;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.metamodel.CollectionClassification;
import org.hibernate.persister.collection.CollectionPersister;
import org.hibernate.usertype.UserCollectionType;

/** Makes {@link InverseSet}s for Hibernate; the mapping names a subclass for each kind of element. */
abstract class InverseSetType<E> implements UserCollectionType {

    private final Comparator<E> order;

    InverseSetType(Comparator<E> order) {
        this.order = order;
    }

    @Override
    public CollectionClassification getClassification() {
        return CollectionClassification.SET;
    }

    @Override
    public Class<?> getCollectionClass() {
        return Collection.class;
    }

    @Override
    public PersistentCollection<?> instantiate(
            SharedSessionContractImplementor session, CollectionPersister persister) {
        return InverseSet.unloaded(session, order);
    }

    @Override
    @SuppressWarnings("unchecked")
    public PersistentCollection<?> wrap(SharedSessionContractImplementor session, Object collection) {
        return InverseSet.ofNew(session, order, (Collection<E>) collection);
    }

    @Override
    public Iterator<?> getElementsIterator(Object collection) {
        return ((Collection<?>) collection).iterator();
    }

    @Override
    public boolean contains(Object collection, Object element) {
        return ((Collection<?>) collection).contains(element);
    }

    @Override
    public Object indexOf(Object collection, Object element) {
        throw new UnsupportedOperationException("a set has no index");
    }

    @Override
    @SuppressWarnings("rawtypes")
    public Object replaceElements(
            Object original,
            Object target,
            CollectionPersister persister,
            Object owner,
            Map copyCache,
            SharedSessionContractImplementor session) {
        throw new UnsupportedOperationException("nothing is merged");
    }

    @Override
    public Object instantiate(int anticipatedSize) {
        return new TreeSet<>(order);
    }
}

package dev.portwise.adapter.jpa;

import dev.portwise.domain.model.Membership;
import dev.portwise.domain.model.Post;
import dev.portwise.domain.model.Tag;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.hibernate.collection.spi.PersistentCollection;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.metamodel.CollectionClassification;
import org.hibernate.persister.collection.CollectionPersister;
import org.hibernate.usertype.UserCollectionType;

/** Makes a {@link UnitSet} of each to-many end; the mapping names one of the nested classes for each. */
abstract class UnitSetType<E> implements UserCollectionType {

    private final Comparator<E> order;

    private UnitSetType(Comparator<E> order) {
        this.order = order;
    }

    /** The owning end, in the order of the tags' ids. */
    static final class Tags extends UnitSetType<Tag> {

        Tags() {
            super(Comparator.naturalOrder());
        }

        @Override
        UnitSet<Tag> unloaded(SharedSessionContractImplementor session, String role, Comparator<Tag> order) {
            return new UnitSet<>(session, role, order);
        }

        @Override
        UnitSet<Tag> ofNew(SharedSessionContractImplementor session, SortedSet<Tag> tags) {
            return new UnitSet<>(session, tags);
        }
    }

    /** Inverse ends that hold posts. */
    static final class InversePosts extends Inverse<Post> {

        InversePosts() {
            super(Comparator.comparing(Post::id));
        }
    }

    /** Inverse ends that hold memberships. */
    static final class InverseMemberships extends Inverse<Membership> {

        InverseMemberships() {
            super(Comparator.comparing(Membership::id));
        }
    }

    private abstract static class Inverse<E> extends UnitSetType<E> {

        Inverse(Comparator<E> order) {
            super(order);
        }

        @Override
        UnitSet<E> unloaded(SharedSessionContractImplementor session, String role, Comparator<E> order) {
            return new InverseSet<>(session, role, order);
        }

        @Override
        UnitSet<E> ofNew(SharedSessionContractImplementor session, SortedSet<E> elements) {
            return new InverseSet<>(session, elements);
        }
    }

    abstract UnitSet<E> unloaded(SharedSessionContractImplementor session, String role, Comparator<E> order);

    abstract UnitSet<E> ofNew(SharedSessionContractImplementor session, SortedSet<E> elements);

    @Override
    public PersistentCollection<?> instantiate(
            SharedSessionContractImplementor session, CollectionPersister persister) {
        return unloaded(session, persister.getRole(), order);
    }

    @Override
    @SuppressWarnings("unchecked")
    public PersistentCollection<?> wrap(SharedSessionContractImplementor session, Object collection) {
        return ofNew(session, (SortedSet<E>) collection);
    }

    @Override
    public Object instantiate(int anticipatedSize) {
        return new TreeSet<>(order);
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
}

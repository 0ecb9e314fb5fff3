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

/** Makes the to-many ends {@link ToManySet}s, which the ports need; the mapping names a nested class for each end. */
abstract class ToManySetType<E> implements UserCollectionType {

    private final Comparator<E> order;
    private final boolean inverse;

    private ToManySetType(Comparator<E> order, boolean inverse) {
        this.order = order;
        this.inverse = inverse;
    }

    /** The tags of a post, which own their links. */
    static final class Tags extends ToManySetType<Tag> {

        Tags() {
            super(Comparator.naturalOrder(), false);
        }
    }

    /** The posts of a user or a tag. */
    static final class InversePosts extends ToManySetType<Post> {

        InversePosts() {
            super(Comparator.comparing(Post::id), true);
        }
    }

    /** The memberships of a user or a group. */
    static final class InverseMemberships extends ToManySetType<Membership> {

        InverseMemberships() {
            super(Comparator.comparing(Membership::id), true);
        }
    }

    @Override
    public PersistentCollection<?> instantiate(
            SharedSessionContractImplementor session, CollectionPersister persister) {
        String role = persister.getRole();
        return inverse ? new InverseSet<>(session, role, order) : new ToManySet<>(session, role, order);
    }

    @Override
    @SuppressWarnings("unchecked")
    public PersistentCollection<?> wrap(SharedSessionContractImplementor session, Object collection) {
        SortedSet<E> elements = (SortedSet<E>) collection;
        return inverse ? new InverseSet<>(session, elements, order) : new ToManySet<>(session, elements);
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

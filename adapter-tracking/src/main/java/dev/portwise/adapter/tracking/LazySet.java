package dev.portwise.adapter.tracking;

import dev.portwise.domain.exception.NotLoaded;
import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A to-many end that is loaded at the first read. It records additions and removals, before and after loading. Adding
 * and removing never load it.
 *
 * @param <E> the element, compared by id
 */
@SuppressWarnings("JdkObsolete") // the domain's own fields are SortedSets
final class LazySet<E> extends AbstractSet<E> implements SortedSet<E> {

    private final Comparator<E> order;
    private final String relation;
    private final NavigableSet<E> added;
    private final NavigableSet<E> removed;

    /** What was removed before the elements were read, and turned out not to have been there: taken back, it is new. */
    private final NavigableSet<E> absent;

    /** What was removed and taken back before the elements were read; an addition if it turns out not to be there. */
    private final NavigableSet<E> returned;

    private @Nullable NavigableSet<E> elements;
    private @Nullable Supplier<? extends Collection<E>> loader;

    private LazySet(String relation, Comparator<E> order) {
        this.relation = relation;
        this.order = order;
        this.added = new TreeSet<>(order);
        this.removed = new TreeSet<>(order);
        this.absent = new TreeSet<>(order);
        this.returned = new TreeSet<>(order);
    }

    /** An end whose elements {@code loader} reads when they are needed. */
    public static <E> LazySet<E> unloaded(
            String relation, Comparator<E> order, Supplier<? extends Collection<E>> loader) {
        LazySet<E> set = new LazySet<>(relation, order);
        set.loader = loader;
        return set;
    }

    /** An end of an object that is not stored yet: every element is an addition. */
    public static <E> LazySet<E> ofNew(String relation, Comparator<E> order, Collection<E> elements) {
        LazySet<E> set = new LazySet<>(relation, order);
        set.elements = new TreeSet<>(order);
        set.elements.addAll(elements);
        set.added.addAll(elements);
        return set;
    }

    public boolean isLoaded() {
        return elements != null;
    }

    public boolean hasChanged() {
        return !added.isEmpty() || !removed.isEmpty();
    }

    /** What was added since the store was last written, and not removed again. */
    public Collection<E> added() {
        return List.copyOf(added);
    }

    /** What was removed since the store was last written; may hold an element the store does not have. */
    public Collection<E> removed() {
        return List.copyOf(removed);
    }

    /** Takes the elements as they are in the store; what was added and removed meanwhile still holds. */
    public void fill(Collection<E> stored) {
        if (elements == null) {
            NavigableSet<E> filled = new TreeSet<>(order);
            filled.addAll(stored);
            absent.addAll(removed);
            absent.removeAll(filled);
            filled.removeAll(removed);
            returned.removeAll(filled);
            added.addAll(returned);
            added.forEach(element -> replace(filled, element));
            elements = filled;
        }
    }

    /** From now on the additions and removals are in the store. */
    public void written() {
        added.clear();
        removed.clear();
        absent.clear();
        returned.clear();
    }

    /** Drops an element whose aggregate was removed. The end itself writes nothing for it. */
    public void forget(Object element) {
        @SuppressWarnings("unchecked")
        E gone = (E) element;
        added.remove(gone);
        removed.remove(gone);
        returned.remove(gone);
        if (elements != null) {
            elements.remove(gone);
        }
    }

    /** Marks the end of the unit. From now on an unloaded end throws {@link NotLoaded}. */
    public void close() {
        loader = null;
    }

    @Override
    public boolean add(E element) {
        requireOpen();
        if (elements != null ? elements.contains(element) : added.contains(element)) {
            return false;
        }
        boolean takenBack = isTakenBack(element);
        if (takenBack) {
            removed.remove(element);
            returned.add(element);
        }
        if (!takenBack || absent.remove(element)) {
            replace(added, element);
        }
        if (elements != null) {
            elements.add(element);
        }
        return true;
    }

    @Override
    public boolean remove(Object object) {
        requireOpen();
        @SuppressWarnings("unchecked")
        E element = (E) object;
        if (elements != null) {
            return removeLoaded(element, elements);
        }
        if (isPending(element)) {
            return added.remove(element);
        }
        added.remove(element);
        returned.remove(element);
        return removed.add(element);
    }

    private boolean removeLoaded(E element, NavigableSet<E> loaded) {
        E present = loaded.floor(element);
        if (present == null || order.compare(present, element) != 0) {
            return false;
        }
        loaded.remove(present);
        if (!added.remove(present)) {
            removed.add(present);
        }
        return true;
    }

    /** The very object that was added goes again; another one with the same id may be in the store as well. */
    private boolean isPending(E element) {
        return added.contains(element) && added.floor(element) == element;
    }

    /** The very object that was removed comes back; another one with the same id is a new element. */
    private boolean isTakenBack(E element) {
        return removed.contains(element) && removed.floor(element) == element;
    }

    private static <E> void replace(Set<E> set, E element) {
        set.remove(element);
        set.add(element);
    }

    private void requireOpen() {
        if (elements == null && loader == null) {
            throw new NotLoaded(relation);
        }
    }

    private NavigableSet<E> loaded() {
        if (elements == null) {
            if (loader == null) {
                throw new NotLoaded(relation);
            }
            fill(new ArrayList<>(loader.get()));
        }
        return Objects.requireNonNull(elements);
    }

    @Override
    public boolean contains(Object element) {
        return loaded().contains(element);
    }

    @Override
    public Iterator<E> iterator() {
        return Collections.unmodifiableSortedSet(loaded()).iterator();
    }

    @Override
    public int size() {
        return loaded().size();
    }

    @Override
    public Comparator<? super E> comparator() {
        return order;
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
    public E first() {
        return loaded().first();
    }

    @Override
    public E last() {
        return loaded().last();
    }
}

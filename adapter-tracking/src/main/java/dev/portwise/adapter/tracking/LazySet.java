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
    private @Nullable NavigableSet<E> elements;
    private @Nullable Supplier<? extends Collection<E>> loader;
    /** Made with the first change, because most ends are only read. */
    private @Nullable Pending<E> pending;

    private LazySet(String relation, Comparator<E> order) {
        this.relation = relation;
        this.order = order;
    }

    /** An end whose elements {@code loader} reads when they are needed. */
    static <E> LazySet<E> unloaded(String relation, Comparator<E> order, Supplier<? extends Collection<E>> loader) {
        LazySet<E> set = new LazySet<>(relation, order);
        set.loader = loader;
        return set;
    }

    /** An end of an object that is not stored yet: every element is an addition. */
    static <E> LazySet<E> ofNew(String relation, Comparator<E> order, Collection<E> elements) {
        LazySet<E> set = new LazySet<>(relation, order);
        set.elements = new TreeSet<>(order);
        set.elements.addAll(elements);
        if (!elements.isEmpty()) {
            set.pending().added.addAll(elements);
        }
        return set;
    }

    boolean isLoaded() {
        return elements != null;
    }

    boolean hasChanged() {
        return pending != null && !(pending.added.isEmpty() && pending.removed.isEmpty());
    }

    /** What was added since the store was last written, and not removed again. */
    Collection<E> added() {
        return pending == null ? List.of() : List.copyOf(pending.added);
    }

    /** What was removed since the store was last written; may hold an element the store does not have. */
    Collection<E> removed() {
        return pending == null ? List.of() : List.copyOf(pending.removed);
    }

    /** Takes the elements as they are in the store; what was added and removed meanwhile still holds. */
    void fill(Collection<E> stored) {
        if (elements == null) {
            NavigableSet<E> filled = new TreeSet<>(order);
            filled.addAll(stored);
            elements = filled;
            if (pending != null) {
                pending.applyTo(filled);
            }
        }
    }

    /** From now on the additions and removals are in the store. */
    void written() {
        pending = null;
    }

    /** Drops an element whose aggregate was removed. The end itself writes nothing for it. */
    void forget(Object element) {
        @SuppressWarnings("unchecked")
        E gone = (E) element;
        if (pending != null) {
            pending.added.remove(gone);
            pending.removed.remove(gone);
            pending.returned.remove(gone);
        }
        if (elements != null) {
            elements.remove(gone);
        }
    }

    private Pending<E> pending() {
        if (pending == null) {
            pending = new Pending<>(new TreeSet<>(order), new TreeSet<>(order), new TreeSet<>(order));
        }
        return pending;
    }

    /** Marks the end of the unit. From now on an unloaded end throws {@link NotLoaded}. */
    void close() {
        loader = null;
    }

    @Override
    public boolean add(E element) {
        requireOpen();
        Pending<E> changes = pending();
        if (elements != null ? elements.contains(element) : changes.added.contains(element)) {
            return false;
        }
        boolean takenBack = isIn(changes.removed, element);
        if (takenBack) {
            changes.removed.remove(element);
            changes.returned.add(element);
        } else {
            replace(changes.added, element);
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
        Pending<E> changes = pending();
        if (elements != null) {
            return removeLoaded(element, elements, changes);
        }
        if (isIn(changes.added, element)) {
            return changes.added.remove(element);
        }
        changes.added.remove(element);
        changes.returned.remove(element);
        return changes.removed.add(element);
    }

    private boolean removeLoaded(E element, NavigableSet<E> loaded, Pending<E> changes) {
        E present = loaded.floor(element);
        if (present == null || order.compare(present, element) != 0) {
            return false;
        }
        loaded.remove(present);
        if (!changes.added.remove(present)) {
            changes.removed.add(present);
        }
        return true;
    }

    /** Whether the set holds this very object; another one with the same id is another element. */
    private static <E> boolean isIn(NavigableSet<E> set, E element) {
        return set.contains(element) && set.floor(element) == element;
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

    /**
     * The changes that are not written yet.
     *
     * @param returned removed and taken back before the elements were read; additions if they turn out not to be there
     */
    private record Pending<E>(NavigableSet<E> added, NavigableSet<E> removed, NavigableSet<E> returned) {

        void applyTo(NavigableSet<E> filled) {
            removed.retainAll(filled);
            filled.removeAll(removed);
            returned.removeAll(filled);
            added.addAll(returned);
            returned.clear();
            added.forEach(element -> replace(filled, element));
        }
    }
}

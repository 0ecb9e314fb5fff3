package dev.portwise.adapter.tracking;

import dev.portwise.domain.exception.NotLoaded;
import dev.portwise.domain.model.Aggregate;
import java.util.AbstractSet;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A to-many end that is loaded at the first read. It records additions and removals, before and after loading. Adding
 * and removing never load it. It drops what the unit has removed when it is next looked at: a removal does not go through
 * all ends.
 *
 * @param <A> the aggregate
 * @param <E> the element, compared by id
 */
final class LazySet<A, E> extends AbstractSet<E> {

    private final ToMany<A, ?, E, ?> end;
    private final A owner;
    /** Null once the unit has ended. */
    private @Nullable TrackedTransaction unit;

    private @Nullable NavigableSet<E> elements;
    /** Made with the first change, because most ends are only read. */
    private @Nullable Pending<E> pending;
    /** The number of removals when this end last dropped what was removed. */
    private int dropped;

    /** An end whose elements are read when they are needed. */
    LazySet(ToMany<A, ?, E, ?> end, A owner, TrackedTransaction unit) {
        this.end = end;
        this.owner = owner;
        this.unit = unit;
    }

    /** An end of an object that is not stored yet: every element is an addition. */
    LazySet(ToMany<A, ?, E, ?> end, A owner, TrackedTransaction unit, Collection<E> elements) {
        this(end, owner, unit);
        this.elements = sorted(elements);
        if (!elements.isEmpty()) {
            pending().added.addAll(elements);
        }
    }

    boolean isLoaded() {
        return elements != null;
    }

    boolean hasChanged() {
        return pending != null && !(pending.added.isEmpty() && pending.removed.isEmpty());
    }

    /** What was added since the store was last written, and not removed again. */
    Collection<E> added() {
        dropRemoved();
        return pending == null ? List.of() : List.copyOf(pending.added);
    }

    /** What was removed since the store was last written; may hold an element the store does not have. */
    Collection<E> removed() {
        dropRemoved();
        return pending == null ? List.of() : List.copyOf(pending.removed);
    }

    /** Takes the elements as they are in the store; what was added and removed meanwhile still holds. */
    void fill(Collection<E> stored) {
        if (elements == null) {
            NavigableSet<E> filled = sorted(stored);
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

    /** Marks the end of the unit. From now on an unloaded end throws {@link NotLoaded}. */
    void close() {
        dropRemoved();
        unit = null;
    }

    @Override
    public boolean add(E element) {
        requireOpen();
        Pending<E> changes = pending();
        NavigableSet<E> known = elements != null ? elements : changes.added;
        if (known.contains(element)) {
            dropRemoved(); // it may be another object with the id of a removed one
        }
        if (known.contains(element)) {
            return false;
        }
        boolean takenBack = isIn(changes.removed, element);
        if (takenBack) {
            changes.removed.remove(element);
            changes.returned.add(element);
        } else {
            changes.added.add(element);
        }
        if (elements != null) {
            elements.add(element);
        }
        return true;
    }

    @Override
    public boolean addAll(Collection<? extends E> added) {
        requireOpen(); // also if nothing is added
        return super.addAll(added);
    }

    @Override
    @SuppressWarnings("unchecked")
    public boolean remove(Object object) {
        requireOpen();
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
        if (present == null || end.order().compare(present, element) != 0) {
            return false;
        }
        loaded.remove(present);
        if (!changes.added.remove(present)) {
            changes.removed.add(present);
        }
        return true;
    }

    @Override
    public boolean contains(Object element) {
        return loaded().contains(element);
    }

    @Override
    public Iterator<E> iterator() {
        return Collections.unmodifiableSet(loaded()).iterator();
    }

    @Override
    public int size() {
        return loaded().size();
    }

    private NavigableSet<E> loaded() {
        if (elements == null) {
            requireOpen();
            fill(end.load(owner, Objects.requireNonNull(unit)));
        }
        dropRemoved();
        return Objects.requireNonNull(elements);
    }

    private void requireOpen() {
        if (elements == null && unit == null) {
            throw new NotLoaded("%s of %s %s"
                    .formatted(end.relation(), owner.getClass().getSimpleName(), ((Aggregate<?>) owner).id())
                    .toLowerCase(Locale.ROOT));
        }
    }

    private void dropRemoved() {
        if (unit != null && dropped != unit.objects().removals()) {
            IdentityMap objects = unit.objects();
            dropped = objects.removals();
            Predicate<E> gone = element -> end.gone().test(objects, element);
            if (elements != null) {
                elements.removeIf(gone);
            }
            if (pending != null) {
                pending.drop(gone);
            }
        }
    }

    private Pending<E> pending() {
        if (pending == null) {
            pending = new Pending<>(sorted(List.of()), sorted(List.of()), sorted(List.of()));
        }
        return pending;
    }

    private NavigableSet<E> sorted(Collection<E> unsorted) {
        NavigableSet<E> sorted = new TreeSet<>(end.order());
        sorted.addAll(unsorted);
        return sorted;
    }

    /** Whether the set holds this very object; another one with the same id is another element. */
    private static <E> boolean isIn(NavigableSet<E> set, E element) {
        return set.contains(element) && set.floor(element) == element;
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
            filled.removeAll(added);
            filled.addAll(added);
        }

        void drop(Predicate<E> gone) {
            added.removeIf(gone);
            removed.removeIf(gone);
            returned.removeIf(gone);
        }
    }
}

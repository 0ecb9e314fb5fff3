package dev.portwise.adapter.tracking;

import dev.portwise.domain.exception.AlreadyExists;
import dev.portwise.domain.exception.Conflict;
import dev.portwise.domain.exception.NotFound;
import dev.portwise.domain.model.Identifier;
import dev.portwise.domain.port.Cursor;
import dev.portwise.domain.port.Fetch;
import dev.portwise.domain.port.PageRequest;
import dev.portwise.domain.port.Repository;
import dev.portwise.domain.port.Slice;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the four repositories have in common.
 *
 * @param <A> the aggregate
 * @param <I> its id
 * @param <R> its row
 */
abstract class TrackedRepository<A, I extends Identifier & Comparable<I>, R> implements Repository<A, I> {

    final Unit unit;
    private final String what;
    private final Map<I, Tracked<A, R>> objects;

    TrackedRepository(Unit unit, String what, Map<I, Tracked<A, R>> objects) {
        this.unit = unit;
        this.what = what;
        this.objects = objects;
    }

    abstract I idOf(A aggregate);

    abstract long revisionOf(A aggregate);

    /** Takes in an object that is not stored yet. */
    abstract void begin(A aggregate);

    abstract A object(R row);

    abstract List<R> rows(Collection<I> ids, Fetch<A> fetch);

    abstract List<R> rowsInIdOrder(Optional<Cursor> after, int limit, Fetch<A> fetch);

    /** Whether all that the plan names is loaded. */
    abstract boolean has(A aggregate, Fetch<A> fetch);

    /** Clears the ends of others that show {@code aggregate}. */
    abstract void unlink(A aggregate);

    abstract int deleteAll(Collection<I> ids);

    @Override
    public void add(A aggregate) {
        unit.state().requireWritable();
        I id = idOf(aggregate);
        Tracked<A, R> known = objects.get(id);
        if (known == null && revisionOf(aggregate) == 0) {
            begin(aggregate);
        } else if (known == null || known.object() != aggregate || known.isRemoved() || !known.isAdded()) {
            unit.state().tell(() -> {
                throw new AlreadyExists(what, id, null);
            });
        }
    }

    @Override
    public void addAll(Collection<A> aggregates) {
        aggregates.forEach(this::add);
    }

    @Override
    public Optional<A> byId(I id, Fetch<A> fetch) {
        return byIds(Set.of(id), fetch).stream().findFirst();
    }

    @Override
    public List<A> byIds(Collection<I> ids, Fetch<A> fetch) {
        unit.state().requireUsable();
        List<I> missing = missing(ids, fetch);
        if (!missing.isEmpty()) {
            unit.flush();
            missing = missing(missing, fetch);
        }
        if (!missing.isEmpty()) {
            List<I> wanted = missing;
            unit.state().ask(() -> objects(rows(wanted, fetch)));
        }
        return new TreeSet<>(ids)
                .stream().map(objects::get).flatMap(this::present).toList();
    }

    @Override
    public A get(I id) {
        return byId(id).orElseThrow(() -> new NotFound(what, id));
    }

    @Override
    public A get(I id, long expectedRevision) {
        A aggregate = get(id);
        if (revisionOf(aggregate) != expectedRevision) {
            throw new Conflict(
                    "the %s %s has the revision %d, not %d: somebody changed it meanwhile"
                            .formatted(what, id, revisionOf(aggregate), expectedRevision),
                    null);
        }
        return aggregate;
    }

    @Override
    public Slice<A> inIdOrder(PageRequest page, Fetch<A> fetch) {
        return slice(page, after -> rowsInIdOrder(after, page.limit() + 1, fetch), this::idCursor);
    }

    @Override
    public void remove(A aggregate) {
        unit.state().requireWritable();
        Tracked<A, R> tracked = objects.get(idOf(aggregate));
        if (tracked == null) {
            unit.flush();
            tracked = objects.get(idOf(aggregate));
        }
        if (tracked == null || tracked.object() != aggregate) {
            throw new IllegalArgumentException("the " + what + " " + idOf(aggregate)
                    + " was neither loaded nor added in this unit; load it here to remove it");
        }
        if (!tracked.isRemoved()) {
            unit.objects().remove(tracked);
            unlink(aggregate);
        }
    }

    @Override
    public int removeAll(Collection<I> ids) {
        unit.state().requireWritable();
        if (ids.isEmpty()) {
            return 0;
        }
        int removed = unit.query(() -> deleteAll(Set.copyOf(ids)));
        Stream<Tracked<A, R>> known = ids.stream().map(objects::get).filter(Objects::nonNull);
        for (Tracked<A, R> tracked : known.toList()) {
            tracked.gone();
            unlink(tracked.object());
        }
        return removed;
    }

    final List<A> objects(Collection<R> rows) {
        return rows.stream().map(this::object).toList();
    }

    final Slice<A> slice(PageRequest page, Function<Optional<Cursor>, List<R>> read, Function<A, Cursor> cursor) {
        List<A> items = new ArrayList<>(unit.query(() -> objects(read.apply(page.after()))));
        if (items.size() <= page.limit()) {
            return new Slice<>(items, Optional.empty());
        }
        List<A> kept = items.subList(0, page.limit());
        return new Slice<>(kept, Optional.of(cursor.apply(kept.get(kept.size() - 1))));
    }

    final Cursor idCursor(A aggregate) {
        return new Cursor("", idOf(aggregate).value());
    }

    static <E> void forget(Collection<E> end, Object gone) {
        IdentityMap.lazy(end).forget(gone);
    }

    static boolean isLoaded(Collection<?> end) {
        return IdentityMap.lazy(end).isLoaded();
    }

    /** Whether an object that is tracked still counts. */
    boolean isPresent(Tracked<A, R> tracked) {
        return !tracked.isRemoved();
    }

    /** Whether the store may have something else under the id. */
    boolean isWithdrawn(Tracked<A, R> tracked) {
        return tracked.isWithdrawn();
    }

    private Stream<A> present(@Nullable Tracked<A, R> tracked) {
        return tracked != null && isPresent(tracked) ? Stream.of(tracked.object()) : Stream.empty();
    }

    private List<I> missing(Collection<I> ids, Fetch<A> fetch) {
        return ids.stream().distinct().filter(id -> isMissing(id, fetch)).toList();
    }

    private boolean isMissing(I id, Fetch<A> fetch) {
        Tracked<A, R> tracked = objects.get(id);
        return tracked == null || isWithdrawn(tracked) || (isPresent(tracked) && !has(tracked.object(), fetch));
    }
}

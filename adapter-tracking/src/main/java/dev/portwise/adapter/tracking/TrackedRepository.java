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
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What the four repositories have in common.
 *
 * @param <A> the aggregate
 * @param <I> its id
 * @param <R> its row
 */
abstract class TrackedRepository<A, I extends Identifier, R extends Row> implements Repository<A, I> {

    final TrackedTransaction unit;
    private final EntityType<A, I, R> type;

    TrackedRepository(TrackedTransaction unit, EntityType<A, I, R> type) {
        this.unit = unit;
        this.type = type;
    }

    /** Clears the ends of others that show a removed aggregate. */
    abstract void unlink(A aggregate);

    @Override
    public void add(A aggregate) {
        unit.state().requireWritable();
        I id = type.idOf(aggregate);
        Tracked<A, R> known = known().get(id);
        if (known == null && type.revisionOf(aggregate) == 0) {
            unit.objects().begin(type, aggregate);
        } else if (known == null || known.object() != aggregate || known.isRemoved() || !known.isAdded()) {
            throw unit.state().failed(new AlreadyExists(type.name(), id, null));
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
            Query<A, R> query = Query.of(type, Criteria.ids(missing), fetch);
            objects(unit.ask(() -> unit.session().reads().find(query)));
        }
        return ids.stream()
                .distinct()
                .sorted(Identifier.BYTE_ORDER)
                .map(known()::get)
                .filter(tracked -> tracked != null && !unit.objects().isGone(tracked))
                .map(Tracked::object)
                .toList();
    }

    @Override
    public A get(I id) {
        return byId(id).orElseThrow(() -> new NotFound(type.name(), id));
    }

    @Override
    public A get(I id, long expectedRevision) {
        A aggregate = get(id);
        if (type.revisionOf(aggregate) != expectedRevision) {
            throw new Conflict(
                    "the %s %s has the revision %d, not %d: somebody changed it meanwhile"
                            .formatted(type, id, type.revisionOf(aggregate), expectedRevision),
                    null);
        }
        return aggregate;
    }

    @Override
    public Slice<A> inIdOrder(PageRequest page, Fetch<A> fetch) {
        return slice(page, all(fetch), this::idCursor);
    }

    @Override
    public long count() {
        return count(new Criteria.All<>());
    }

    @Override
    public void remove(A aggregate) {
        unit.state().requireWritable();
        I id = type.idOf(aggregate);
        Tracked<A, R> tracked = known().get(id);
        if (tracked == null) {
            unit.flush();
            tracked = known().get(id);
        }
        if (tracked == null || tracked.object() != aggregate) {
            throw new IllegalArgumentException(
                    "the " + type + " " + id + " was neither loaded nor added in this unit; load it here to remove it");
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
        unit.flush();
        int removed = unit.ask(() -> unit.session().writes().deleteAll(type, Set.copyOf(ids)));
        List<Tracked<A, R>> gone =
                ids.stream().map(known()::get).filter(Objects::nonNull).toList();
        for (Tracked<A, R> tracked : gone) {
            tracked.gone();
            unlink(tracked.object());
        }
        return removed;
    }

    final long count(Criteria<A> criteria) {
        unit.flush();
        return unit.ask(() -> unit.session().reads().count(type, criteria));
    }

    final Query<A, R> all(Fetch<A> fetch) {
        return Query.of(type, new Criteria.All<>(), fetch);
    }

    /** Reads one more than the page holds: it says whether there is a next page. */
    final Slice<A> slice(PageRequest page, Query<A, R> query, Function<A, Cursor> cursor) {
        List<A> items = find(query.part(page.after(), page.limit() + 1));
        if (items.size() <= page.limit()) {
            return new Slice<>(items, Optional.empty());
        }
        List<A> kept = items.subList(0, page.limit());
        return new Slice<>(kept, Optional.of(cursor.apply(kept.get(kept.size() - 1))));
    }

    final Cursor idCursor(A aggregate) {
        return new Cursor("", type.idOf(aggregate).value());
    }

    /** A unit that changed nothing goes straight to the store. */
    final List<A> find(Query<A, R> query) {
        unit.flush();
        return objects(unit.ask(() -> unit.session().reads().find(query)));
    }

    private List<A> objects(List<R> rows) {
        return rows.stream().map(row -> unit.objects().object(type, row)).toList();
    }

    private Map<I, Tracked<A, R>> known() {
        return type.in(unit.objects());
    }

    private List<I> missing(Collection<I> ids, Fetch<A> fetch) {
        return ids.stream().distinct().filter(id -> isMissing(id, fetch)).toList();
    }

    private boolean isMissing(I id, Fetch<A> fetch) {
        Tracked<A, R> tracked = known().get(id);
        return tracked == null
                || unit.objects().isWithdrawn(tracked)
                || (!unit.objects().isGone(tracked) && !isLoaded(tracked.object(), fetch));
    }

    /** Whether all that the plan names is loaded. */
    private boolean isLoaded(A aggregate, Fetch<A> fetch) {
        return type.toMany().stream()
                .allMatch(end ->
                        !fetch.includes(end.relation()) || end.of(aggregate).isLoaded());
    }
}

package dev.portwise.adapter.tracking;

import dev.portwise.adapter.rows.Criteria;
import dev.portwise.adapter.rows.Query;
import dev.portwise.adapter.rows.Row;
import dev.portwise.adapter.spi.UnitRepository;
import dev.portwise.domain.model.Aggregate;
import dev.portwise.domain.model.Identifier;
import dev.portwise.domain.port.Cursor;
import dev.portwise.domain.port.Fetch;
import dev.portwise.domain.port.PageRequest;
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
abstract class TrackedRepository<A extends Aggregate<I>, I extends Identifier, R extends Row>
        extends UnitRepository<A, I> {

    final TrackedTransaction unit;
    private final TrackedType<A, I, R> type;

    TrackedRepository(TrackedTransaction unit, TrackedType<A, I, R> type) {
        super(unit, type.entity().name());
        this.unit = unit;
        this.type = type;
    }

    /** Takes a removed aggregate out of what does not drop it by itself, as a {@link LazySet} does. */
    void unlink(A aggregate) {}

    @Override
    protected boolean begin(A aggregate) {
        Tracked<A, R> known = tracked().get(aggregate.id());
        if (known == null && aggregate.revision() == 0) {
            unit.objects().begin(type, aggregate);
            return true;
        }
        return known != null && known.object() == aggregate && !known.isRemoved() && known.isAdded();
    }

    @Override
    protected Optional<A> known(I id) {
        return Optional.ofNullable(tracked().get(id))
                .filter(tracked -> !unit.objects().isGone(tracked))
                .map(Tracked::object);
    }

    @Override
    protected boolean isMissing(I id, Fetch<A> fetch) {
        Tracked<A, R> tracked = tracked().get(id);
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

    @Override
    protected List<A> read(List<I> ids, Fetch<A> fetch) {
        return objects(unit.session().reads().find(query(Criteria.ids(ids), fetch)));
    }

    @Override
    protected boolean holds(A aggregate) {
        Tracked<A, R> tracked = tracked().get(aggregate.id());
        return tracked != null && tracked.object() == aggregate;
    }

    @Override
    protected void discard(A aggregate) {
        Tracked<A, R> tracked = Objects.requireNonNull(tracked().get(aggregate.id()));
        if (!tracked.isRemoved()) {
            unit.objects().remove(tracked);
            unlink(aggregate);
        }
    }

    @Override
    protected int deleteAll(Collection<I> ids) {
        int removed = unit.session().writes().deleteAll(type.entity(), Set.copyOf(ids));
        unit.objects().gone(type, ids);
        ids.stream().map(tracked()::get).filter(Objects::nonNull).forEach(tracked -> unlink(tracked.object()));
        unit.objects().postsGone();
        return removed;
    }

    @Override
    public long count() {
        return count(new Criteria.All<>());
    }

    final long count(Criteria<A> criteria) {
        return unit.flushAndAsk(() -> unit.session().reads().count(type.entity(), criteria));
    }

    @Override
    public Slice<A> inIdOrder(PageRequest page, Fetch<A> fetch) {
        return slice(page, all(fetch));
    }

    final Query<A, R> all(Fetch<A> fetch) {
        return query(new Criteria.All<>(), fetch);
    }

    final Query<A, R> query(Criteria<A> criteria, Fetch<A> fetch) {
        return Query.of(type.entity(), criteria, fetch);
    }

    final Slice<A> slice(PageRequest page, Query<A, R> query) {
        return slice(page, query, inOrderOfIds -> "");
    }

    /** Reads one more than the page holds: it says whether there is a next page. */
    final Slice<A> slice(PageRequest page, Query<A, R> query, Function<A, String> text) {
        List<A> items = find(query.part(page.after(), page.limit() + 1));
        if (items.size() <= page.limit()) {
            return new Slice<>(items, Optional.empty());
        }
        A last = items.get(page.limit() - 1);
        Cursor next = new Cursor(text.apply(last), last.id().value());
        return new Slice<>(items.subList(0, page.limit()), Optional.of(next));
    }

    final List<A> find(Query<A, R> query) {
        unit.flush();
        return objects(unit.ask(() -> unit.session().reads().find(query)));
    }

    private List<A> objects(List<R> rows) {
        return rows.stream().map(row -> unit.objects().object(type, row)).toList();
    }

    private Map<I, Tracked<A, R>> tracked() {
        return type.in(unit.objects());
    }
}

package dev.portwise.adapter.jpa;

import dev.portwise.adapter.spi.UnitRepository;
import dev.portwise.domain.model.Aggregate;
import dev.portwise.domain.model.Identifier;
import dev.portwise.domain.port.Fetch;
import dev.portwise.domain.port.PageRequest;
import dev.portwise.domain.port.Slice;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What the four repositories have in common.
 *
 * @param <A> the aggregate
 * @param <I> its id
 */
abstract class JpaRepository<A extends Aggregate<I>, I extends Identifier> extends UnitRepository<A, I> {

    final JpaUnit unit;
    final Queries<A> queries;
    private final Class<A> type;

    JpaRepository(JpaUnit unit, Class<A> type) {
        super(unit, NewEntities.nameOf(type));
        this.unit = unit;
        this.type = type;
        this.queries = new Queries<>(unit.session(), type);
    }

    /** Clears the ends of others that show an aggregate which is removed. */
    abstract void unlink(A aggregate);

    @Override
    protected boolean begin(A aggregate) {
        return unit.add(aggregate);
    }

    @Override
    protected Optional<A> known(I id) {
        return unit.known(type, id);
    }

    @Override
    protected boolean isMissing(I id, Fetch<A> fetch) {
        return known(id).map(aggregate -> !hasLoaded(aggregate, fetch)).orElseGet(() -> !unit.has(type, id));
    }

    private boolean hasLoaded(A aggregate, Fetch<A> fetch) {
        return fetch.relations().stream()
                .allMatch(relation -> unit.managed().hasLoaded(aggregate, Queries.attribute(relation)));
    }

    @Override
    protected List<A> read(List<I> ids, Fetch<A> fetch) {
        return queries.byIds(ids, fetch);
    }

    @Override
    protected boolean holds(A aggregate) {
        return unit.holds(aggregate);
    }

    @Override
    protected void discard(A aggregate) {
        if (unit.remove(aggregate)) {
            unlink(aggregate);
        }
    }

    @Override
    protected int deleteAll(Collection<I> ids) {
        unit.written().delete(ids);
        int removed = queries.deleteAll(ids);
        unit.deleted(type, ids);
        return removed;
    }

    @Override
    public long count() {
        return unit.flushAndAsk(() -> queries.count("select count(a) from " + type.getSimpleName() + " a"));
    }

    @Override
    public Slice<A> inIdOrder(PageRequest page, Fetch<A> fetch) {
        return unit.flushAndAsk(() -> queries.page(Keyset.byId(), "", "", page, fetch, query -> {}));
    }
}

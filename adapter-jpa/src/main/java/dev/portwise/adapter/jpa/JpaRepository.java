package dev.portwise.adapter.jpa;

import dev.portwise.domain.exception.Conflict;
import dev.portwise.domain.exception.NotFound;
import dev.portwise.domain.model.Identifier;
import dev.portwise.domain.port.Fetch;
import dev.portwise.domain.port.PageRequest;
import dev.portwise.domain.port.Repository;
import dev.portwise.domain.port.Slice;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * What {@link Repository} promises, the same for each type of aggregate.
 *
 * @param <A> the aggregate
 * @param <I> its id
 */
abstract class JpaRepository<A, I extends Identifier & Comparable<I>> implements Repository<A, I> {

    final JpaUnit unit;
    final Queries<A, I> queries;
    private final AggregateType<A, I> kind;

    JpaRepository(JpaUnit unit, AggregateType<A, I> kind) {
        this.unit = unit;
        this.kind = kind;
        this.queries = new Queries<>(unit, kind);
    }

    /** Clears the ends of others that show an aggregate which is removed. */
    abstract void unlink(A aggregate);

    /** Removes in bulk, under the policies of the relations. */
    int deleteAll(Collection<I> ids) {
        return queries.deleteAll(values(ids));
    }

    @Override
    public void add(A aggregate) {
        unit.state().requireWritable();
        unit.add(
                kind.name(),
                kind.id().apply(aggregate),
                aggregate,
                kind.revision().applyAsLong(aggregate));
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
            List<UUID> wanted = values(missing);
            unit.ask(() -> queries.byIds(wanted, fetch));
        }
        return new TreeSet<>(ids)
                .stream().flatMap(id -> unit.known(kind.type(), id).stream()).toList();
    }

    static List<UUID> values(Collection<? extends Identifier> ids) {
        return ids.stream().distinct().map(Identifier::value).toList();
    }

    private List<I> missing(Collection<I> ids, Fetch<A> fetch) {
        return ids.stream().distinct().filter(id -> isMissing(id, fetch)).toList();
    }

    private boolean isMissing(I id, Fetch<A> fetch) {
        Optional<A> known = unit.known(kind.type(), id);
        return known.map(aggregate -> !FetchPlan.attributes(fetch).stream()
                        .allMatch(attribute -> unit.managed().hasLoaded(aggregate, attribute)))
                .orElseGet(() -> !unit.has(kind.type(), id));
    }

    @Override
    public A get(I id) {
        return byId(id).orElseThrow(() -> new NotFound(kind.name(), id));
    }

    @Override
    public A get(I id, long expectedRevision) {
        A aggregate = get(id);
        long revision = kind.revision().applyAsLong(aggregate);
        if (revision != expectedRevision) {
            throw new Conflict(
                    "the %s %s has the revision %d, not %d: somebody changed it meanwhile"
                            .formatted(kind.name(), id, revision, expectedRevision),
                    null);
        }
        return aggregate;
    }

    @Override
    public Slice<A> inIdOrder(PageRequest page, Fetch<A> fetch) {
        return unit.flushAndAsk(() -> queries.page(Keyset.byId(), "", "", page, fetch, query -> {}));
    }

    @Override
    public long count() {
        return unit.flushAndAsk(
                () -> queries.count("select count(a) from " + kind.type().getSimpleName() + " a"));
    }

    @Override
    public void remove(A aggregate) {
        unit.state().requireWritable();
        I id = kind.id().apply(aggregate);
        if (unit.removed().holds(aggregate)) {
            return;
        }
        if (!unit.holds(id, aggregate)) {
            unit.flush();
        }
        if (!unit.holds(id, aggregate)) {
            throw new IllegalArgumentException("the " + kind.name() + " " + id
                    + " was neither loaded nor added in this unit; load it here to remove it");
        }
        unit.remove(id, aggregate);
        unlink(aggregate);
        unit.forgetGone();
    }

    @Override
    public int removeAll(Collection<I> ids) {
        unit.state().requireWritable();
        if (ids.isEmpty()) {
            return 0;
        }
        unit.flush();
        unit.written().delete(ids);
        int removed = unit.ask(() -> deleteAll(ids));
        ids.stream()
                .flatMap(id -> unit.managed().byId(kind.type(), id).stream())
                .forEach(gone -> {
                    unit.removed().done(kind.id().apply(gone), gone);
                    unit.session().detach(gone);
                });
        unit.letGoWithTheirOwners();
        return removed;
    }
}

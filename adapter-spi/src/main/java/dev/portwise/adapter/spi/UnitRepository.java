package dev.portwise.adapter.spi;

import dev.portwise.domain.exception.AlreadyExists;
import dev.portwise.domain.exception.Conflict;
import dev.portwise.domain.exception.NotFound;
import dev.portwise.domain.model.Aggregate;
import dev.portwise.domain.model.Identifier;
import dev.portwise.domain.port.Fetch;
import dev.portwise.domain.port.Repository;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The steps of every repository of a unit: what is required of the unit, when its changes are sent, and when the store is
 * asked. An adapter fills in how it keeps and reads objects.
 *
 * @param <A> the aggregate
 * @param <I> its id
 */
public abstract class UnitRepository<A extends Aggregate<I>, I extends Identifier> implements Repository<A, I> {

    private final UnitTransaction unit;
    private final String name;

    /** @param name what messages call an aggregate */
    protected UnitRepository(UnitTransaction unit, String name) {
        this.unit = unit;
        this.name = name;
    }

    /** Takes in a new aggregate. Returns false if its id is in use. Adding the same object again changes nothing. */
    protected abstract boolean begin(A aggregate);

    /** The object of this unit with this id; empty if the unit does not know it or removed it. */
    protected abstract Optional<A> known(I id);

    /** Whether the store must be asked: the unit does not know this id, or has not loaded every relation of the plan. */
    protected abstract boolean isMissing(I id, Fetch<A> fetch);

    /** Reads aggregates into the unit. */
    protected abstract List<A> read(List<I> ids, Fetch<A> fetch);

    /** Whether this very object was loaded or added in this unit. */
    protected abstract boolean holds(A aggregate);

    /** Removes an object of this unit; nothing happens if it was removed before. */
    protected abstract void discard(A aggregate);

    /** Deletes the rows with these ids, and lets go of their objects. Returns how many rows there were. */
    protected abstract int deleteAll(Collection<I> ids);

    @Override
    public final void add(A aggregate) {
        unit.requireWritable();
        if (!begin(aggregate)) {
            throw unit.killedBy(new AlreadyExists(name, aggregate.id(), null));
        }
    }

    @Override
    public final void addAll(Collection<A> aggregates) {
        aggregates.forEach(Objects::requireNonNull);
        aggregates.forEach(this::add);
    }

    @Override
    public final Optional<A> byId(I id, Fetch<A> fetch) {
        return byIds(Set.of(id), fetch).stream().findFirst();
    }

    @Override
    public final List<A> byIds(Collection<I> ids, Fetch<A> fetch) {
        unit.requireUsable();
        ids.forEach(Objects::requireNonNull);
        if (!missing(ids, fetch).isEmpty()) {
            unit.flush();
            List<I> missing = missing(ids, fetch);
            if (!missing.isEmpty()) {
                unit.ask(() -> read(missing, fetch));
            }
        }
        return ids.stream()
                .distinct()
                .sorted()
                .flatMap(id -> known(id).stream())
                .toList();
    }

    private List<I> missing(Collection<I> ids, Fetch<A> fetch) {
        return ids.stream().distinct().filter(id -> isMissing(id, fetch)).toList();
    }

    @Override
    public final A get(I id) {
        return byId(id).orElseThrow(() -> new NotFound(name, id));
    }

    @Override
    public final A get(I id, long expectedRevision) {
        A aggregate = get(id);
        if (aggregate.revision() != expectedRevision) {
            throw new Conflict(
                    "the %s %s has the revision %d, not %d: somebody changed it meanwhile"
                            .formatted(name, id, aggregate.revision(), expectedRevision),
                    null);
        }
        return aggregate;
    }

    @Override
    public final void remove(A aggregate) {
        unit.requireWritable();
        if (!holds(aggregate)) {
            unit.flush();
        }
        if (!holds(aggregate)) {
            throw new IllegalArgumentException("the " + name + " " + aggregate.id()
                    + " was neither loaded nor added in this unit; load it here to remove it");
        }
        discard(aggregate);
    }

    @Override
    public final int removeAll(Collection<I> ids) {
        unit.requireWritable();
        ids.forEach(Objects::requireNonNull);
        if (ids.isEmpty()) {
            return 0;
        }
        unit.flush();
        return unit.ask(() -> deleteAll(ids));
    }
}

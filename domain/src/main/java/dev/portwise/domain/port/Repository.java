package dev.portwise.domain.port;

import dev.portwise.domain.exception.AlreadyExists;
import dev.portwise.domain.exception.Conflict;
import dev.portwise.domain.exception.NotFound;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The operations of every repository. A repository belongs to one unit of work and to the thread that runs it.
 *
 * <p>Within a unit the same row is always the same object, on every path to it. A query sees the changes of its unit. For
 * that, a query may first send pending changes; the round trips below do not include them. A refused operation throws at
 * once or, at the latest, when the unit ends. If several operations are refused, the unit reports the first that the
 * store finds. A call on a repository whose unit has ended or failed throws {@link IllegalStateException}.
 *
 * @param <A> the aggregate
 * @param <I> its id
 */
public interface Repository<A, I> {

    /**
     * Stores a new aggregate and all new objects that belong to it when the unit ends. The id of the aggregate never
     * changes. An object that is added twice is stored once, even if a query between the two calls has sent it.
     *
     * @throws AlreadyExists if the id is in use, also by an aggregate that this unit loaded or added and then removed;
     *     the stored aggregate stays as it is
     */
    void add(A aggregate);

    /**
     * Adds each aggregate as {@link #add} does, all or none. The number of round trips does not depend on the number of
     * aggregates.
     *
     * @throws AlreadyExists if one of the ids is in use
     */
    void addAll(Collection<A> aggregates);

    /**
     * The aggregate with this id, or empty. One round trip; none if the unit has already loaded the aggregate and every
     * relation in the plan.
     */
    Optional<A> byId(I id, Fetch<A> fetch);

    /** {@link #byId(Object, Fetch)} without eager relations. */
    default Optional<A> byId(I id) {
        return byId(id, Fetch.nothing());
    }

    /**
     * The existing aggregates with these ids, in the order of their ids, each once. At most two round trips for any number
     * of ids, with at most one relation in the plan; none without ids.
     */
    List<A> byIds(Collection<I> ids, Fetch<A> fetch);

    /**
     * The aggregate with this id, at the cost of {@link #byId(Object)}. The unit can be used further if nothing is found.
     *
     * @throws NotFound if the aggregate does not exist
     */
    A get(I id);

    /**
     * As {@link #get(Object)}, for an edit that began in an earlier unit.
     *
     * @param expectedRevision the revision that the editor saw
     * @throws NotFound if the aggregate does not exist
     * @throws Conflict if the aggregate has another revision
     */
    A get(I id, long expectedRevision);

    /** One page in the order of ids. At most two round trips with at most one relation in the plan. */
    Slice<A> inIdOrder(PageRequest page, Fetch<A> fetch);

    /** The number of aggregates. One round trip; no object is loaded. */
    long count();

    /**
     * Removes an aggregate of this unit, under the delete policies of its relations. Removing the aggregate twice removes
     * it once. An aggregate that the unit added and then removed is not stored. A stored aggregate with the same id stays
     * as it is. Do not use a removed aggregate any more: its relations may be unreadable.
     *
     * @throws IllegalArgumentException if this unit neither loaded nor added the aggregate
     * @throws Conflict if somebody else changed or removed the aggregate since it was loaded; nothing is removed
     */
    void remove(A aggregate);

    /**
     * Removes the existing aggregates with these ids, whatever their revision, under the same policies. The number of
     * round trips does not depend on the number of ids; no object is loaded.
     *
     * @return the number of removed aggregates
     */
    int removeAll(Collection<I> ids);
}

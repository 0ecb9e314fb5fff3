package dev.portwise.domain.port;

import dev.portwise.domain.exception.AlreadyExists;
import dev.portwise.domain.exception.Conflict;
import dev.portwise.domain.exception.NotFound;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What every repository promises. A repository belongs to one unit of work and is used by the thread that runs it.
 *
 * <p>Within the unit the same row is the same object, whichever way it is reached. Queries see what the unit has
 * changed, so a query may first send pending changes. What a call cannot do is reported by the call or, at the latest,
 * when the unit ends; of several things that cannot be done one is reported, whichever the store comes upon first. A
 * call on a repository whose unit has ended or failed throws {@link IllegalStateException}.
 *
 * @param <A> the aggregate
 * @param <I> its id
 */
public interface Repository<A, I> {

    /**
     * Stores a new aggregate, with everything new that belongs to it, when the unit ends; its id stays as it is. Adding
     * the same object twice is adding it once, also when a query in between has sent it.
     *
     * @throws AlreadyExists if the id is in use, also by an aggregate that this unit knew and removed; the stored one
     *     is untouched
     */
    void add(A aggregate);

    /**
     * As {@link #add} for each, all or nothing; the number of round trips does not depend on how many there are.
     *
     * @throws AlreadyExists if one of the ids is in use
     */
    void addAll(Collection<A> aggregates);

    /** The aggregate, or empty. One round trip, none if it is loaded with all the plan asks for. */
    Optional<A> byId(I id, Fetch<A> fetch);

    /** {@link #byId(Object, Fetch)} without eager relations. */
    default Optional<A> byId(I id) {
        return byId(id, Fetch.nothing());
    }

    /**
     * Those of the aggregates that exist, in the order of their ids, each once. At most two round trips for any number
     * of ids and one relation in the plan; none for no ids.
     */
    List<A> byIds(Collection<I> ids, Fetch<A> fetch);

    /**
     * As {@link #byId(Object)} for an aggregate that must be there.
     *
     * @throws NotFound if it is not
     */
    A get(I id);

    /**
     * As {@link #get(Object)}, for an edit that began in an earlier unit.
     *
     * @param expectedRevision the revision the editor saw
     * @throws NotFound if the aggregate is not there
     * @throws Conflict if its revision is another one
     */
    A get(I id, long expectedRevision);

    /** One page in the order of ids. At most two round trips with one relation in the plan. */
    Slice<A> inIdOrder(PageRequest page, Fetch<A> fetch);

    /** How many there are. One round trip, nothing is loaded. */
    long count();

    /**
     * Removes an aggregate of this unit under the policies of its relations; removing it twice is removing it once, and
     * one that was added in this unit is not stored. A stored one with the id of such a one is untouched. What was removed is to be let go: its relations may not be readable
     * any more.
     *
     * @throws IllegalArgumentException if the aggregate was neither loaded nor added in this unit
     * @throws Conflict if somebody else changed or removed it since it was loaded; nothing is removed
     */
    void remove(A aggregate);

    /**
     * Removes those that exist, whatever their revision, under the same policies. The number of round trips does not
     * depend on how many there are; nothing is loaded.
     *
     * @return how many were removed
     */
    int removeAll(Collection<I> ids);
}

package dev.portwise.adapter.rows;

import dev.portwise.domain.port.Cursor;
import dev.portwise.domain.port.Fetch;
import java.util.Optional;

/**
 * Which aggregates are read, in which order, and what is read along with them.
 *
 * @param inTextOrder by name or title, as code points, then by id; else by id, as unsigned bytes
 * @param after the answer begins after this place in the order
 * @param limit how many aggregates to read at most, 0 for all; it never cuts what is read along
 * @param fetch the to-many relations that are read along, complete; to-one ends come with every row
 */
public record Query<A, R extends Row>(
        EntityType<A, ?, R> type,
        Criteria<A> criteria,
        boolean inTextOrder,
        Optional<Cursor> after,
        int limit,
        Fetch<A> fetch) {

    /** Reads all that match, in the order of ids. */
    public static <A, R extends Row> Query<A, R> of(EntityType<A, ?, R> type, Criteria<A> criteria, Fetch<A> fetch) {
        return new Query<>(type, criteria, false, Optional.empty(), 0, fetch);
    }

    /** Reads all that match without their to-many relations, in the order of ids. */
    public static <A, R extends Row> Query<A, R> of(EntityType<A, ?, R> type, Criteria<A> criteria) {
        return of(type, criteria, Fetch.nothing());
    }

    /** The same aggregates by name or title. */
    public Query<A, R> byText() {
        return new Query<>(type, criteria, true, after, limit, fetch);
    }

    /** A part of the answer. */
    public Query<A, R> part(Optional<Cursor> from, int atMost) {
        return new Query<>(type, criteria, inTextOrder, from, atMost, fetch);
    }
}

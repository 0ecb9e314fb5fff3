package dev.portwise.adapter.tracking;

/**
 * A row whose own fields changed.
 *
 * @param row the new state, with the new revision
 * @param before the state that was stored when the unit read or wrote the row last
 * @param expectedRevision the revision that must still be in the store
 */
public record Revised<R>(R row, R before, long expectedRevision) {}

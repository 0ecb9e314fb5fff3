package dev.portwise.adapter.tracking;

/**
 * A row whose own fields changed.
 *
 * @param row the new state, with the new revision
 * @param expectedRevision the revision that must still be in the store
 */
public record Revised<R>(R row, long expectedRevision) {}

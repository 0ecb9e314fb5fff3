package dev.portwise.adapter.tracking;

/**
 * An aggregate to be removed.
 *
 * @param expectedRevision the revision that must still be in the store
 */
public record Removed<I>(I id, long expectedRevision) {}

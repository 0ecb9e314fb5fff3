package dev.portwise.adapter.rows;

/**
 * One transaction on a store, used by one thread. What {@link #translated} makes of failures, and what the methods
 * below throw themselves, are exceptions of {@code dev.portwise.domain.exception}.
 */
public interface StoreSession {

    StoreReads reads();

    StoreWrites writes();

    /**
     * What a failure of a read, a write or a rollback means; itself if it is a domain exception or does not come from the
     * store.
     */
    RuntimeException translated(RuntimeException failure);

    void commit();

    /** May be called after a failed commit. */
    void rollback();

    /** Gives back what the session holds; called once, last. */
    void close();
}

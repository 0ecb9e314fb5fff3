package dev.portwise.adapter.tracking;

/**
 * One transaction on a store, used by one thread. Failures are exceptions of {@code dev.portwise.domain.exception}.
 */
public interface StoreSession {

    StoreReads reads();

    StoreWrites writes();

    void commit();

    /** May be called after a failed commit. */
    void rollback();

    /** Gives back what the session holds; called once, last. */
    void close();
}

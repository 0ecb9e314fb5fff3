package dev.portwise.adapter.rows;

/**
 * One transaction on a store, used by one thread. Reads, writes, rollback and close may throw the technology's own
 * exceptions, which {@link #translated} turns into those of {@code dev.portwise.domain.exception}. Commit throws those
 * itself.
 */
public interface StoreSession {

    StoreReads reads();

    StoreWrites writes();

    /**
     * What a failure of a read, a write, a rollback or a close means; itself if it is a domain exception or does not come
     * from the store.
     */
    RuntimeException translated(RuntimeException failure);

    /**
     * Throws domain exceptions; an SQL adapter gets them from {@code ErrorTranslation.atCommit}. Any other exception
     * becomes {@link dev.portwise.domain.exception.OutcomeUnknown}, because {@link #translated} is not asked.
     */
    void commit();

    /** May be called after a failed commit. */
    void rollback();

    /**
     * Gives back what the session holds; called once, last. After a commit, a failure is logged, and the unit keeps its
     * result.
     */
    void close();
}

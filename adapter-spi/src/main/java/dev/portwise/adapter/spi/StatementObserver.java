package dev.portwise.adapter.spi;

/**
 * Hears every round trip of a unit of work and the rows of each reply, on the thread of the unit. A batch that is sent
 * at once is one round trip. Not reported are transaction control (begin, commit, rollback) and the statements that open
 * a store.
 */
@FunctionalInterface
public interface StatementObserver {

    StatementObserver NONE = statement -> {};

    void sent(Statement statement);

    /**
     * The adapter read {@code rows} more rows or documents of a reply. A document inside an array of another document
     * counts too: the server read and sent it.
     */
    default void received(long rows) {}
}

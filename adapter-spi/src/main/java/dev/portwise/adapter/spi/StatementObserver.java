package dev.portwise.adapter.spi;

/**
 * Hears every round trip of a unit of work and the rows that come back, on the thread that makes it. Transaction control
 * (begin, commit, rollback) and what the adapter does while opening are not reported; a batch that is sent at once is
 * one round trip.
 */
@FunctionalInterface
public interface StatementObserver {

    StatementObserver NONE = statement -> {};

    void sent(Statement statement);

    /**
     * The adapter took {@code rows} more rows of an answer, or documents; a document inside an array of another one
     * counts as well, for it was read and sent, too.
     */
    default void received(long rows) {}
}

package dev.portwise.adapter.spi;

/**
 * Hears every round trip of a unit of work, on the thread that makes it. Transaction control (begin, commit, rollback)
 * and what the adapter does while opening are not reported; a batch that is sent at once is one round trip.
 */
@FunctionalInterface
public interface StatementObserver {

    StatementObserver NONE = statement -> {};

    void sent(Statement statement);
}

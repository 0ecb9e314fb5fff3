package dev.portwise.relations.store;

/**
 * Runs work in a transaction of the application. With Spring: {@code work -> template.executeWithoutResult(status ->
 * work.run())}.
 */
@FunctionalInterface
public interface Transactions {

    /** Work runs without a transaction around it; each call of a repository is a unit of its own. */
    Transactions NONE = Runnable::run;

    /** Begins, runs the work and commits. Rolls back and lets the exception through if the work throws. */
    void run(Runnable work);
}

package dev.portwise.domain.port;

/**
 * Runs work in one transaction.
 *
 * <p>Changes to aggregates that were loaded or added in a unit are stored when it ends, without an explicit save. What
 * was loaded stays readable afterwards; a relation that was not throws
 * {@link dev.portwise.domain.exception.NotLoaded}. Objects of a unit that failed are to be discarded: no later unit
 * stores them by itself.
 *
 * <p>After a failure of the store the unit is dead: each further call on its repositories throws
 * {@link IllegalStateException} with that failure as its cause, and the unit ends with the failure even if the work
 * caught it. Failures of the store are exceptions of {@link dev.portwise.domain.exception}, also those at commit.
 */
public interface UnitOfWork {

    /**
     * Commits when the work returns, rolls back on anything it throws and lets that through unchanged; what goes wrong
     * while rolling back is added to it as suppressed.
     *
     * @throws IllegalStateException if a unit is open on this thread already
     * @throws dev.portwise.domain.exception.Conflict if a changed aggregate was changed or removed by somebody else
     * @throws dev.portwise.domain.exception.Retryable if the unit lost against another one, or its server was lost before the commit
     * @throws dev.portwise.domain.exception.OutcomeUnknown if the connection broke during the commit
     * @throws dev.portwise.domain.exception.StoreUnavailable if the store cannot be reached or was closed
     */
    <T, X extends Exception> T execute(Work<T, X> work) throws X;

    /**
     * As {@link #execute} for work that changes nothing.
     *
     * @throws IllegalStateException also if the work adds, removes or changes something; nothing of it is stored.
     *     Taking away a link that is not there may count as a change
     */
    <T, X extends Exception> T read(Work<T, X> work) throws X;

    /** What to do inside the unit. */
    @FunctionalInterface
    interface Work<T, X extends Exception> {

        T in(Repositories repositories) throws X;
    }
}

package dev.portwise.domain.port;

/**
 * Runs work in one transaction.
 *
 * <p>A unit stores every change of the aggregates that it loaded or added. It does so when it ends, without an explicit
 * save. The number of round trips depends on the kinds of change, not on how many objects are changed. Loaded objects and
 * relations stay readable after the unit. A relation that was not loaded then throws {@link
 * dev.portwise.domain.exception.NotLoaded}. No later unit stores the objects of a failed unit by itself; discard them.
 *
 * <p>A failure of the store kills the unit. Each further call on its repositories throws {@link IllegalStateException}
 * with that failure as its cause. The unit ends with the failure, even if the work caught it. Every failure of the store
 * is an exception of {@link dev.portwise.domain.exception}, also a failure at commit. A unit whose thread is interrupted
 * ends as any other, and the thread stays interrupted.
 */
public interface UnitOfWork {

    /**
     * Runs the work exactly once, also if the unit fails. Commits when the work returns, and returns its result. Rolls back
     * when the work throws anything, and rethrows it unchanged. A failure of the rollback is added to it as suppressed.
     *
     * @throws IllegalStateException if a unit is already open on this thread
     * @throws dev.portwise.domain.exception.Conflict if somebody else changed or removed an aggregate that this unit
     *     changed
     * @throws dev.portwise.domain.exception.Retryable if the unit lost against a concurrent unit, or its server was lost
     *     before the commit
     * @throws dev.portwise.domain.exception.OutcomeUnknown if the commit was sent and got no answer
     * @throws dev.portwise.domain.exception.StoreUnavailable if the store cannot be reached or was closed
     */
    <T, X extends Exception> T execute(Work<T, X> work) throws X;

    /**
     * As {@link #execute}, for work that changes nothing.
     *
     * @throws IllegalStateException also if the work adds, removes or changes an object; nothing is stored. Removing a
     *     link that does not exist may count as a change
     */
    <T, X extends Exception> T read(Work<T, X> work) throws X;

    /** The work to run inside a unit. */
    @FunctionalInterface
    interface Work<T, X extends Exception> {

        T in(Repositories repositories) throws X;
    }
}

package dev.portwise.application.retry;

import dev.portwise.domain.exception.Retryable;
import dev.portwise.domain.port.UnitOfWork;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;

/**
 * Runs a unit again when it ended with {@link Retryable}: it lost against another unit or lost its server, and nothing of
 * it was stored. How long an attempt waits for another server is up to the adapter. Every other exception passes through
 * at once. {@link dev.portwise.domain.exception.OutcomeUnknown} may have been stored, and a
 * {@link dev.portwise.domain.exception.Conflict} needs a new decision.
 *
 * <p>Each attempt is a unit with repositories of its own. The work must load or create its aggregates itself and keep
 * nothing of an attempt that failed. It is as safe for use by several threads as the units it is given.
 */
public final class RetryingUnitOfWork implements UnitOfWork {

    private final UnitOfWork units;
    private final RetryPolicy policy;
    private final Pause pause;
    private final RandomGenerator random;

    /** Follows {@link RetryPolicy#STANDARD} and sleeps between attempts. */
    public RetryingUnitOfWork(UnitOfWork units) {
        this(units, RetryPolicy.STANDARD, length -> Thread.sleep(length.toMillis()), new Random());
    }

    /**
     * Follows a policy with the given pauses and random numbers.
     *
     * @param random safe for use by several threads if {@code units} are used so
     */
    public RetryingUnitOfWork(UnitOfWork units, RetryPolicy policy, Pause pause, RandomGenerator random) {
        this.units = units;
        this.policy = policy;
        this.pause = pause;
        this.random = random;
    }

    /**
     * As {@link UnitOfWork#execute}, repeated.
     *
     * @throws Retryable if all attempts lost or the thread was interrupted in between, which stays interrupted. This is
     *     the exception of the last attempt; the earlier exceptions are suppressed in it
     */
    @Override
    public <T, X extends Exception> T execute(Work<T, X> work) throws X {
        return repeat(false, work);
    }

    /**
     * As {@link UnitOfWork#read}, repeated.
     *
     * @throws Retryable as {@link #execute} does
     */
    @Override
    public <T, X extends Exception> T read(Work<T, X> work) throws X {
        return repeat(true, work);
    }

    private <T, X extends Exception> T repeat(boolean readOnly, Work<T, X> work) throws X {
        List<Retryable> losses = new ArrayList<>();
        while (true) {
            try {
                return readOnly ? units.read(work) : units.execute(work);
            } catch (Retryable lost) {
                losses.add(lost);
                if (losses.size() == policy.attempts() || !waits(losses.size())) {
                    throw withEarlier(lost, losses);
                }
            }
        }
    }

    private boolean waits(int failed) {
        try {
            pause.of(policy.pauseAfter(failed, random));
            return true;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static Retryable withEarlier(Retryable last, List<Retryable> losses) {
        // A store may throw the same object again, which cannot suppress itself
        losses.stream().filter(loss -> loss != last).distinct().forEach(last::addSuppressed);
        return last;
    }
}

package dev.portwise.application.retry;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How often a unit runs and how long it waits in between: exponential back-off with full jitter. Units that lost against
 * each other wait for different times, so they do not collide again.
 *
 * @param attempts the number of attempts, 1 or more; 1 never repeats
 * @param first the longest pause before the second attempt; doubled before each further one
 * @param longest the longest pause of all
 */
public record RetryPolicy(int attempts, Duration first, Duration longest) {

    /** Up to 8 attempts, pauses of up to 10 ms at first and 500 ms at most: 1.1 s in all at worst. */
    public static final RetryPolicy STANDARD = new RetryPolicy(8, Duration.ofMillis(10), Duration.ofMillis(500));

    /**
     * Checks the policy.
     *
     * @throws IllegalArgumentException if {@code attempts} is less than 1, a pause is negative, or {@code first} is
     *     above {@code longest}
     */
    public RetryPolicy {
        if (attempts < 1) {
            throw new IllegalArgumentException("a unit of work needs 1 attempt or more, not " + attempts);
        }
        if (first.isNegative() || first.compareTo(longest) > 0) {
            throw new IllegalArgumentException(
                    "the first pause must be between 0 and the longest, " + longest + ", not " + first);
        }
    }

    /**
     * How long to wait before the next attempt: a random time from zero to the back-off, evenly distributed.
     *
     * @param failed how many attempts have failed, 1 or more
     */
    public Duration pauseAfter(int failed, RandomGenerator random) {
        double backOff = Math.scalb((double) first.toNanos(), failed - 1);
        long most = (long) Math.min(backOff, (double) longest.toNanos());
        return Duration.ofNanos(random.nextLong(most + 1));
    }
}

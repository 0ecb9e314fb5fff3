package dev.portwise.comparison.timing;

import java.time.Duration;

/**
 * How long to time on one engine, all contenders together. Preparations count, as they take the reader's time.
 *
 * @param together how long to run all steps in turn before any is timed, as they share most of their code
 * @param warmUp how long to go on warming up a step, at most, while its times are not steady
 * @param measured how long to measure a step
 * @param atLeast the fewest rounds to measure, however long they take
 * @param atMost the most rounds to measure
 */
public record TimingPlan(Duration together, Duration warmUp, Duration measured, int atLeast, int atMost) {

    /** For a comparison in one JVM, among other things. */
    public static final TimingPlan SHORT = new TimingPlan(
            Duration.ofSeconds(2), Duration.ofMillis(200), Duration.ofMillis(400), Samples.BLOCKS, 1_000);

    /** For a JVM that does nothing else. */
    public static final TimingPlan LONG = new TimingPlan(
            Duration.ofSeconds(5), Duration.ofMillis(500), Duration.ofMillis(800), Samples.BLOCKS, 3_000);

    /** For runs that may take a second each. */
    public static final TimingPlan FEW_RUNS =
            new TimingPlan(Duration.ofMillis(500), Duration.ofMillis(200), Duration.ofMillis(300), 6, 1_000);

    /** Once through all steps, with a few rounds of each. */
    TimingPlan pass() {
        return new TimingPlan(Duration.ZERO, Duration.ZERO, Duration.ofMillis(100), 1, Samples.BLOCKS);
    }
}

package dev.portwise.comparison.load;

import java.time.Duration;

/**
 * How long to measure one adapter at one kind of work.
 *
 * @param warmUp how long to work before anything is measured
 * @param block how long a block of units should take
 * @param blocks how many blocks to measure, at least two
 */
public record LoadPlan(Duration warmUp, Duration block, int blocks) {

    /** For one point of a curve of many. */
    public static final LoadPlan POINT = new LoadPlan(Duration.ofMillis(200), Duration.ofMillis(100), 7);

    /** For a ranking among other things. */
    public static final LoadPlan SHORT = new LoadPlan(Duration.ofMillis(400), Duration.ofMillis(80), 10);

    /** For a ranking to decide on. */
    public static final LoadPlan LONG = new LoadPlan(Duration.ofSeconds(1), Duration.ofMillis(300), 20);
}

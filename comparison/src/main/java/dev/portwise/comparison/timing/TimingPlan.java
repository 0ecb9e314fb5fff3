package dev.portwise.comparison.timing;

import java.time.Duration;

/**
 * How long to time one operation of a candidate, without the preparations.
 *
 * @param warmUp how long to run before measuring
 * @param measured how long to measure
 * @param atLeast the fewest runs to measure, however long they take
 * @param atMost the most runs to measure
 */
public record TimingPlan(Duration warmUp, Duration measured, int atLeast, int atMost) {

    public static final TimingPlan FULL = new TimingPlan(Duration.ofMillis(500), Duration.ofMillis(600), 30, 120);
    public static final TimingPlan QUICK = new TimingPlan(Duration.ofMillis(30), Duration.ofMillis(100), 10, 20);
}

package dev.portwise.comparison.timing;

import java.time.Duration;

/**
 * How much time to spend on one operation of one adapter on one store, preparations not counted.
 *
 * @param warmUp run without a stopwatch first
 * @param measured then with it
 * @param atLeast so many runs with the stopwatch, however long they take
 * @param atMost no more runs than this
 */
public record Effort(Duration warmUp, Duration measured, int atLeast, int atMost) {

    public static final Effort FULL = new Effort(Duration.ofMillis(500), Duration.ofMillis(600), 30, 120);
    public static final Effort QUICK = new Effort(Duration.ofMillis(30), Duration.ofMillis(100), 10, 20);
}

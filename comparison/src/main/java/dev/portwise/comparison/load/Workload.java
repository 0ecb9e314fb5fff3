package dev.portwise.comparison.load;

import dev.portwise.comparison.timing.TimeText;
import java.time.Duration;

/**
 * What adapters are ranked for.
 *
 * @param threads how many threads work at once, each one unit after the other
 * @param distance how much longer a message and its answer take than on this machine; zero for no distance
 */
public record Workload(Mix mix, int threads, Duration distance) {

    /** On this machine, one unit after the other. */
    public static final Workload STANDARD = new Workload(Mix.of(Mix.STANDARD), 1, Duration.ZERO);

    public boolean isDistant() {
        return !distance.isZero();
    }

    /** {@code find 50, append 50 by 8 threads at a distance of 1 ms}. */
    @Override
    public String toString() {
        return mix + " by " + threads + (threads == 1 ? " thread" : " threads")
                + (isDistant() ? " at a distance of " + TimeText.millis(distance.toNanos() / 1e3) : "");
    }
}

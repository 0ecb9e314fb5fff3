package dev.portwise.engine;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** A time in which nothing arrives on any connection. What was sent meanwhile arrives afterwards, in order. */
final class Stall {

    private volatile long end = System.nanoTime();

    /** Begins now. A stall that is under way ends with this one. */
    void begin(Duration time) {
        end = System.nanoTime() + time.toNanos();
    }

    /** Waits until no stall is under way. */
    void await() throws InterruptedException {
        for (long left = end - System.nanoTime(); left > 0; left = end - System.nanoTime()) {
            TimeUnit.NANOSECONDS.sleep(left);
        }
    }
}

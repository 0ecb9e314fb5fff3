package dev.portwise.application.retry;

import java.time.Duration;

/** Lets time pass between two attempts. */
@FunctionalInterface
public interface Pause {

    /**
     * Waits that long.
     *
     * @throws InterruptedException if the thread is interrupted before or while it waits
     */
    void of(Duration length) throws InterruptedException;
}

package dev.portwise.adapter.spi;

import java.util.function.Supplier;

/**
 * Talks to a store as on a thread that nobody has interrupted. Drivers differ in what they do on an interrupted thread;
 * some refuse to end a transaction, and its server keeps the locks.
 */
public final class Uninterrupted {

    private Uninterrupted() {}

    /** Does it, and interrupts the thread again if it was interrupted before. */
    public static <T> T get(Supplier<T> call) {
        boolean interrupted = Thread.interrupted();
        try {
            return call.get();
        } finally {
            restore(interrupted);
        }
    }

    /** As {@link #get}, without an answer. */
    public static void run(Runnable call) {
        boolean interrupted = Thread.interrupted();
        try {
            call.run();
        } finally {
            restore(interrupted);
        }
    }

    private static void restore(boolean interrupted) {
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}

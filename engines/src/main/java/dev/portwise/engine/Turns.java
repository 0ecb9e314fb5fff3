package dev.portwise.engine;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * Whose turn it is to speak on one connection. What a client sends before it has heard an answer belongs to the trip that
 * is under way.
 */
final class Turns {

    private final LongSupplier holdMillis;
    private final AtomicBoolean isClients = new AtomicBoolean(true);
    private final AtomicLong trips = new AtomicLong();

    /** @param holdMillis how long each answer waits before the client hears it */
    Turns(LongSupplier holdMillis) {
        this.holdMillis = holdMillis;
    }

    /** The client has sent something. */
    void clientSpoke() {
        if (isClients.getAndSet(false)) {
            trips.incrementAndGet();
        }
    }

    /** The client is about to hear something. Only the beginning of an answer is held. */
    void serverSpeaks() throws InterruptedException {
        if (!isClients.get()) {
            Thread.sleep(holdMillis.getAsLong());
            isClients.set(true);
        }
    }

    /** How often the client speaks in its turn from now on. */
    LongSupplier fromNow() {
        long before = trips.get();
        return () -> trips.get() - before;
    }
}

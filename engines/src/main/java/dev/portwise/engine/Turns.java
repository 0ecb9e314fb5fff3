package dev.portwise.engine;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Whose turn it is to speak on one connection. What a client sends before it has heard an answer belongs to the trip that
 * is under way.
 */
final class Turns {

    private final AtomicBoolean isClients = new AtomicBoolean(true);
    private final AtomicLong trips = new AtomicLong();

    /** The client has sent something. */
    void clientSpoke() {
        if (isClients.getAndSet(false)) {
            trips.incrementAndGet();
        }
    }

    /** The client is about to hear something. */
    void serverSpeaks() {
        isClients.set(true);
    }

    /** How often the client has spoken in its turn. */
    long trips() {
        return trips.get();
    }
}

package dev.portwise.engine;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;

/**
 * Whose turn it is to speak on one connection. What a client sends before it has heard an answer belongs to the trip that
 * is under way.
 *
 * @param trips of all connections
 */
record Turns(LongAdder trips, AtomicBoolean clients) {

    static Turns counting(LongAdder trips) {
        return new Turns(trips, new AtomicBoolean(true));
    }

    /** The client has sent something. */
    void clientSpoke() {
        if (clients.getAndSet(false)) {
            trips.increment();
        }
    }

    /** The client is about to hear something. */
    void serverSpeaks() {
        clients.set(true);
    }
}

package dev.portwise.engine;

import dev.portwise.engine.Cuts.Side;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * Whose turn it is to speak on one connection. What a client sends before it has heard an answer belongs to the trip that
 * is under way.
 */
final class Turns {

    private final LongSupplier holdMillis;
    private final Cuts cuts;
    private final long opened = System.nanoTime();
    private final AtomicBoolean isClients = new AtomicBoolean(true);
    private volatile boolean silent;
    private final AtomicLong trips = new AtomicLong();

    /** @param holdMillis how long each answer waits before the client hears it */
    Turns(LongSupplier holdMillis, Cuts cuts) {
        this.holdMillis = holdMillis;
        this.cuts = cuts;
    }

    /** The client has sent something, which the server has not heard yet. */
    void clientSpoke() throws IOException {
        if (isClients.getAndSet(false)) {
            trips.incrementAndGet();
            cuts.begins(Side.CLIENT, this);
        }
    }

    /** The client is about to hear something. Only the beginning of an answer is held. */
    void serverSpeaks() throws IOException, InterruptedException {
        if (!isClients.get()) {
            cuts.begins(Side.SERVER, this);
            Thread.sleep(holdMillis.getAsLong());
            isClients.set(true);
        }
    }

    /** From now on nothing arrives on either side. */
    void fallSilent() {
        silent = true;
    }

    /** Whether nothing arrives any more. */
    boolean isSilent() {
        return silent;
    }

    /** When the connection was opened, on the clock of {@link System#nanoTime}. */
    long opened() {
        return opened;
    }

    /** How often the client has spoken in its turn. */
    long trips() {
        return trips.get();
    }

    /** How often the client speaks in its turn from now on. */
    LongSupplier fromNow() {
        long before = trips.get();
        return () -> trips.get() - before;
    }
}

package dev.portwise.engine;

import java.util.List;
import java.util.function.LongSupplier;

/**
 * Counts how often a unit of work sends something and waits for an answer, transaction control included. A unit has one
 * connection, which is open when the count begins. Drivers use others in the background, to fill a pool or to ask how the
 * server is; so the count is that of the connection with the most trips.
 *
 * <p>What a client sends before it has heard an answer belongs to the same trip. A driver may take a while between two
 * such messages. So each answer is held for {@value #HOLD_MILLIS} ms until the count ends.
 */
public final class TripCount implements AutoCloseable {

    static final long HOLD_MILLIS = 20;

    private final List<LongSupplier> connections;
    private final Runnable end;

    TripCount(List<LongSupplier> connections, Runnable end) {
        this.connections = connections;
        this.end = end;
    }

    /** The trips since the count began. */
    public int trips() {
        return Math.toIntExact(
                connections.stream().mapToLong(LongSupplier::getAsLong).max().orElse(0));
    }

    @Override
    public void close() {
        end.run();
    }
}

package dev.portwise.contract;

import dev.portwise.adapter.spi.Persistence;
import java.util.function.Supplier;

/**
 * A store on a server of its own, which can crash.
 *
 * @param opening opens the store; at first it is empty
 * @param crash kills the server, so that it writes nothing more, and starts it again on its files; a store that was opened
 *     before may be unusable
 * @param end ends the server and deletes its files
 */
public record CrashingStore(Supplier<Persistence> opening, Runnable crash, Runnable end) implements AutoCloseable {

    /** As {@link #end}. */
    @Override
    public void close() {
        end.run();
    }
}

package dev.portwise.contract;

import dev.portwise.adapter.spi.Persistence;
import java.util.function.Supplier;

/**
 * A store that nobody else uses, on a server of its own that can be made to crash.
 *
 * @param opening opens the store, which is empty at first
 * @param crash ends the server at once, without its having a chance to write anything more, and starts it again on what
 *     it has left; the opened store may be used again or not
 * @param end ends the server and removes what it has left
 */
public record CrashingStore(Supplier<Persistence> opening, Runnable crash, Runnable end) implements AutoCloseable {

    /** As {@link #end}. */
    @Override
    public void close() {
        end.run();
    }
}

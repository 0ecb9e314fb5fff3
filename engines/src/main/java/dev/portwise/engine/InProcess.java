package dev.portwise.engine;

import java.util.function.Supplier;

/**
 * Stores without a server of their own: they live in this process and go with it.
 *
 * @param databases makes a new, empty one
 */
record InProcess(Supplier<Endpoint> databases) implements RunningEngine {

    @Override
    public Endpoint newDatabase() {
        return databases.get();
    }

    @Override
    public void close() {
        // there is no server to end
    }
}

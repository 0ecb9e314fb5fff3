package dev.portwise.engine;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * Stores without a server: they live in this process and go with it.
 *
 * @param databases makes a new, empty one
 */
record InProcessEngine(String name, String description, Supplier<Endpoint> databases) implements Engine {

    @Override
    public Optional<String> missing() {
        return Optional.empty();
    }

    @Override
    public RunningEngine start() {
        return new RunningEngine() {
            @Override
            public Endpoint newDatabase() {
                return databases.get();
            }

            @Override
            public void close() {
                // there is no server to end
            }
        };
    }
}

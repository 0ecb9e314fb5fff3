package dev.portwise.engine;

import java.util.Optional;
import java.util.UUID;

final class H2Engine implements Engine {

    @Override
    public String name() {
        return "h2";
    }

    @Override
    public String description() {
        return "H2 in memory, in this process";
    }

    @Override
    public Optional<String> missing() {
        return Optional.empty();
    }

    @Override
    public RunningEngine start() {
        return new RunningEngine() {
            @Override
            public Endpoint newDatabase() {
                return Endpoint.open("jdbc:h2:mem:portwise-" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
            }

            @Override
            public void close() {
                // the databases end with this process
            }
        };
    }
}

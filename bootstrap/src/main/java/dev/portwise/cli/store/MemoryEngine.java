package dev.portwise.cli.store;

import dev.portwise.adapter.spi.StoreKind;
import dev.portwise.engine.Endpoint;
import dev.portwise.engine.Engine;
import dev.portwise.engine.RunningEngine;
import java.util.Optional;

/** Stands for adapters that keep everything in this process and need no engine. */
public final class MemoryEngine implements Engine {

    @Override
    public String name() {
        return StoreKind.MEMORY.name();
    }

    @Override
    public String description() {
        return "the memory of this process";
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
                return new Endpoint(StoreKind.MEMORY.urlPrefix(), Optional.empty(), Optional.empty());
            }

            @Override
            public void close() {
                // what an adapter keeps in memory goes with the adapter
            }
        };
    }
}

package dev.portwise.cli.store;

import dev.portwise.adapter.spi.Persistence;
import dev.portwise.adapter.spi.PersistenceAdapter;
import dev.portwise.adapter.spi.StatementObserver;
import dev.portwise.adapter.spi.StoreSettings;
import dev.portwise.comparison.TemporaryStore;
import dev.portwise.contract.CrashingStore;
import dev.portwise.contract.ServerCount;
import dev.portwise.contract.StoreOnEngine;
import dev.portwise.contract.StoreOverNetwork;
import dev.portwise.engine.Engine;
import dev.portwise.engine.EngineFailure;
import dev.portwise.engine.Engines;
import dev.portwise.engine.RunningEngine;
import java.util.Optional;
import java.util.function.Function;

/** An adapter on a new database of an engine. */
record EngineStore(StoreOnEngine store) implements TemporaryStore {

    /** @throws EngineFailure if the engine does not start here */
    static EngineStore on(Engine engine, PersistenceAdapter adapter) {
        engine.missing().ifPresent(reason -> {
            throw new EngineFailure(engine.name() + " cannot be started here: " + reason, null);
        });
        return new EngineStore(StoreOnEngine.on(adapter, engine, () -> running(engine)));
    }

    /** Engines that come with Portwise are started once for all candidates. */
    private static RunningEngine running(Engine engine) {
        return Engines.all().contains(engine) ? Engines.shared(engine.name()) : engine.start();
    }

    @Override
    public <T extends AutoCloseable> T beside(Function<StoreSettings, T> opening) {
        return opening.apply(store.settings());
    }

    @Override
    public Persistence open(StatementObserver observer) {
        return store.open(observer);
    }

    @Override
    public Optional<ServerCount> serverCount() {
        return store.serverCount();
    }

    @Override
    public Optional<CrashingStore> openToCrash() {
        return store.openToCrash();
    }

    @Override
    public Optional<StoreOverNetwork> openOverNetwork() {
        return store.openOverNetwork();
    }

    /** The database goes with the engine. */
    @Override
    public void close() {
        // nothing else is to be given back
    }
}

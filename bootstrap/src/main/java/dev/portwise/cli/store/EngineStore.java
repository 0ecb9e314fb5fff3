package dev.portwise.cli.store;

import dev.portwise.adapter.spi.Persistence;
import dev.portwise.adapter.spi.PersistenceAdapter;
import dev.portwise.adapter.spi.StatementObserver;
import dev.portwise.adapter.spi.StoreSettings;
import dev.portwise.comparison.TemporaryStore;
import dev.portwise.contract.CrashingStore;
import dev.portwise.engine.Endpoint;
import dev.portwise.engine.Engine;
import dev.portwise.engine.EngineFailure;
import dev.portwise.engine.Engines;
import dev.portwise.engine.RunningEngine;
import java.util.Optional;
import java.util.function.Function;

/** An adapter on a new database of an engine. */
record EngineStore(Engine engine, PersistenceAdapter adapter, StoreSettings settings) implements TemporaryStore {

    /** @throws EngineFailure if the engine does not start here */
    static EngineStore on(Engine engine, PersistenceAdapter adapter) {
        engine.missing().ifPresent(reason -> {
            throw new EngineFailure(engine.name() + " cannot be started here: " + reason, null);
        });
        // Engines that come with Portwise are started once for all candidates
        RunningEngine running = Engines.all().contains(engine) ? Engines.shared(engine.name()) : engine.start();
        return new EngineStore(engine, adapter, settings(running.newDatabase()));
    }

    private static StoreSettings settings(Endpoint database) {
        return new StoreSettings(database.url(), database.user(), database.password(), StatementObserver.NONE);
    }

    @Override
    public <T extends AutoCloseable> T beside(Function<StoreSettings, T> opening) {
        return opening.apply(settings);
    }

    @Override
    public Persistence open(StatementObserver observer) {
        return adapter.open(settings.observedBy(observer));
    }

    @Override
    public Optional<CrashingStore> openToCrash() {
        return engine.canCrash() ? Optional.of(newStoreToCrash()) : Optional.empty();
    }

    private CrashingStore newStoreToCrash() {
        RunningEngine server = engine.start();
        StoreSettings own = settings(server.newDatabase());
        return new CrashingStore(() -> adapter.open(own), server::crash, server::close);
    }

    /** The database goes with the engine. */
    @Override
    public void close() {
        // nothing else is to be given back
    }
}

package dev.portwise.cli;

import dev.portwise.adapter.spi.Persistence;
import dev.portwise.adapter.spi.PersistenceAdapter;
import dev.portwise.adapter.spi.StatementObserver;
import dev.portwise.adapter.spi.StoreSettings;
import dev.portwise.engine.Endpoint;
import dev.portwise.engine.Engine;
import dev.portwise.engine.EngineFailure;
import dev.portwise.engine.Engines;
import dev.portwise.engine.RunningEngine;

/** An adapter on an engine of this machine, which is started when it is first needed and ends with this process. */
record EngineTarget(PersistenceAdapter plugged, Engine started) implements Target {

    @Override
    public String adapter() {
        return plugged.name();
    }

    @Override
    public String engine() {
        return started.name();
    }

    @Override
    public String arguments() {
        return "--adapter " + adapter() + " --engine " + engine();
    }

    @Override
    public String caution() {
        return Equipment.caution(started);
    }

    @Override
    public OwnStore prepare() {
        started.missing().ifPresent(reason -> {
            throw new EngineFailure(engine() + " cannot be started here: " + reason, null);
        });
        Endpoint database = running().newDatabase();
        return new OwnStore() {
            @Override
            public Persistence open(StatementObserver observer) {
                return plugged.open(new StoreSettings(database.url(), database.user(), database.password(), observer));
            }

            @Override
            public void close() {
                // the database goes with the engine
            }
        };
    }

    /** Those that come with Portwise are started once for all targets. */
    private RunningEngine running() {
        return Engines.all().contains(started) ? Engines.shared(engine()) : started.start();
    }
}

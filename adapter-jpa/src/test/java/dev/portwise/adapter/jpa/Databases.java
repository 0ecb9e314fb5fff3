package dev.portwise.adapter.jpa;

import dev.portwise.adapter.spi.Persistence;
import dev.portwise.adapter.spi.StatementObserver;
import dev.portwise.adapter.spi.StoreSettings;
import dev.portwise.contract.CrashingStore;
import dev.portwise.contract.SpreadPersistence;
import dev.portwise.engine.Endpoint;
import dev.portwise.engine.Engines;
import dev.portwise.engine.RunningEngine;
import java.util.Optional;

/** Opens the adapter on new, empty databases. */
final class Databases {

    private Databases() {}

    static Persistence open(String engine, StatementObserver observer) {
        return open(Engines.shared(engine).newDatabase(), observer);
    }

    /** One database, through all nodes of a cluster. */
    static Persistence openOnEachNode(String engine, StatementObserver observer) {
        RunningEngine cluster = Engines.shared(engine);
        return new SpreadPersistence(cluster.onEachNode(cluster.newDatabase()).stream()
                .map(node -> open(node, observer))
                .toList());
    }

    /** One on a server of its own. */
    static Optional<CrashingStore> openToCrash(String engine) {
        RunningEngine server = Engines.named(engine).orElseThrow().start();
        Endpoint database = server.newDatabase();
        return Optional.of(
                new CrashingStore(() -> open(database, StatementObserver.NONE), server::crash, server::close));
    }

    private static Persistence open(Endpoint database, StatementObserver observer) {
        return new JpaAdapter().open(new StoreSettings(database.url(), database.user(), database.password(), observer));
    }
}

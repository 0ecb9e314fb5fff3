package dev.portwise.adapter.mongo;

import dev.portwise.adapter.spi.StoreSettings;
import dev.portwise.contract.CrashingStore;
import dev.portwise.engine.Engines;
import dev.portwise.engine.RunningEngine;
import java.util.Optional;

/** A database on servers of its own. */
final class ServerToCrash {

    private ServerToCrash() {}

    static Optional<CrashingStore> of(String engine) {
        RunningEngine servers = Engines.named(engine).orElseThrow().start();
        StoreSettings database = StoreSettings.of(servers.newDatabase().url());
        return Optional.of(new CrashingStore(() -> new MongoAdapter().open(database), servers::crash, servers::close));
    }
}

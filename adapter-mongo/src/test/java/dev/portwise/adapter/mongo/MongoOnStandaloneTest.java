package dev.portwise.adapter.mongo;

import dev.portwise.adapter.spi.Persistence;
import dev.portwise.adapter.spi.StatementObserver;
import dev.portwise.adapter.spi.StoreSettings;
import dev.portwise.contract.CrashingStore;
import dev.portwise.contract.PersistenceContract;
import dev.portwise.engine.Engines;
import java.util.Optional;

class MongoOnStandaloneTest extends PersistenceContract {

    private final String url =
            Engines.shared("mongodb-standalone").newDatabase().url();

    @Override
    protected Persistence open(StatementObserver observer) {
        return new MongoAdapter().open(StoreSettings.of(url).observedBy(observer));
    }

    @Override
    protected Optional<CrashingStore> openToCrash() {
        return ServerToCrash.of("mongodb-standalone");
    }
}

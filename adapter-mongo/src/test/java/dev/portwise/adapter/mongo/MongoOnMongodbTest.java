package dev.portwise.adapter.mongo;

import dev.portwise.adapter.spi.Persistence;
import dev.portwise.adapter.spi.StatementObserver;
import dev.portwise.adapter.spi.StoreSettings;
import dev.portwise.contract.PersistenceContract;
import dev.portwise.engine.Engines;

class MongoOnMongodbTest extends PersistenceContract {

    @Override
    protected Persistence open(StatementObserver observer) {
        return new MongoAdapter().open(StoreSettings.of(URL).observedBy(observer));
    }

    private static final String URL = Engines.shared("mongodb").newDatabase().url();
}

package dev.portwise.adapter.mybatis;

import dev.portwise.adapter.spi.Persistence;
import dev.portwise.adapter.spi.StatementObserver;
import dev.portwise.adapter.spi.StoreSettings;
import dev.portwise.engine.Endpoint;
import dev.portwise.engine.Engines;

/** A database of its own for each opening. */
final class TestStores {

    private TestStores() {}

    static Persistence open(String engine, StatementObserver observer) {
        Endpoint endpoint = Engines.shared(engine).newDatabase();
        return new MyBatisAdapter()
                .open(new StoreSettings(endpoint.url(), endpoint.user(), endpoint.password(), observer));
    }
}

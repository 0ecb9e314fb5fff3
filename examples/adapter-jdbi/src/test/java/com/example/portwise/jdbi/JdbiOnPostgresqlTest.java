package com.example.portwise.jdbi;

import dev.portwise.adapter.spi.Persistence;
import dev.portwise.adapter.spi.StatementObserver;
import dev.portwise.adapter.spi.StoreSettings;
import dev.portwise.contract.PersistenceContract;
import dev.portwise.engine.Engines;

class JdbiOnPostgresqlTest extends PersistenceContract {
    @Override
    protected Persistence open(StatementObserver observer) {
        var own = Engines.shared("postgresql").newDatabase();
        return new JdbiAdapter().open(new StoreSettings(own.url(), own.user(), own.password(), observer));
    }
}

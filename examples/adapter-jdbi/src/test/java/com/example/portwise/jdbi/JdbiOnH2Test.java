package com.example.portwise.jdbi;

import dev.portwise.adapter.spi.Persistence;
import dev.portwise.adapter.spi.StatementObserver;
import dev.portwise.adapter.spi.StoreSettings;
import dev.portwise.contract.PersistenceContract;

public class JdbiOnH2Test extends PersistenceContract {
    @Override
    protected Persistence open(StatementObserver observer) {
        return new JdbiAdapter()
                .open(StoreSettings.of("jdbc:h2:mem:jdbi;DB_CLOSE_DELAY=-1").observedBy(observer));
    }
}

package dev.portwise.adapter.mybatis;

import dev.portwise.adapter.spi.Persistence;
import dev.portwise.adapter.spi.StatementObserver;
import dev.portwise.contract.CrashingStore;
import dev.portwise.contract.PersistenceContract;
import java.util.Optional;

class MyBatisOnPostgresqlTest extends PersistenceContract {

    @Override
    protected Persistence open(StatementObserver observer) {
        return TestStores.open("postgresql", observer);
    }

    @Override
    protected Optional<CrashingStore> openToCrash() {
        return TestStores.openToCrash("postgresql");
    }
}

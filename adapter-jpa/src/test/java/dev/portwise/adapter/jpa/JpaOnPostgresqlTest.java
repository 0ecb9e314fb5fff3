package dev.portwise.adapter.jpa;

import dev.portwise.adapter.spi.Persistence;
import dev.portwise.adapter.spi.StatementObserver;
import dev.portwise.contract.CrashingStore;
import dev.portwise.contract.PersistenceContract;
import java.util.Optional;

class JpaOnPostgresqlTest extends PersistenceContract {

    @Override
    protected Persistence open(StatementObserver observer) {
        return Databases.open("postgresql", observer);
    }

    @Override
    protected Optional<CrashingStore> openToCrash() {
        return Databases.openToCrash("postgresql");
    }
}

package dev.portwise.adapter.jpa;

import dev.portwise.adapter.spi.Persistence;
import dev.portwise.adapter.spi.StatementObserver;
import dev.portwise.contract.CrashingStore;
import dev.portwise.contract.PersistenceContract;
import java.util.Optional;

class JpaOnMariadbTest extends PersistenceContract {

    @Override
    protected Persistence open(StatementObserver observer) {
        return Databases.open("mariadb", observer);
    }

    @Override
    protected Optional<CrashingStore> openToCrash() {
        return Databases.openToCrash("mariadb");
    }
}

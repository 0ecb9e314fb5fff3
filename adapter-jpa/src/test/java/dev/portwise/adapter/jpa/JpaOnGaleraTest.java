package dev.portwise.adapter.jpa;

import dev.portwise.adapter.spi.Persistence;
import dev.portwise.adapter.spi.StatementObserver;
import dev.portwise.contract.PersistenceContract;

class JpaOnGaleraTest extends PersistenceContract {

    @Override
    protected Persistence open(StatementObserver observer) {
        return Databases.open("mariadb-galera", observer);
    }
}

package dev.portwise.adapter.mybatis;

import dev.portwise.adapter.spi.Persistence;
import dev.portwise.adapter.spi.StatementObserver;
import dev.portwise.contract.PersistenceContract;

class MyBatisOnGaleraTest extends PersistenceContract {

    @Override
    protected Persistence open(StatementObserver observer) {
        return TestStores.open("mariadb-galera", observer);
    }
}

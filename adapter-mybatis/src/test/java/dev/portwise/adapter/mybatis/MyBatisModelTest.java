package dev.portwise.adapter.mybatis;

import dev.portwise.adapter.spi.Persistence;
import dev.portwise.adapter.spi.StatementObserver;
import dev.portwise.contract.model.ModelContract;

class MyBatisModelTest extends ModelContract {

    @Override
    protected Persistence open(StatementObserver observer) {
        return TestStores.open("h2", observer);
    }
}

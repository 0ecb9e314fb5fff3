package dev.portwise.adapter.jpa;

import dev.portwise.adapter.spi.Persistence;
import dev.portwise.adapter.spi.StatementObserver;
import dev.portwise.contract.model.ModelContract;

class JpaModelTest extends ModelContract {

    @Override
    protected Persistence open(StatementObserver observer) {
        return Databases.open("h2", observer);
    }
}

package dev.portwise.contract.reference;

import dev.portwise.adapter.spi.Persistence;
import dev.portwise.adapter.spi.StatementObserver;
import dev.portwise.adapter.spi.StoreSettings;
import dev.portwise.contract.PersistenceContract;

class ReferenceContractTest extends PersistenceContract {

    @Override
    protected Persistence open(StatementObserver observer) {
        return new ReferenceAdapter().open(StoreSettings.of("memory:").observedBy(observer));
    }
}

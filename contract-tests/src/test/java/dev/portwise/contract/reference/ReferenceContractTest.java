package dev.portwise.contract.reference;

import dev.portwise.adapter.spi.Persistence;
import dev.portwise.adapter.spi.StatementObserver;
import dev.portwise.adapter.spi.StoreSettings;
import dev.portwise.contract.CrashingStore;
import dev.portwise.contract.PersistenceContract;
import dev.portwise.contract.RunWithoutJUnit;
import java.util.Optional;

class ReferenceContractTest extends PersistenceContract {

    @Override
    protected Persistence open(StatementObserver observer) {
        return new ReferenceAdapter().open(StoreSettings.of("memory:").observedBy(observer));
    }

    @Override
    protected Optional<CrashingStore> openToCrash() {
        return Optional.of(RunWithoutJUnit.inMemory(() -> open(StatementObserver.NONE)));
    }
}

package dev.portwise.contract.reference;

import dev.portwise.adapter.spi.Persistence;
import dev.portwise.adapter.spi.StatementObserver;
import dev.portwise.adapter.spi.StoreSettings;
import dev.portwise.contract.CrashingStore;
import dev.portwise.contract.PersistenceContract;
import java.util.Optional;

class ReferenceContractTest extends PersistenceContract {

    @Override
    protected Persistence open(StatementObserver observer) {
        return new ReferenceAdapter().open(StoreSettings.of("memory:").observedBy(observer));
    }

    /** Of what is in memory a crash leaves nothing. */
    @Override
    protected Optional<CrashingStore> openToCrash() {
        return Optional.of(new CrashingStore(() -> open(StatementObserver.NONE), () -> {}, () -> {}));
    }
}

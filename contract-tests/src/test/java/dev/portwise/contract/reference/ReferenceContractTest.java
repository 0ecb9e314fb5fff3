package dev.portwise.contract.reference;

import dev.portwise.adapter.spi.Persistence;
import dev.portwise.adapter.spi.StatementObserver;
import dev.portwise.contract.CrashingStore;
import dev.portwise.contract.PersistenceContract;
import dev.portwise.contract.ServerCount;
import dev.portwise.contract.StoreOverNetwork;
import dev.portwise.contract.StoreUnderTest;
import java.util.Optional;

class ReferenceContractTest extends PersistenceContract {

    private static final StoreUnderTest STORE = new ReferenceUnderTest();

    @Override
    protected Persistence open(StatementObserver observer) {
        return STORE.open(observer);
    }

    @Override
    protected Optional<ServerCount> serverCount() {
        return STORE.serverCount();
    }

    @Override
    protected Optional<CrashingStore> openToCrash() {
        return STORE.openToCrash();
    }

    @Override
    protected Optional<StoreOverNetwork> openOverNetwork() {
        return STORE.openOverNetwork();
    }
}

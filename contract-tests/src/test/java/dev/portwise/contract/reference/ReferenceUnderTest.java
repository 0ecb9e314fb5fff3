package dev.portwise.contract.reference;

import dev.portwise.adapter.spi.Persistence;
import dev.portwise.adapter.spi.StatementObserver;
import dev.portwise.adapter.spi.StoreSettings;
import dev.portwise.contract.CrashingStore;
import dev.portwise.contract.RunWithoutJUnit;
import dev.portwise.contract.ServerCount;
import dev.portwise.contract.StoreOverNetwork;
import dev.portwise.contract.StoreUnderTest;
import java.util.Optional;

/** The reference adapter with everything that the contract can look at. */
public final class ReferenceUnderTest implements StoreUnderTest {

    private static final String URL = "memory:matrix";

    private final ReferenceAdapter adapter = new ReferenceAdapter();

    @Override
    public Persistence open(StatementObserver observer) {
        return adapter.open(StoreSettings.of(URL).observedBy(observer));
    }

    @Override
    public Optional<ServerCount> serverCount() {
        return Optional.of(ServerCount.of(() -> adapter.executed(URL), true));
    }

    @Override
    public Optional<CrashingStore> openToCrash() {
        return Optional.of(RunWithoutJUnit.inMemory(() -> open(StatementObserver.NONE)));
    }

    @Override
    public Optional<StoreOverNetwork> openOverNetwork() {
        return Optional.of(ReferenceNetwork.newStore());
    }
}

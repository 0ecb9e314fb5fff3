package dev.portwise.contract;

import dev.portwise.adapter.spi.Persistence;
import dev.portwise.adapter.spi.StatementObserver;
import java.util.Optional;

/** A store that nobody else uses, with what the contract can look at besides its ports. */
@FunctionalInterface
public interface StoreUnderTest {

    /**
     * Opens the store, as {@link PersistenceContract#open} does. Its contents are lost.
     *
     * @throws dev.portwise.domain.exception.StoreUnavailable if it cannot be opened
     */
    Persistence open(StatementObserver observer);

    /** What its server counts, as {@link PersistenceContract#serverCount}. */
    default Optional<ServerCount> serverCount() {
        return Optional.empty();
    }

    /** A store like this that can crash, as {@link PersistenceContract#openToCrash}. */
    default Optional<CrashingStore> openToCrash() {
        return Optional.empty();
    }

    /** A store like this behind a network that can be cut, as {@link PersistenceContract#openOverNetwork}. */
    default Optional<StoreOverNetwork> openOverNetwork() {
        return Optional.empty();
    }
}

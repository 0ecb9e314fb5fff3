package dev.portwise.comparison;

import dev.portwise.adapter.spi.Persistence;
import dev.portwise.adapter.spi.StatementObserver;
import dev.portwise.adapter.spi.StoreSettings;
import dev.portwise.contract.CrashingStore;
import java.util.Optional;
import java.util.function.Function;

/** A store that nobody else uses and that is given back when it is closed. */
public interface TemporaryStore extends AutoCloseable {

    /**
     * Opens something else beside the adapter. It ends with the store, if not before.
     *
     * @throws dev.portwise.domain.exception.StoreUnavailable if it cannot be opened
     */
    <T extends AutoCloseable> T beside(Function<StoreSettings, T> opening);

    /**
     * Opens the store with the adapter.
     *
     * @throws dev.portwise.domain.exception.StoreUnavailable if it cannot be opened
     */
    Persistence open(StatementObserver observer);

    /** A store like this on a server that can be made to crash; empty on a server of somebody else. */
    default Optional<CrashingStore> openToCrash() {
        return Optional.empty();
    }

    /** Gives the store back with everything in it. */
    @Override
    void close();
}

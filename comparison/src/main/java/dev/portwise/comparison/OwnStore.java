package dev.portwise.comparison;

import dev.portwise.adapter.spi.Persistence;
import dev.portwise.adapter.spi.StatementObserver;
import dev.portwise.adapter.spi.StoreSettings;
import dev.portwise.contract.CrashingStore;
import java.util.Optional;
import java.util.function.Function;

/** A store that nobody else uses, and the adapter that opens it. */
public interface OwnStore extends AutoCloseable {

    /**
     * Opens something else on it beside the adapter, which ends with the store if not before.
     *
     * @throws dev.portwise.domain.exception.StoreUnavailable if it cannot be opened
     */
    <T extends AutoCloseable> T beside(Function<StoreSettings, T> opening);

    /**
     * Opens it with the adapter.
     *
     * @throws dev.portwise.domain.exception.StoreUnavailable if it cannot be opened
     */
    Persistence open(StatementObserver observer);

    /** Another one like it, on a server that can be made to crash; empty where there is none, as on somebody's server. */
    default Optional<CrashingStore> openToCrash() {
        return Optional.empty();
    }

    /** Gives the store back; what was stored is gone. */
    @Override
    void close();
}

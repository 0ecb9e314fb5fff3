package dev.portwise.comparison;

import dev.portwise.adapter.spi.StoreSettings;
import dev.portwise.contract.StoreUnderTest;
import java.util.function.Function;

/** A store that nobody else uses and that is given back when it is closed. */
public interface TemporaryStore extends StoreUnderTest, AutoCloseable {

    /**
     * Opens something else beside the adapter. It ends with the store, if not before.
     *
     * @throws dev.portwise.domain.exception.StoreUnavailable if it cannot be opened
     */
    <T extends AutoCloseable> T beside(Function<StoreSettings, T> opening);

    /** Gives the store back with everything in it. */
    @Override
    void close();
}

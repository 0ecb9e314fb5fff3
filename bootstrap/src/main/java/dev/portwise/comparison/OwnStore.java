package dev.portwise.comparison;

import dev.portwise.adapter.spi.Persistence;
import dev.portwise.adapter.spi.StatementObserver;
import dev.portwise.adapter.spi.StoreSettings;

/** A store that nobody else uses, and the adapter that opens it. */
public interface OwnStore extends AutoCloseable {

    /** How to enter it beside the adapter. */
    StoreSettings settings();

    /**
     * Opens it with the adapter.
     *
     * @throws dev.portwise.domain.exception.StoreUnavailable if it cannot be opened
     */
    Persistence open(StatementObserver observer);

    /** Gives the store back; what was stored is gone. */
    @Override
    void close();
}

package dev.portwise.cli.store;

import dev.portwise.adapter.spi.StoreSettings;

/** A schema or database of one's own on a live database. */
public interface OwnPlace extends AutoCloseable {

    /** How to enter it. */
    StoreSettings settings();

    /**
     * Drops it with everything in it.
     *
     * @throws dev.portwise.domain.exception.StoreUnavailable if that fails; the message names what is left to be dropped
     */
    @Override
    void close();
}

package dev.portwise.cli.store;

import dev.portwise.adapter.spi.StoreSettings;

/** A schema or database on a live server that is dropped at the end. */
public interface TemporaryDatabase extends AutoCloseable {

    /** Its name on the server. */
    String name();

    /** How to connect to it. */
    StoreSettings settings();

    /**
     * Drops it with everything in it.
     *
     * @throws dev.portwise.domain.exception.StoreUnavailable if that fails; the message names what is left to be dropped
     */
    @Override
    void close();
}

package dev.portwise.cli;

import dev.portwise.adapter.spi.Persistence;
import dev.portwise.adapter.spi.StatementObserver;

/** A store that nobody else uses. */
interface OwnStore extends AutoCloseable {

    Persistence open(StatementObserver observer);

    /** Gives the store back; what was stored is gone. */
    @Override
    void close();
}

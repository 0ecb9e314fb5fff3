package dev.portwise.comparison;

import dev.portwise.adapter.spi.Persistence;
import dev.portwise.adapter.spi.StoreSettings;

/** An adapter on an engine or on a live database. */
public interface Candidate {

    /** The adapter's name. */
    String adapter();

    /** The adapter's technology in words. */
    String technology();

    /** The name of the engine, or of the kind of a live database. */
    String engine();

    /** The arguments of the command line that select this candidate alone. */
    String arguments();

    /** What a reader must know about its results, such as an imitated engine; empty if nothing. */
    String caution();

    /** Whether its times mean anything. */
    boolean timed();

    /**
     * Creates an empty store for the adapter alone.
     *
     * @throws dev.portwise.domain.exception.StoreUnavailable if the database cannot be reached
     * @throws dev.portwise.engine.EngineFailure if the engine does not start
     */
    TemporaryStore newStore();

    /**
     * Opens a store that somebody else made, to be timed on the same rows as others.
     *
     * @throws dev.portwise.domain.exception.StoreUnavailable if it cannot be opened
     */
    Persistence open(StoreSettings store);

    /** {@code jpa@postgresql}. */
    default String name() {
        return adapter() + "@" + engine();
    }
}

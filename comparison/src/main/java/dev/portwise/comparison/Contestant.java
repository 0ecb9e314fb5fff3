package dev.portwise.comparison;

/** An adapter and where it is tried. */
public interface Contestant {

    /** The adapter's name. */
    String adapter();

    /** The adapter's technology in words. */
    String technology();

    /** The name of the engine, or of the kind of a live database. */
    String engine();

    /** The arguments of the command line that choose it alone. */
    String arguments();

    /** What a reader must know about results from there; empty if there is nothing. */
    String caution();

    /** Whether times from there mean anything. */
    boolean timed();

    /**
     * A store of its own for the adapter, empty.
     *
     * @throws dev.portwise.domain.exception.StoreUnavailable if it cannot be had
     * @throws dev.portwise.engine.EngineFailure if an engine is needed for it and does not start
     */
    OwnStore newStore();

    /** {@code jpa@postgresql}. */
    default String name() {
        return adapter() + "@" + engine();
    }
}

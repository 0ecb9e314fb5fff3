package dev.portwise.cli;

/** An adapter and where to try it. */
interface Target {

    /** The adapter's name. */
    String adapter();

    /** The adapter's technology in words. */
    String technology();

    /** The engine's name. */
    String engine();

    /** The arguments that choose this target alone. */
    String arguments();

    /** What a reader must know about results from here; empty if there is nothing. */
    String caution();

    /**
     * A store of its own for the adapter.
     *
     * @throws dev.portwise.domain.exception.StoreUnavailable if it cannot be had
     * @throws dev.portwise.engine.EngineFailure if the engine does not start
     */
    OwnStore prepare();
}

package dev.portwise.engine;

import java.util.Optional;

/** A kind of store that can be started on this machine. */
public interface Engine {

    /** The name given on the command line: {@code postgresql}. */
    String name();

    /** What it is, in a few words. */
    String description();

    /** Whether it is started only for those who name it, because it is several servers or of use to few. */
    default boolean onlyIfNamed() {
        return false;
    }

    /** Whether its servers can be made to crash and come up again, see {@link RunningEngine#crash}. */
    default boolean canCrash() {
        return false;
    }

    /** Why it cannot be started here and what to do about it; empty if it can. */
    Optional<String> missing();

    /**
     * Starts a server of its own.
     *
     * @throws EngineFailure if it does not come up
     */
    RunningEngine start();
}

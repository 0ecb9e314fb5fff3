package dev.portwise.engine;

import java.util.Optional;

/** A kind of store that can be started on this machine. */
public interface Engine {

    /** The name on the command line: {@code postgresql}. */
    String name();

    /** The engine in a few words. */
    String description();

    /** Whether the engine is started only by name: it runs several servers or few users need it. */
    default boolean onlyIfNamed() {
        return false;
    }

    /** Whether {@link RunningEngine#crash} can kill its server and start it again. */
    default boolean canCrash() {
        return false;
    }

    /** Why the engine cannot start on this machine and what to do about it; empty if it can. */
    Optional<String> missing();

    /**
     * Starts a new server.
     *
     * @throws EngineFailure if the server does not come up
     */
    RunningEngine start();
}

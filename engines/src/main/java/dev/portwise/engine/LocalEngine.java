package dev.portwise.engine;

import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * An engine of this module.
 *
 * @param lacking why it cannot start on this machine; empty if it can
 * @param server starts a server
 */
record LocalEngine(
        String name,
        String description,
        Set<Trait> traits,
        Supplier<Optional<String>> lacking,
        Supplier<RunningEngine> server)
        implements Engine {

    /** What sets an engine apart. */
    enum Trait {
        ONLY_IF_NAMED,
        CAN_CRASH
    }

    @Override
    public boolean onlyIfNamed() {
        return traits.contains(Trait.ONLY_IF_NAMED);
    }

    @Override
    public boolean canCrash() {
        return traits.contains(Trait.CAN_CRASH);
    }

    @Override
    public Optional<String> missing() {
        return lacking.get();
    }

    /** Starts the server once more if it fails: between choosing a port and using it, another process may take the port. */
    @Override
    public RunningEngine start() {
        missing().ifPresent(reason -> {
            throw new EngineFailure(reason, null);
        });
        try {
            return server.get();
        } catch (EngineFailure first) {
            return startAgain(first);
        }
    }

    private RunningEngine startAgain(EngineFailure first) {
        try {
            return server.get();
        } catch (EngineFailure second) {
            second.addSuppressed(first);
            throw second;
        }
    }
}

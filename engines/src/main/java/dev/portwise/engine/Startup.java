package dev.portwise.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits until a server that was just started can be used. */
final class Startup {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Startup() {}

    /**
     * Asks again and again.
     *
     * @param isUp whether the server can be used
     * @param isAlive whether it has not ended
     * @param lastWords what it said last
     * @throws EngineFailure if that takes longer than a minute or the server ends
     */
    static void await(String server, BooleanSupplier isUp, BooleanSupplier isAlive, Supplier<String> lastWords) {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!isUp.getAsBoolean()) {
            if (!isAlive.getAsBoolean() || Instant.now().isAfter(deadline)) {
                throw new EngineFailure(server + " did not come up: " + lastWords.get(), null);
            }
            try {
                TimeUnit.MILLISECONDS.sleep(20);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new EngineFailure("interrupted while " + server + " was starting", interrupted);
            }
        }
    }
}

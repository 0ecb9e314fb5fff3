package dev.portwise.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits until a started server is up. */
final class Startup {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private Startup() {}

    /**
     * Asks {@code isUp} until it is true.
     *
     * @param isUp whether the server is up
     * @param isAlive whether the process of the server is running
     * @param lastWords why it did not come up, as the server's log has it
     * @throws EngineFailure if the server is not up within three minutes or ends
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

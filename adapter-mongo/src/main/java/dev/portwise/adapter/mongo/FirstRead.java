package dev.portwise.adapter.mongo;

import com.mongodb.MongoException;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * The first read of a snapshot session, which chooses the snapshot. It is sent again while the server has none, because
 * nothing has been read yet: a new primary has no snapshot until it has committed something of its own.
 */
record FirstRead(Duration patience, Duration pause) {

    /** Waits as long for a snapshot as for a server. */
    static final FirstRead PATIENT =
            new FirstRead(Duration.ofSeconds(ConnectionSettings.IN_UNITS), Duration.ofMillis(20));

    /** @param first whether the session has no snapshot yet; a later read is sent once */
    <T> T send(Supplier<T> command, BooleanSupplier first) {
        long start = System.nanoTime();
        while (true) {
            try {
                return command.get();
            } catch (MongoException failed) {
                boolean again = first.getAsBoolean()
                        && Failures.mayPass(failed)
                        && System.nanoTime() - start < patience.toNanos();
                if (!again || !paused()) {
                    throw failed;
                }
            }
        }
    }

    private boolean paused() {
        try {
            Thread.sleep(pause.toMillis());
            return true;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}

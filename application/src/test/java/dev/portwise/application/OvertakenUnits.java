package dev.portwise.application;

import dev.portwise.domain.port.UnitOfWork;
import java.util.concurrent.CompletableFuture;

/** Units that are overtaken: others commit something before each, and again when it has done its work but not committed. */
final class OvertakenUnits implements UnitOfWork {

    private final UnitOfWork units;
    private final Runnable before;
    private final Runnable meanwhile;
    private int attempts;

    OvertakenUnits(UnitOfWork units, Runnable before, Runnable meanwhile) {
        this.units = units;
        this.before = before;
        this.meanwhile = meanwhile;
    }

    @Override
    public <T, X extends Exception> T execute(Work<T, X> work) throws X {
        attempts++;
        before.run();
        return units.execute(repositories -> {
            T result = work.in(repositories);
            CompletableFuture.runAsync(meanwhile).join();
            return result;
        });
    }

    @Override
    public <T, X extends Exception> T read(Work<T, X> work) throws X {
        return units.read(work);
    }

    int attempts() {
        return attempts;
    }
}

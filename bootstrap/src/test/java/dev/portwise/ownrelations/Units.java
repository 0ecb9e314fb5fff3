package dev.portwise.ownrelations;

import dev.portwise.domain.port.Repositories;
import dev.portwise.domain.port.UnitOfWork;
import dev.portwise.relations.store.Transactions;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Units of work as the kit begins and ends them, each with its repositories. */
final class Units implements Transactions {

    private final UnitOfWork units;
    private final Map<Thread, Repositories> byThread = new ConcurrentHashMap<>();

    Units(UnitOfWork units) {
        this.units = units;
    }

    @Override
    public void run(Runnable work) {
        Thread thread = Thread.currentThread();
        units.execute(repositories -> {
            byThread.put(thread, repositories);
            try {
                work.run();
                return true;
            } finally {
                byThread.remove(thread);
            }
        });
    }

    /** The repositories of the unit that runs in this thread. */
    Repositories current() {
        return Optional.ofNullable(byThread.get(Thread.currentThread()))
                .orElseThrow(() -> new IllegalStateException("no unit runs in this thread"));
    }
}

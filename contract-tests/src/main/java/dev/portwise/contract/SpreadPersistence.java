package dev.portwise.contract;

import dev.portwise.adapter.spi.Capabilities;
import dev.portwise.adapter.spi.Persistence;
import dev.portwise.adapter.spi.StoreProbe;
import dev.portwise.domain.port.UnitOfWork;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The nodes of a cluster as one store, for the contract: all units of a thread run on one node, those of the next thread on
 * the next one. So two units that race meet across nodes, and what is stored on one node is looked for on another.
 */
public final class SpreadPersistence implements Persistence {

    private final List<Persistence> nodes;
    private final Map<Thread, Persistence> given = new ConcurrentHashMap<>();
    private final AtomicInteger turns = new AtomicInteger();

    /** @param nodes one database, opened on two nodes or more, one opening each; closed with this */
    public SpreadPersistence(List<Persistence> nodes) {
        this.nodes = List.copyOf(nodes);
    }

    /** Units on the node of the thread that runs them. */
    @Override
    public UnitOfWork unitOfWork() {
        return new UnitOfWork() {
            @Override
            public <T, X extends Exception> T execute(Work<T, X> work) throws X {
                return ofThisThread().unitOfWork().execute(work);
            }

            @Override
            public <T, X extends Exception> T read(Work<T, X> work) throws X {
                return ofThisThread().unitOfWork().read(work);
            }
        };
    }

    /** Those of the first node. */
    @Override
    public Capabilities capabilities() {
        return nodes.get(0).capabilities();
    }

    /** A look at the next node. */
    @Override
    public StoreProbe probe() {
        return next().probe();
    }

    @Override
    public void close() {
        nodes.forEach(Persistence::close);
    }

    private Persistence ofThisThread() {
        return given.computeIfAbsent(Thread.currentThread(), thread -> next());
    }

    private Persistence next() {
        return nodes.get(Math.floorMod(turns.getAndIncrement(), nodes.size()));
    }
}

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
 * The nodes of a cluster as one store. All units of a thread run on one node, and each new thread takes the next node. So
 * racing units meet across nodes, and the contract looks on one node for what another has stored.
 */
public final class SpreadPersistence implements Persistence {

    private final List<Persistence> nodes;
    private final Map<Thread, Persistence> given = new ConcurrentHashMap<>();
    private final AtomicInteger turns = new AtomicInteger();

    /** @param nodes one database, opened once on each of two or more nodes; closed with this */
    public SpreadPersistence(List<Persistence> nodes) {
        this.nodes = List.copyOf(nodes);
    }

    /** Runs a unit on the node of its thread. */
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

    /** The capabilities of the first node. */
    @Override
    public Capabilities capabilities() {
        return nodes.get(0).capabilities();
    }

    /** A probe of the next node. */
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

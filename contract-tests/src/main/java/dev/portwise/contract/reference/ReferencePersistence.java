package dev.portwise.contract.reference;

import dev.portwise.adapter.spi.Capabilities;
import dev.portwise.adapter.spi.Guarantee;
import dev.portwise.adapter.spi.Isolation;
import dev.portwise.adapter.spi.Persistence;
import dev.portwise.adapter.spi.StatementObserver;
import dev.portwise.adapter.spi.StoreKind;
import dev.portwise.adapter.spi.StoreProbe;
import dev.portwise.adapter.spi.TransactionalUnitOfWork;
import dev.portwise.adapter.spi.UnitTransaction;
import dev.portwise.adapter.tracking.TrackedTransaction;
import dev.portwise.domain.exception.StoreUnavailable;
import dev.portwise.domain.port.UnitOfWork;
import java.time.Duration;
import java.util.EnumSet;

final class ReferencePersistence implements Persistence {

    private final ReferenceStore store;
    private final StatementObserver observer;
    private final ReferenceNetwork network;
    private final UnitOfWork unitOfWork = new TransactionalUnitOfWork(this::requireOpen, this::begin);
    private volatile boolean closed;

    ReferencePersistence(ReferenceStore store, StatementObserver observer, ReferenceNetwork network) {
        this.store = store;
        this.observer = observer;
        this.network = network;
    }

    private UnitTransaction begin(boolean readOnly) {
        return new TrackedTransaction(readOnly, new ReferenceSession(store, observer, network, this::requireOpen));
    }

    /** @throws StoreUnavailable if the store has been closed */
    private void requireOpen() {
        if (closed) {
            throw new StoreUnavailable("the reference store has been closed; open it again", null);
        }
    }

    @Override
    public UnitOfWork unitOfWork() {
        return unitOfWork;
    }

    @Override
    public Capabilities capabilities() {
        return new Capabilities(
                StoreKind.MEMORY,
                "maps in memory",
                EnumSet.complementOf(EnumSet.of(Guarantee.DURABLE_UNITS)),
                Isolation.SNAPSHOT,
                Duration.ofNanos(1),
                "by code point",
                "in memory",
                "in this process");
    }

    @Override
    public StoreProbe probe() {
        return new ReferenceProbe(store);
    }

    @Override
    public void close() {
        closed = true;
    }
}

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
import dev.portwise.domain.port.UnitOfWork;
import java.time.Duration;
import java.util.EnumSet;

final class ReferencePersistence implements Persistence {

    private final ReferenceStore store = new ReferenceStore();
    private final StatementObserver observer;
    private final UnitOfWork unitOfWork = new TransactionalUnitOfWork(store::requireOpen, this::begin);

    ReferencePersistence(StatementObserver observer) {
        this.observer = observer;
    }

    private UnitTransaction begin(boolean readOnly) {
        return new TrackedTransaction(readOnly, new ReferenceSession(store, observer));
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
        store.close();
    }
}

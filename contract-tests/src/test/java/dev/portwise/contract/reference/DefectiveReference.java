package dev.portwise.contract.reference;

import dev.portwise.adapter.rows.StoreSession;
import dev.portwise.adapter.spi.Capabilities;
import dev.portwise.adapter.spi.Guarantee;
import dev.portwise.adapter.spi.Persistence;
import dev.portwise.adapter.spi.StatementObserver;
import dev.portwise.adapter.spi.StoreProbe;
import dev.portwise.adapter.spi.TransactionalUnitOfWork;
import dev.portwise.adapter.tracking.TrackedTransaction;
import dev.portwise.domain.port.UnitOfWork;
import java.util.Set;
import java.util.function.UnaryOperator;

/** The reference adapter with something wrong in its sessions. */
public final class DefectiveReference implements Persistence {

    private final ReferenceStore store = new ReferenceStore();
    private final UnitOfWork unitOfWork;
    private final Set<Guarantee> guarantees;

    public DefectiveReference(
            StatementObserver observer, Set<Guarantee> guarantees, UnaryOperator<StoreSession> defect) {
        this.guarantees = guarantees;
        this.unitOfWork = new TransactionalUnitOfWork(
                store::requireOpen,
                state -> new TrackedTransaction(state, defect.apply(new ReferenceSession(store, observer))));
    }

    @Override
    public UnitOfWork unitOfWork() {
        return unitOfWork;
    }

    @Override
    public Capabilities capabilities() {
        return new ReferencePersistence(StatementObserver.NONE).capabilities().guaranteeing(guarantees);
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

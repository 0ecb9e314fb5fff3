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
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** The reference adapter with something wrong in its sessions. */
public final class DefectiveReference implements Persistence {

    private final ReferenceStore store;
    private final ReferenceNetwork network = new ReferenceNetwork();
    private final UnitOfWork unitOfWork;
    private final Set<Guarantee> guarantees;

    public DefectiveReference(
            StatementObserver observer, Set<Guarantee> guarantees, UnaryOperator<StoreSession> defect) {
        this(new ReferenceStore(), observer, guarantees, defect);
    }

    private DefectiveReference(
            ReferenceStore store,
            StatementObserver observer,
            Set<Guarantee> guarantees,
            UnaryOperator<StoreSession> defect) {
        this.store = store;
        this.guarantees = guarantees;
        this.unitOfWork = new TransactionalUnitOfWork(
                () -> {},
                state -> new TrackedTransaction(
                        state, defect.apply(new ReferenceSession(store, observer, network, () -> {}))));
    }

    /** Openings of one store. */
    public static Function<StatementObserver, Persistence> openings(
            Set<Guarantee> guarantees, UnaryOperator<StoreSession> defect) {
        ReferenceStore store = new ReferenceStore();
        return observer -> new DefectiveReference(store, observer, guarantees, defect);
    }

    @Override
    public UnitOfWork unitOfWork() {
        return unitOfWork;
    }

    @Override
    public Capabilities capabilities() {
        return new ReferencePersistence(store, StatementObserver.NONE, network)
                .capabilities()
                .guaranteeing(guarantees);
    }

    @Override
    public StoreProbe probe() {
        return new ReferenceProbe(store);
    }

    @Override
    public void close() {
        // nothing is held
    }
}

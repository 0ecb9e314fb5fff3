package com.example.portwise.jdbi;

import dev.portwise.adapter.relational.RelationalStore;
import dev.portwise.adapter.spi.Capabilities;
import dev.portwise.adapter.spi.Persistence;
import dev.portwise.adapter.spi.StoreProbe;
import dev.portwise.adapter.spi.TransactionalUnitOfWork;
import dev.portwise.adapter.spi.UnitState;
import dev.portwise.adapter.spi.UnitTransaction;
import dev.portwise.adapter.tracking.TrackedTransaction;
import dev.portwise.domain.port.UnitOfWork;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.sqlobject.SqlObjectPlugin;

/** Units of work on an opened store, each on a Jdbi handle of its own. */
final class JdbiPersistence implements Persistence {

    private final RelationalStore store;
    private final Jdbi jdbi;
    private final UnitOfWork unitOfWork;

    JdbiPersistence(RelationalStore store) {
        this.store = store;
        this.unitOfWork = new TransactionalUnitOfWork(store::requireOpen, this::begin);
        this.jdbi = Jdbi.create(store.dataSource())
                .installPlugin(new SqlObjectPlugin())
                .installPlugin(new Values())
                .installPlugin(new Rows());
    }

    private UnitTransaction begin(UnitState state) {
        return new TrackedTransaction(state, JdbiSession.open(jdbi, store.codePointKey()));
    }

    @Override
    public UnitOfWork unitOfWork() {
        return unitOfWork;
    }

    @Override
    public Capabilities capabilities() {
        return store.capabilities();
    }

    @Override
    public StoreProbe probe() {
        return store.probe();
    }

    @Override
    public void close() {
        store.close();
    }
}

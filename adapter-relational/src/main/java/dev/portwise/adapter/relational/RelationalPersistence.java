package dev.portwise.adapter.relational;

import dev.portwise.adapter.spi.Capabilities;
import dev.portwise.adapter.spi.Persistence;
import dev.portwise.adapter.spi.StoreProbe;
import dev.portwise.adapter.spi.TransactionalUnitOfWork;
import dev.portwise.adapter.spi.UnitState;
import dev.portwise.adapter.spi.UnitTransaction;
import dev.portwise.domain.port.UnitOfWork;
import java.util.function.Function;

/** Units of work on an opened relational store, with the transactions of one technology. */
public final class RelationalPersistence implements Persistence {

    private final RelationalStore store;
    private final UnitOfWork unitOfWork;

    /** @param begin opens a transaction; it fails with a domain exception if the store does */
    public RelationalPersistence(RelationalStore store, Function<UnitState, UnitTransaction> begin) {
        this.store = store;
        this.unitOfWork = new TransactionalUnitOfWork(store::requireOpen, begin);
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

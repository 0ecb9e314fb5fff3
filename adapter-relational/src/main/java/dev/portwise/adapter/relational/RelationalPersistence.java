package dev.portwise.adapter.relational;

import dev.portwise.adapter.spi.Capabilities;
import dev.portwise.adapter.spi.Persistence;
import dev.portwise.adapter.spi.StoreProbe;
import dev.portwise.adapter.spi.StoreSettings;
import dev.portwise.adapter.spi.TransactionalUnitOfWork;
import dev.portwise.adapter.spi.UnitTransaction;
import dev.portwise.domain.exception.StoreUnavailable;
import dev.portwise.domain.port.UnitOfWork;
import java.util.function.Function;

/** An SQL database behind the ports, whatever technology runs the transactions. */
public final class RelationalPersistence implements Persistence {

    private final RelationalStore store;
    private final Transactions transactions;
    private final UnitOfWork unitOfWork;

    private RelationalPersistence(RelationalStore store, Transactions transactions) {
        this.store = store;
        this.transactions = transactions;
        this.unitOfWork = new TransactionalUnitOfWork(store::requireOpen, transactions);
    }

    /**
     * Opens the database and sets up the technology, which {@link #close} closes as well.
     *
     * @throws IllegalArgumentException if the URL is not one of a known kind
     * @throws StoreUnavailable if the store cannot be reached, refuses the credentials or lacks rights
     */
    public static Persistence open(StoreSettings settings, Function<RelationalStore, Transactions> technology) {
        RelationalStore store = RelationalStore.open(settings);
        try {
            return new RelationalPersistence(store, technology.apply(store));
        } catch (RuntimeException | Error failed) {
            store.close();
            throw failed;
        }
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
        transactions.close();
    }

    /** Begins the transactions of units on one store. */
    @FunctionalInterface
    public interface Transactions extends UnitTransaction.Source {

        /** Releases what the technology holds. */
        default void close() {}
    }
}

package dev.portwise.adapter.spi;

import dev.portwise.domain.exception.DomainException;
import dev.portwise.domain.exception.StoreUnavailable;
import dev.portwise.domain.port.UnitOfWork;
import org.jspecify.annotations.Nullable;

/** The unit of work of every adapter. It runs the work inside a transaction of the adapter. */
public final class TransactionalUnitOfWork implements UnitOfWork {

    private static final System.Logger LOG = System.getLogger("dev.portwise.adapter.spi");

    private final Runnable requireOpen;
    private final UnitTransaction.Source transactions;
    private final ThreadLocal<Boolean> open = ThreadLocal.withInitial(() -> false);

    /**
     * A unit of work on one store.
     *
     * @param requireOpen throws a domain exception if the store was closed; called before each unit and each commit
     */
    public TransactionalUnitOfWork(Runnable requireOpen, UnitTransaction.Source transactions) {
        this.requireOpen = requireOpen;
        this.transactions = transactions;
    }

    @Override
    public <T, X extends Exception> T execute(Work<T, X> work) throws X {
        return run(false, work);
    }

    @Override
    public <T, X extends Exception> T read(Work<T, X> work) throws X {
        return run(true, work);
    }

    private <T, X extends Exception> T run(boolean readOnly, Work<T, X> work) throws X {
        if (open.get()) {
            throw new IllegalStateException("a unit of work is open on this thread; units do not nest");
        }
        open.set(true);
        UnitTransaction transaction = null;
        Throwable thrown = null;
        try {
            requireOpen.run();
            transaction = begin(readOnly);
            T result = work.in(transaction);
            finish(transaction);
            return result;
        } catch (Throwable failure) {
            thrown = failure;
            if (transaction != null) {
                afterwards(thrown, transaction, transaction::rollback);
            }
            throw failure;
        } finally {
            open.remove();
            if (transaction != null) {
                afterwards(thrown, transaction, transaction::end);
            }
        }
    }

    private UnitTransaction begin(boolean readOnly) {
        try {
            return Uninterrupted.get(() -> transactions.begin(readOnly));
        } catch (DomainException known) {
            throw known;
        } catch (RuntimeException unknown) {
            throw new StoreUnavailable(
                    "no unit of work can begin, and the adapter does not know why: " + unknown, unknown);
        }
    }

    private void finish(UnitTransaction transaction) {
        transaction.rethrowFailure();
        if (transaction.isReadOnly() && transaction.hasChanges()) {
            throw new IllegalStateException("a unit that only reads changed something; nothing of it was stored");
        }
        requireOpen.run();
        transaction.flush();
        transaction.commitKnown();
    }

    private static void afterwards(@Nullable Throwable thrown, UnitTransaction transaction, Runnable cleanUp) {
        try {
            Uninterrupted.run(cleanUp);
        } catch (RuntimeException failed) {
            if (thrown == null) {
                // The unit is stored: an exception would say that it is not
                LOG.log(System.Logger.Level.WARNING, "a unit was committed, but its release failed", failed);
                return;
            }
            RuntimeException second = transaction.meaning(failed);
            if (thrown != second) {
                thrown.addSuppressed(second);
            }
        }
    }
}

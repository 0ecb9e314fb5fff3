package dev.portwise.adapter.spi;

import dev.portwise.domain.exception.DomainException;
import dev.portwise.domain.port.UnitOfWork;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The unit of work of every adapter. It runs the work inside a transaction of the adapter. */
public final class TransactionalUnitOfWork implements UnitOfWork {

    private final Runnable requireOpen;
    private final Function<UnitState, UnitTransaction> begin;
    private final ThreadLocal<Boolean> open = ThreadLocal.withInitial(() -> false);

    /**
     * @param requireOpen throws a domain exception if the store was closed; called before each unit and each commit
     * @param begin opens a transaction; throws a domain exception if the store fails
     */
    public TransactionalUnitOfWork(Runnable requireOpen, Function<UnitState, UnitTransaction> begin) {
        this.requireOpen = requireOpen;
        this.begin = begin;
    }

    @Override
    public <T, X extends Exception> T execute(Work<T, X> work) throws X {
        return run(new UnitState(false), work);
    }

    @Override
    public <T, X extends Exception> T read(Work<T, X> work) throws X {
        return run(new UnitState(true), work);
    }

    private <T, X extends Exception> T run(UnitState state, Work<T, X> work) throws X {
        if (open.get()) {
            throw new IllegalStateException("a unit of work is open on this thread; units do not nest");
        }
        open.set(true);
        UnitTransaction transaction = null;
        Throwable thrown = null;
        try {
            requireOpen.run();
            transaction = begin.apply(state);
            T result = work.in(transaction.repositories());
            finish(state, transaction);
            return result;
        } catch (Throwable failure) {
            thrown = failure;
            if (transaction != null) {
                afterwards(thrown, transaction::rollback);
            }
            throw failure;
        } finally {
            state.end();
            open.remove();
            if (transaction != null) {
                afterwards(thrown, transaction::end);
            }
        }
    }

    private void finish(UnitState state, UnitTransaction transaction) {
        state.failure().ifPresent(TransactionalUnitOfWork::rethrow);
        if (state.readOnly() && transaction.hasChanges()) {
            throw new IllegalStateException("a unit that only reads changed something; nothing of it was stored");
        }
        requireOpen.run();
        transaction.commit();
    }

    private static void rethrow(DomainException failure) {
        throw failure;
    }

    private static void afterwards(@Nullable Throwable thrown, Runnable cleanUp) {
        try {
            cleanUp.run();
        } catch (RuntimeException second) {
            if (thrown == null) {
                throw second;
            }
            if (thrown != second) {
                thrown.addSuppressed(second);
            }
        }
    }
}

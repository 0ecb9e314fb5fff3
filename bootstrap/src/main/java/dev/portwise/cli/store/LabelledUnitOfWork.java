package dev.portwise.cli.store;

import dev.portwise.domain.exception.DomainException;
import dev.portwise.domain.exception.Retryable;
import dev.portwise.domain.exception.StoreUnavailable;
import dev.portwise.domain.port.UnitOfWork;

/** Puts the name of the store before the message when its units fail or always lose against others. */
record LabelledUnitOfWork(String store, UnitOfWork units) implements UnitOfWork {

    @Override
    public <T, X extends Exception> T execute(Work<T, X> work) throws X {
        try {
            return units.execute(work);
        } catch (StoreUnavailable | Retryable failed) {
            throw named(failed);
        }
    }

    @Override
    public <T, X extends Exception> T read(Work<T, X> work) throws X {
        try {
            return units.read(work);
        } catch (StoreUnavailable | Retryable failed) {
            throw named(failed);
        }
    }

    private StoreUnavailable named(DomainException failed) {
        return new StoreUnavailable(store + ": " + failed.getMessage(), failed);
    }
}

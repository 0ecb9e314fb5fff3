package dev.portwise.cli.store;

import dev.portwise.domain.exception.DomainException;
import dev.portwise.domain.exception.Retryable;
import dev.portwise.domain.exception.StoreUnavailable;
import dev.portwise.domain.port.UnitOfWork;

/** Units of one of two stores: when it fails, or others always come first, the message says which one it was. */
record NamedUnits(String store, UnitOfWork units) implements UnitOfWork {

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

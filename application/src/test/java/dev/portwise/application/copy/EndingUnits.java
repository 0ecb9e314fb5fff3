package dev.portwise.application.copy;

import dev.portwise.domain.exception.StoreUnavailable;
import dev.portwise.domain.port.UnitOfWork;

/** A store that is gone after so many units were stored. */
final class EndingUnits implements UnitOfWork {

    private final UnitOfWork units;
    private int left;

    EndingUnits(UnitOfWork units, int left) {
        this.units = units;
        this.left = left;
    }

    @Override
    public <T, X extends Exception> T execute(Work<T, X> work) throws X {
        if (left == 0) {
            throw new StoreUnavailable("the store is gone", null);
        }
        left--;
        return units.execute(work);
    }

    @Override
    public <T, X extends Exception> T read(Work<T, X> work) throws X {
        return units.read(work);
    }
}

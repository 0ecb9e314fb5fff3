package dev.portwise.application.copy;

import dev.portwise.domain.exception.OutcomeUnknown;
import dev.portwise.domain.port.UnitOfWork;

/** Units whose commit is never confirmed when they are stored for the first time. */
final class UnconfirmedUnits implements UnitOfWork {

    private final UnitOfWork units;
    private int executed;

    UnconfirmedUnits(UnitOfWork units) {
        this.units = units;
    }

    @Override
    public <T, X extends Exception> T execute(Work<T, X> work) throws X {
        T result = units.execute(work);
        executed++;
        if (executed % 2 == 1) {
            throw new OutcomeUnknown("the connection broke", null);
        }
        return result;
    }

    @Override
    public <T, X extends Exception> T read(Work<T, X> work) throws X {
        return units.read(work);
    }
}

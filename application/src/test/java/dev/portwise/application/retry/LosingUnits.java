package dev.portwise.application.retry;

import dev.portwise.domain.exception.DomainException;
import dev.portwise.domain.port.UnitOfWork;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Real units, the first of which do their work and then fail, one failure each. */
final class LosingUnits implements UnitOfWork {

    private final UnitOfWork units;
    private final Deque<DomainException> failures;
    private int attempts;

    LosingUnits(UnitOfWork units, List<? extends DomainException> failures) {
        this.units = units;
        this.failures = new ArrayDeque<>(failures);
    }

    @Override
    public <T, X extends Exception> T execute(Work<T, X> work) throws X {
        attempts++;
        return units.execute(losing(work));
    }

    @Override
    public <T, X extends Exception> T read(Work<T, X> work) throws X {
        attempts++;
        return units.read(losing(work));
    }

    int attempts() {
        return attempts;
    }

    private <T, X extends Exception> Work<T, X> losing(Work<T, X> work) {
        return repositories -> {
            T result = work.in(repositories);
            if (!failures.isEmpty()) {
                throw failures.remove();
            }
            return result;
        };
    }
}

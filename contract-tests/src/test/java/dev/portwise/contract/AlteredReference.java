package dev.portwise.contract;

import dev.portwise.adapter.spi.Capabilities;
import dev.portwise.adapter.spi.Persistence;
import dev.portwise.adapter.spi.StatementObserver;
import dev.portwise.adapter.spi.StoreProbe;
import dev.portwise.domain.exception.AlreadyMember;
import dev.portwise.domain.port.UnitOfWork;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The reference store with one thing wrong. */
record AlteredReference(Persistence real, UnitOfWork unitOfWork, Capabilities capabilities) implements Persistence {

    /** A second membership found at the end of a unit goes unreported. */
    static Persistence swallowingDuplicates(StatementObserver observer) {
        Persistence real = ContractRunTest.open(observer);
        return new AlteredReference(real, new Swallowing(real.unitOfWork()), real.capabilities());
    }

    static Persistence promisingNothing(StatementObserver observer) {
        Persistence real = ContractRunTest.open(observer);
        Capabilities declared = real.capabilities();
        return new AlteredReference(real, real.unitOfWork(), declared.guaranteeing(Set.of()));
    }

    @Override
    public StoreProbe probe() {
        return real.probe();
    }

    @Override
    public void close() {
        real.close();
    }

    private record Swallowing(UnitOfWork real) implements UnitOfWork {

        @Override
        public <T, X extends Exception> T execute(Work<T, X> work) throws X {
            List<T> answer = new ArrayList<>();
            try {
                return real.execute(repositories -> {
                    answer.add(work.in(repositories));
                    return answer.get(0);
                });
            } catch (AlreadyMember duplicate) {
                return answer.stream().findFirst().orElseThrow(() -> duplicate);
            }
        }

        @Override
        public <T, X extends Exception> T read(Work<T, X> work) throws X {
            return real.read(work);
        }
    }
}

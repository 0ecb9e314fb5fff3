package dev.portwise.contract;

import dev.portwise.adapter.spi.Capabilities;
import dev.portwise.adapter.spi.Guarantee;
import dev.portwise.adapter.spi.Persistence;
import dev.portwise.adapter.spi.Statement;
import dev.portwise.adapter.spi.StatementObserver;
import dev.portwise.adapter.spi.StoreProbe;
import dev.portwise.adapter.spi.StoreSettings;
import dev.portwise.contract.reference.ReferenceAdapter;
import dev.portwise.domain.exception.AlreadyMember;
import dev.portwise.domain.exception.Retryable;
import dev.portwise.domain.port.UnitOfWork;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** The reference adapter with one thing wrong, as the contract is given it. */
record AlteredReference(Function<StatementObserver, Persistence> opening, Optional<ServerCount> serverCount)
        implements StoreUnderTest {

    private static final String URL = "memory:altered";

    /** Nothing is wrong. */
    static AlteredReference unaltered() {
        return altered(UnaryOperator.identity());
    }

    /** A second membership found at the end of a unit goes unreported. */
    static AlteredReference swallowingDuplicates() {
        return altered(real -> new Altered(real, new Swallowing(real.unitOfWork()), real.capabilities()));
    }

    /** A refused key is told as something that may work later. */
    static AlteredReference refusing() {
        return altered(real -> new Altered(real, new Refusing(real.unitOfWork()), real.capabilities()));
    }

    static AlteredReference promisingNothing() {
        return altered(
                real -> new Altered(real, real.unitOfWork(), real.capabilities().guaranteeing(Set.of())));
    }

    /** The observer hears nothing. */
    static AlteredReference deaf() {
        return observed(observer -> StatementObserver.NONE);
    }

    /** The observer hears every second statement. */
    static AlteredReference tellingHalf() {
        AtomicInteger sent = new AtomicInteger();
        return observed(observer -> new StatementObserver() {
            @Override
            public void sent(Statement statement) {
                if (sent.getAndIncrement() % 2 == 0) {
                    observer.sent(statement);
                }
            }

            @Override
            public void received(long rows) {
                observer.received(rows);
            }
        });
    }

    /** The observer hears every statement twice. */
    static AlteredReference tellingTwice() {
        return observed(observer -> statement -> {
            observer.sent(statement);
            observer.sent(statement);
        });
    }

    /** Its units and its probe answer from the memory of one opening, and nothing is stored. */
    static AlteredReference storingNothing() {
        return new AlteredReference(
                observer ->
                        new ReferenceAdapter().open(StoreSettings.of("memory:").observedBy(observer)),
                Optional.empty());
    }

    /** Declares no atomic units to an observer. */
    static AlteredReference declaringLessWhenObserved() {
        ReferenceAdapter adapter = new ReferenceAdapter();
        return new AlteredReference(
                observer -> observer == StatementObserver.NONE
                        ? open(adapter, observer)
                        : without(Guarantee.ATOMIC_UNITS, open(adapter, observer)),
                count(adapter));
    }

    /** Declares everything when it is opened first, and no atomic units later. */
    static AlteredReference declaringLessLater() {
        ReferenceAdapter adapter = new ReferenceAdapter();
        AtomicInteger openings = new AtomicInteger();
        return new AlteredReference(
                observer -> openings.getAndIncrement() == 0
                        ? open(adapter, observer)
                        : without(Guarantee.ATOMIC_UNITS, open(adapter, observer)),
                count(adapter));
    }

    @Override
    public Persistence open(StatementObserver observer) {
        return opening.apply(observer);
    }

    /** Runs rules on it, without a server that can crash. */
    ContractResult run(Selection selection) {
        return new ContractRun("reference", "memory", this).run(selection);
    }

    private static AlteredReference altered(UnaryOperator<Persistence> change) {
        ReferenceAdapter adapter = new ReferenceAdapter();
        return new AlteredReference(observer -> change.apply(open(adapter, observer)), count(adapter));
    }

    private static AlteredReference observed(UnaryOperator<StatementObserver> change) {
        ReferenceAdapter adapter = new ReferenceAdapter();
        return new AlteredReference(observer -> open(adapter, change.apply(observer)), count(adapter));
    }

    private static Persistence open(ReferenceAdapter adapter, StatementObserver observer) {
        return adapter.open(StoreSettings.of(URL).observedBy(observer));
    }

    private static Optional<ServerCount> count(ReferenceAdapter adapter) {
        return Optional.of(ServerCount.of(() -> adapter.executed(URL), true));
    }

    private static Persistence without(Guarantee missing, Persistence real) {
        Set<Guarantee> others = new HashSet<>(real.capabilities().guarantees());
        others.remove(missing);
        return new Altered(real, real.unitOfWork(), real.capabilities().guaranteeing(others));
    }

    private record Altered(Persistence real, UnitOfWork unitOfWork, Capabilities capabilities) implements Persistence {

        @Override
        public StoreProbe probe() {
            return real.probe();
        }

        @Override
        public void close() {
            real.close();
        }
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

    private record Refusing(UnitOfWork real) implements UnitOfWork {

        @Override
        public <T, X extends Exception> T execute(Work<T, X> work) throws X {
            try {
                return real.execute(work);
            } catch (AlreadyMember duplicate) {
                throw new Retryable("not now", new SQLException("the key is violated"));
            }
        }

        @Override
        public <T, X extends Exception> T read(Work<T, X> work) throws X {
            return real.read(work);
        }
    }
}

package dev.portwise.comparison.timing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portwise.adapter.spi.Persistence;
import dev.portwise.adapter.spi.StatementObserver;
import dev.portwise.adapter.spi.StoreSettings;
import dev.portwise.comparison.Attempts;
import dev.portwise.comparison.SharedStore;
import dev.portwise.comparison.TemporaryStore;
import dev.portwise.comparison.scenario.Step;
import dev.portwise.comparison.scenario.Steps;
import dev.portwise.comparison.workload.Operation;
import dev.portwise.comparison.workload.PostSubject;
import dev.portwise.comparison.workload.Subject;
import dev.portwise.comparison.workload.Target;
import dev.portwise.comparison.workload.TargetStore;
import dev.portwise.comparison.workload.UseCases;
import dev.portwise.contract.reference.ReferenceAdapter;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Races of the reference adapter with itself and with code that fails. */
class RaceTest {

    private static final TimingPlan TINY = new TimingPlan(Duration.ZERO, Duration.ZERO, Duration.ZERO, 10, 10);

    private final Attempts attempts = new Attempts();
    private final Persistence reference = new ReferenceAdapter().open(StoreSettings.of("memory:"));
    private final UseCases useCases = new UseCases(reference);
    private final Contender byHand = new Contender(Contender.BY_HAND, Layer.BY_HAND, settings -> useCases);
    private final Contender adapter = new Contender("reference", Layer.ADAPTER, settings -> useCases);

    @ParameterizedTest
    @MethodSource("operations")
    void allContendersRunTheSameRounds(Operation operation) {
        Map<Contender, Samples> samples = race(operation, Map.of(byHand, useCases, adapter, useCases));

        assertThat(samples).containsOnlyKeys(byHand, adapter);
        assertThat(samples.values()).allSatisfy(each -> {
            assertThat(each.runs()).isEqualTo(10);
            assertThat(each.medianMicros()).isPositive();
            assertThat(each.blocks()).hasSize(10);
        });
        assertThat(attempts.failures()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void whoFailsIsOutAndTheOthersGoOn(Operation operation) {
        Subject broken = (Subject) Proxy.newProxyInstance(
                Subject.class.getClassLoader(), new Class<?>[] {Subject.class}, (proxy, method, arguments) -> {
                    throw new IllegalStateException("broken on purpose");
                });
        assertThat(race(operation, Map.of(byHand, useCases, adapter, broken))).containsOnlyKeys(byHand);
        assertThat(attempts.failures())
                .containsExactly("reference on memory did not do '" + operation.step() + "': broken on purpose");
    }

    @Test
    void whatIsTimedIsEveryStepThatSendsSomething() {
        assertThat(Timings.timedSteps())
                .isEqualTo(Steps.all().stream().skip(1).map(Step::id).toList());
    }

    private Map<Contender, Samples> race(Operation operation, Map<Contender, PostSubject> contenders) {
        SharedStore store =
                new SharedStore("memory", new Nowhere(), reference, reference.probe(), new ThroughPorts(reference));
        return new Race(operation, operation.step(), contenders, store, attempts).run(TINY);
    }

    static Stream<Operation> operations() {
        return Operation.ALL.stream();
    }

    @AfterEach
    void close() {
        reference.close();
    }

    /** Everything is opened already. */
    private static final class Nowhere implements TemporaryStore {
        @Override
        public <T extends AutoCloseable> T beside(Function<StoreSettings, T> opening) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Persistence open(StatementObserver observer) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void close() {
            // the store belongs to the test
        }
    }

    /** There is no hand-written code for a store in memory. */
    private record ThroughPorts(Persistence persistence) implements TargetStore {

        @Override
        public void store(List<Target> targets) {
            persistence.unitOfWork().execute(repositories -> {
                targets.forEach(target -> {
                    repositories.users().addAll(target.users());
                    repositories.groups().addAll(target.groups());
                    repositories.tags().add(target.tag());
                });
                return targets;
            });
        }

        @Override
        public void close() {
            // the store belongs to the test
        }
    }
}

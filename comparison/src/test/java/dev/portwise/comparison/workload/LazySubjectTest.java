package dev.portwise.comparison.workload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portwise.adapter.spi.Persistence;
import dev.portwise.adapter.spi.StoreSettings;
import dev.portwise.contract.reference.ReferenceAdapter;
import dev.portwise.domain.port.UnitOfWork;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Code that does nothing is noticed at every step, by its answer or by what the store lacks. */
class LazySubjectTest {

    @ParameterizedTest
    @MethodSource("stepsThatAreNotRefused")
    void codeThatDoesNothingIsNoticed(Operation operation) {
        assertThat(isNoticed(operation, store -> new LazySubject(false))).isTrue();
        assertThat(isNoticed(operation, store -> new LazySubject(true))).isTrue();
    }

    @ParameterizedTest
    @MethodSource("stepsThatAreRefused")
    void codeThatDoesNothingAndDoesNotRefuseIsNoticed(Operation operation) {
        assertThat(isNoticed(operation, store -> new LazySubject(true))).isTrue();
    }

    @ParameterizedTest
    @MethodSource("steps")
    void codeThatDoesTheStepIsNotNoticed(Operation operation) {
        assertThat(isNoticed(operation, UseCases::new)).isFalse();
    }

    private static boolean isNoticed(Operation operation, Function<Persistence, Subject> opening) {
        try (Persistence store = new ReferenceAdapter().open(StoreSettings.of("memory:"));
                Subject subject = opening.apply(store)) {
            Target target = operation.targets().get();
            store(store.unitOfWork(), target);

            Object answer = operation.run().by(subject, target);

            return !answer.equals(operation.answer().apply(target))
                    || !operation.happened().in(new StoreSnapshot(store.probe()), target);
        }
    }

    private static void store(UnitOfWork units, Target target) {
        units.execute(repositories -> {
            repositories.tags().add(target.tag());
            repositories.users().addAll(target.users());
            repositories.groups().addAll(target.groups());
            return target;
        });
    }

    private static Stream<Named<Operation>> steps() {
        return steps(operation -> true);
    }

    private static Stream<Named<Operation>> stepsThatAreNotRefused() {
        return steps(operation -> !isRefused(operation));
    }

    private static Stream<Named<Operation>> stepsThatAreRefused() {
        return steps(LazySubjectTest::isRefused);
    }

    private static Stream<Named<Operation>> steps(Predicate<Operation> wanted) {
        return EverySubject.steps().stream().filter(wanted).map(operation -> Named.of(operation.step(), operation));
    }

    private static boolean isRefused(Operation operation) {
        return operation.answer().apply(operation.targets().get()).equals(false);
    }
}

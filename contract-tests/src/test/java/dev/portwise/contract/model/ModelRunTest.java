package dev.portwise.contract.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.portwise.adapter.spi.Guarantee;
import dev.portwise.adapter.spi.Persistence;
import dev.portwise.adapter.spi.StatementObserver;
import dev.portwise.adapter.spi.StoreSettings;
import dev.portwise.contract.reference.DefectiveReference;
import dev.portwise.contract.reference.ReferenceAdapter;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ModelRunTest {

    private static final int STEPS = 10_000;

    private final long seed = ModelFlags.seed();

    @TestFactory
    Stream<DynamicTest> aDefectIsFoundAndShrunkToAFewSteps() {
        return Stream.of(Defect.values())
                .map(defect -> DynamicTest.dynamicTest(defect.name(), () -> isFoundAndShrunk(defect)));
    }

    private void isFoundAndShrunk(Defect defect) {
        ModelFailure failure = catchThrowableOfType(ModelFailure.class, () -> run(defect::planted, seed, 5 * STEPS));

        assertThat(failure).as("seed %d", seed).isNotNull();
        assertThat(failure.program().steps()).as(failure.getMessage()).isLessThanOrEqualTo(8);
        assertThat(failure)
                .hasMessageContaining("expected: ")
                .hasMessageContaining("found: ")
                .hasMessageContaining("-Dportwise.model.seed=" + seed)
                .hasMessageContaining("-Dportwise.model.steps=" + 5 * STEPS)
                .hasMessageContaining(JavaText.testOf(failure.program()));
    }

    @Test
    void everyKindOfStepAndEveryOutcomeIsReached() {
        Coverage reached = run(ModelRunTest::reference, seed, STEPS);

        assertThat(reached.steps()).isGreaterThanOrEqualTo(STEPS);
        assertThat(reached.answered().keySet())
                .as("seed %d", seed)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(StepKind.values()).map(StepKind::name).toList());
        assertThat(reached.failures().keySet())
                .as("seed %d", seed)
                .contains(
                        "AlreadyExists",
                        "AlreadyMember",
                        "Conflict",
                        "DeliberateFailure",
                        "GroupHasMembers",
                        "GroupNameTaken",
                        "IllegalArgumentException",
                        "IllegalStateException",
                        "NotFound",
                        "NotLoaded",
                        "TagNameTaken",
                        "UsernameTaken");
    }

    @Test
    void oneSeedIsOneRun() {
        Coverage first = run(ModelRunTest::reference, seed, 500);

        Coverage again = run(ModelRunTest::reference, seed, 500);

        assertThat(again.answered()).isEqualTo(first.answered());
        assertThat(again.failures()).isEqualTo(first.failures());
    }

    @Test
    void aStoreWhoseUnitsAreNotAtomicIsRefused() {
        Set<Guarantee> others = EnumSet.complementOf(EnumSet.of(Guarantee.ATOMIC_UNITS));

        assertThatThrownBy(() ->
                        run(observer -> new DefectiveReference(observer, others, session -> session), seed, STEPS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ATOMIC_UNITS");
    }

    private static Coverage run(Function<StatementObserver, Persistence> opening, long seed, int steps) {
        return new ModelRun(opening, seed, steps).run();
    }

    private static Persistence reference(StatementObserver observer) {
        return new ReferenceAdapter().open(StoreSettings.of("memory:").observedBy(observer));
    }
}

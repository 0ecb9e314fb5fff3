package dev.portwise.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portwise.adapter.spi.Persistence;
import dev.portwise.adapter.spi.StatementObserver;
import dev.portwise.adapter.spi.StoreSettings;
import dev.portwise.comparison.load.Workload;
import dev.portwise.comparison.scenario.StepResult;
import dev.portwise.comparison.timing.TimingPlan;
import dev.portwise.contract.reference.ReferenceAdapter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Compares the reference adapter with itself. */
class ComparisonRunTest {

    private static final TimingPlan TINY = new TimingPlan(Duration.ZERO, Duration.ZERO, Duration.ZERO, 10, 10);
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);

    private final List<String> heard = new ArrayList<>();

    @Test
    void whatIsComparedIsContractStoryAndTime() {
        Comparison comparison = run(Scope.FULL).of(List.of(reference("memory")));

        Outcome outcome = comparison.outcomes().get(0);
        assertThat(outcome.conformant()).isTrue();
        assertThat(outcome.story()).hasSameSizeAs(comparison.story()).allMatch(StepResult::asExpected);
        assertThat(outcome.statements()).isPositive();
        assertThat(outcome.timings()).isEmpty();
        assertThat(comparison.leftOut())
                .containsExactly("the timing of reference@memory, because its times mean nothing");
        assertThat(comparison.date()).isEqualTo(NOON.instant());
        assertThat(comparison.holds()).isTrue();
        assertThat(heard)
                .hasSizeLessThanOrEqualTo(ComparisonRun.pieces(Scope.FULL, List.of(reference("memory")), 1))
                .contains("reference@memory lazy");
    }

    @Test
    void theQuickComparisonSaysWhatItLeavesOut() {
        Comparison comparison = run(Scope.QUICK).of(List.of(reference("memory"), reference("postgresql")));

        assertThat(comparison.quick()).isTrue();
        assertThat(comparison.outcomes().get(0).contract().orElseThrow().filtered())
                .isTrue();
        assertThat(comparison.outcomes().get(1).contract()).isEmpty();
        assertThat(comparison.leftOut())
                .contains(
                        "the families ID, VAL, ORD, REV, TXN, RACE, BIG of the contract of reference@memory",
                        "the contract of reference@postgresql",
                        "all timing");
        assertThat(heard)
                .hasSize(ComparisonRun.pieces(Scope.QUICK, List.of(reference("memory"), reference("postgresql")), 1));
    }

    private ComparisonRun run(Scope scope) {
        return new ComparisonRun(
                scope,
                scope.races().map(races -> Races.here(TINY)),
                Workload.STANDARD,
                NOON,
                (candidate, what) -> heard.add(candidate + " " + what));
    }

    private static Candidate reference(String engine) {
        return new Reference(engine);
    }

    private record Reference(String engine) implements Candidate {

        @Override
        public String adapter() {
            return "reference";
        }

        @Override
        public String technology() {
            return "sorted maps";
        }

        @Override
        public String arguments() {
            return "";
        }

        @Override
        public String caution() {
            return "";
        }

        @Override
        public boolean timed() {
            return false;
        }

        @Override
        public Persistence open(StoreSettings store) {
            return new ReferenceAdapter().open(store);
        }

        @Override
        public TemporaryStore newStore() {
            return new Memory();
        }
    }

    private record Memory() implements TemporaryStore {

        @Override
        public <T extends AutoCloseable> T beside(Function<StoreSettings, T> opening) {
            return opening.apply(StoreSettings.of("memory:"));
        }

        @Override
        public Persistence open(StatementObserver observer) {
            return new ReferenceAdapter().open(StoreSettings.of("memory:").observedBy(observer));
        }

        @Override
        public void close() {
            // it goes with the process
        }
    }
}

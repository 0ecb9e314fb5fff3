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
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Compares the reference adapter with itself. */
class ComparisonRunTest {

    private static final TimingPlan TINY = new TimingPlan(Duration.ZERO, Duration.ZERO, Duration.ZERO, 10, 10);
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);

    private final List<String> heard = Collections.synchronizedList(new ArrayList<>());
    private int seconds;

    @Test
    void whatIsComparedIsContractStoryAndTime() {
        Comparison comparison = compare(Scope.FULL, reference("memory"));

        Outcome outcome = comparison.outcomes().get(0);
        assertThat(outcome.conformant()).isTrue();
        assertThat(outcome.story()).hasSameSizeAs(comparison.story()).allMatch(StepResult::asExpected);
        assertThat(outcome.statements()).isPositive();
        assertThat(outcome.timings()).isEmpty();
        assertThat(comparison.leftOut())
                .containsExactly("the timing of reference@memory, because its times mean nothing");
        assertThat(comparison.date()).isEqualTo(NOON.instant());
        assertThat(comparison.holds()).isTrue();
        assertThat(heard).contains("reference@memory lazy");
        assertThat(seconds).isEqualTo(Scope.FULL.seconds(List.of(reference("memory"))));
    }

    @Test
    void theQuickComparisonSaysWhatItLeavesOut() {
        Comparison comparison = compare(Scope.QUICK, reference("memory"), reference("postgresql"));

        assertThat(comparison.quick()).isTrue();
        assertThat(comparison.outcomes().get(0).contract().orElseThrow().filtered())
                .isTrue();
        assertThat(comparison.outcomes().get(1).contract()).isEmpty();
        assertThat(comparison.leftOut())
                .contains(
                        "the families KIT, ID, VAL, ORD, REV, TXN, RACE, BIG, FLT of the contract of reference@memory",
                        "the contract of reference@postgresql",
                        "all timing");
    }

    private Comparison compare(Scope scope, Candidate... candidates) {
        Progress progress = new Progress() {
            @Override
            public void begins(String where, String what) {
                heard.add(where + " " + what);
            }

            @Override
            public void part(int expected) {
                seconds += expected;
            }
        };
        return new ComparisonRun(scope, List.of(candidates), progress).run(Races.here(TINY), Workload.STANDARD, NOON);
    }

    private static Candidate reference(String engine) {
        return new Candidate(
                new ReferenceAdapter(),
                ReferenceAdapter.class,
                engine,
                "",
                "",
                false,
                () -> new Memory(new ReferenceAdapter()));
    }

    private record Memory(ReferenceAdapter adapter) implements TemporaryStore {

        @Override
        public <T extends AutoCloseable> T beside(Function<StoreSettings, T> opening) {
            return opening.apply(StoreSettings.of("memory:"));
        }

        @Override
        public Persistence open(StatementObserver observer) {
            return adapter.open(StoreSettings.of("memory:comparison").observedBy(observer));
        }

        @Override
        public void close() {
            // it goes with the process
        }
    }
}

package dev.portwise.comparison.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portwise.comparison.Candidate;
import dev.portwise.domain.exception.Retryable;
import dev.portwise.domain.port.UnitOfWork;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** What is said of adapters whose units lose, get lost or happen twice, beside one that does its work. */
class RoundsTest {

    private static final LoadPlan TINY = new LoadPlan(Duration.ZERO, Duration.ZERO, 2);

    private final Candidate right = adapter("right", units -> units);

    @Test
    void whatEachKindOfWorkLeavesIsInTheStore() {
        Load load = Load.of(Map.of("h2", List.of(right)), TINY, (where, what) -> {});

        assertThat(load.failures()).isEmpty();
        assertThat(load.points().get("right@h2"))
                .hasSize(Work.ALL.size() * Load.THREADS.size())
                .allSatisfy(point -> {
                    assertThat(point.unitsPerSecond()).isBetween(point.low(), point.high());
                    assertThat(point.p99Micros()).isGreaterThanOrEqualTo(point.p50Micros());
                });
    }

    @Test
    void aUnitThatLosesIsCountedAsARetry() {
        AtomicInteger units = new AtomicInteger();
        Candidate losing = adapter(
                "losing",
                real -> new DistortedAdapter.After(
                        () -> {
                            if (units.incrementAndGet() % 2 == 1) {
                                throw new Retryable("lost", null);
                            }
                        },
                        real));

        Ranking ranking = rank(losing);

        assertThat(ranking.leftOut()).isEmpty();
        assertThat(entry(ranking, "losing").retriesPerUnit()).isEqualTo(1);
        assertThat(entry(ranking, "right").retriesPerUnit()).isZero();
    }

    @Test
    void aUnitThatAlwaysLosesIsGivenUpAndSaidToBe() {
        AtomicInteger units = new AtomicInteger();
        Candidate unlucky = adapter(
                "unlucky",
                real -> new DistortedAdapter.After(
                        () -> {
                            int unit = units.incrementAndGet();
                            if (unit > 25 && unit <= 25 + 8) {
                                throw new Retryable("lost", null);
                            }
                        },
                        real));

        assertThat(entry(rank(unlucky), "unlucky").unresolved()).isEqualTo(1);
    }

    @Test
    void anAdapterThatForgetsIsOutAndTheOtherIsMeasured() {
        Candidate forgetful = adapter("forgetful", DistortedAdapter.Forgetful::new);

        Ranking ranking = rank(forgetful);

        assertThat(ranking.entries()).extracting(Ranking.Entry::adapter).containsExactly("right");
        assertThat(ranking.leftOut()).containsExactly("forgetful@h2 did not do the mix: the store does not show it");
    }

    @Test
    void anAdapterThatAppendsTwiceIsNoticed() {
        Load load = Load.of(
                Map.of("h2", List.of(adapter("twice", DistortedAdapter.Twice::new))), TINY, (where, what) -> {});

        assertThat(load.failures())
                .contains("twice@h2 did not do 'append-one' by 1 threads: the store shows more than was done");
    }

    private static Candidate adapter(String name, UnaryOperator<UnitOfWork> distortion) {
        return new EngineForTests(new DistortedAdapter(name, distortion), "h2");
    }

    private Ranking rank(Candidate other) {
        return new RankingRun(new Workload(Mix.of("append=1"), 1, Duration.ZERO), TINY)
                .of(Map.of("h2", List.of(right, other)), (where, what) -> {});
    }

    private static Throughput entry(Ranking ranking, String adapter) {
        return ranking.entries().stream()
                .filter(entry -> entry.adapter().equals(adapter))
                .findFirst()
                .orElseThrow()
                .throughput();
    }
}

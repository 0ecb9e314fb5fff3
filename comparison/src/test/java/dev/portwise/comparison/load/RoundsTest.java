package dev.portwise.comparison.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portwise.comparison.Candidate;
import dev.portwise.comparison.EngineForTests;
import dev.portwise.domain.exception.Retryable;
import dev.portwise.domain.port.UnitOfWork;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of adapters whose units lose, get lost or happen twice, beside one that does its work. */
class RoundsTest {

    static final LoadPlan TINY = new LoadPlan(Duration.ZERO, Duration.ZERO, 2);

    private final Candidate right = adapter("right", units -> units);

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

    @ParameterizedTest
    @ValueSource(strings = {"append=1", "find=1"})
    void aUnitThatAlwaysLosesIsGivenUpAndSaidToBe(String mix) {
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

        Ranking ranking = rank(new Workload(Mix.of(mix), 1, Duration.ZERO), unlucky);

        assertThat(ranking.leftOut()).isEmpty();
        assertThat(entry(ranking, "unlucky"))
                .returns(1, Throughput::unresolved)
                .returns(19, Throughput::units)
                .returns(7 / 20.0, Throughput::retriesPerUnit);
    }

    @Test
    void eachBlockHasUnitsForAllThreads() {
        Ranking ranking = rank(new Workload(Mix.of("find=1"), 8, Duration.ZERO), adapter("other", units -> units));

        assertThat(ranking.entries())
                .extracting(entry -> entry.throughput().units())
                .containsOnly(TINY.blocks() * 80);
    }

    @Test
    void adaptersWarmUpInTurns() {
        List<String> order = new ArrayList<>();
        LoadPlan plan = new LoadPlan(Duration.ofMillis(100), Duration.ZERO, 2);

        new RankingRun(new Workload(Mix.of("append=1"), 1, Duration.ZERO), plan)
                .of(List.of(noted("one", order), noted("two", order)), (where, what) -> {});

        assertThat(longestStretch(order)).isLessThanOrEqualTo(2 * 10);
    }

    private static Candidate noted(String name, List<String> order) {
        return adapter(name, real -> new DistortedAdapter.After(() -> order.add(name), real));
    }

    private static int longestStretch(List<String> order) {
        int longest = 0;
        int stretch = 0;
        for (int place = 0; place < order.size(); place++) {
            stretch = place > 0 && order.get(place).equals(order.get(place - 1)) ? stretch + 1 : 1;
            longest = Math.max(longest, stretch);
        }
        return longest;
    }

    @Test
    void anAdapterThatCannotBeOpenedIsLeftOutAndTheOtherIsMeasured() {
        Ranking ranking = rank(adapter("shut", units -> {
            throw new IllegalStateException("it is shut");
        }));

        assertThat(ranking.entries()).extracting(Ranking.Entry::adapter).containsExactly("right");
        assertThat(ranking.leftOut()).containsExactly("shut@h2 did not do 'the mix': it is shut");
    }

    @Test
    void anAdapterThatForgetsIsOutAndTheOtherIsMeasured() {
        Candidate forgetful = adapter("forgetful", DistortedAdapter.Forgetful::new);

        Ranking ranking = rank(forgetful);

        assertThat(ranking.entries()).extracting(Ranking.Entry::adapter).containsExactly("right");
        assertThat(ranking.leftOut()).containsExactly("forgetful@h2 did not do 'the mix': the store does not show it");
    }

    static Candidate adapter(String name, UnaryOperator<UnitOfWork> distortion) {
        return EngineForTests.candidate(new DistortedAdapter(name, distortion), "h2");
    }

    private Ranking rank(Candidate other) {
        return rank(new Workload(Mix.of("append=1"), 1, Duration.ZERO), other);
    }

    private Ranking rank(Workload workload, Candidate other) {
        return new RankingRun(workload, TINY).of(List.of(right, other), (where, what) -> {});
    }

    private static Throughput entry(Ranking ranking, String adapter) {
        return ranking.entries().stream()
                .filter(entry -> entry.adapter().equals(adapter))
                .findFirst()
                .orElseThrow()
                .throughput();
    }
}

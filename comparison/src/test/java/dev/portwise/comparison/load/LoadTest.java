package dev.portwise.comparison.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portwise.comparison.Attempts;
import dev.portwise.comparison.Candidate;
import dev.portwise.comparison.timing.Ratio;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every kind of work by every number of threads. */
class LoadTest {

    private final Attempts attempts = new Attempts();

    @Test
    void whatEachKindOfWorkLeavesIsInTheStore() {
        Map<String, List<LoadPoint>> points = load(RoundsTest.adapter("right", units -> units));

        assertThat(attempts.failures()).isEmpty();
        assertThat(points.get("right@h2"))
                .hasSize(Work.ALL.size() * Load.THREADS.size())
                .allSatisfy(point -> {
                    Ratio rate = point.done().rate();
                    assertThat(rate.value()).isBetween(rate.low(), rate.high());
                    assertThat(point.done().p99Micros())
                            .isGreaterThanOrEqualTo(point.done().p50Micros());
                });
    }

    @Test
    void anAdapterThatAppendsTwiceIsNoticed() {
        load(RoundsTest.adapter("twice", DistortedAdapter.Twice::new));

        assertThat(attempts.failures())
                .contains("twice@h2 did not do 'append-one by 1 thread': the store shows more than was done");
    }

    private Map<String, List<LoadPoint>> load(Candidate candidate) {
        return Load.of(List.of(candidate), RoundsTest.TINY, attempts, (where, what) -> {});
    }
}

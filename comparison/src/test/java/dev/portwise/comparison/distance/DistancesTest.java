package dev.portwise.comparison.distance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portwise.adapter.mybatis.MyBatisAdapter;
import dev.portwise.comparison.Attempts;
import dev.portwise.comparison.EngineForTests;
import dev.portwise.comparison.timing.Samples;
import dev.portwise.comparison.timing.TimingPlan;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Distances where there is no wire, and how well the model fits. */
class DistancesTest {

    static final TimingPlan TINY = new TimingPlan(Duration.ZERO, Duration.ZERO, Duration.ZERO, 10, 10);

    @Test
    void withoutAWireThereIsNoDistance() {
        assertThat(Distances.of(
                        List.of(EngineForTests.candidate(new MyBatisAdapter(), "h2")),
                        TINY,
                        new Attempts(),
                        (where, what) -> {}))
                .isEmpty();
    }

    @Test
    void theModelIsOffByMoreThanATenth() {
        assertThat(point(109)).returns(false, DistancePoint::isOff);
        assertThat(point(91)).returns(false, DistancePoint::isOff);
        assertThat(point(111)).returns(true, DistancePoint::isOff);
        assertThat(point(89)).returns(true, DistancePoint::isOff);
    }

    private static DistancePoint point(double micros) {
        return new DistancePoint(
                "find", Duration.ofMillis(1), 2, new Samples(micros, micros, 10, List.of(micros, micros)), 100);
    }
}

package dev.portwise.comparison.distance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portwise.adapter.mybatis.MyBatisAdapter;
import dev.portwise.comparison.EngineForTests;
import dev.portwise.comparison.timing.TimingPlan;
import dev.portwise.comparison.timing.Timings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** MyBatis at all distances from a real PostgreSQL. */
class DistancesTest {

    private static final TimingPlan TINY = new TimingPlan(Duration.ZERO, Duration.ZERO, Duration.ZERO, 10, 10);

    private final List<String> heard = new ArrayList<>();

    @Test
    void aStepTakesTheDistanceForEachOfItsTrips() {
        Distances distances = measured("postgresql");

        assertThat(distances.failures()).isEmpty();
        List<DistancePoint> points = Objects.requireNonNull(distances.points().get("mybatis@postgresql"));
        assertThat(points)
                .hasSize(Timings.timedSteps().size() * Distances.FAR.size())
                .allSatisfy(point -> assertThat(point.micros()).isGreaterThan(micros(point)));
        assertThat(heard).contains("postgresql find at a distance");
        points.stream()
                .collect(Collectors.groupingBy(DistancePoint::step))
                .forEach((step, ofStep) -> assertThat(ofStep)
                        .extracting(point -> Math.round(point.modelMicros() - micros(point)))
                        .as("the time of %s without a distance", step)
                        .containsOnly(Math.round(ofStep.get(0).modelMicros() - micros(ofStep.get(0)))));
    }

    @Test
    void withoutAWireThereIsNoDistance() {
        assertThat(measured("h2").points()).isEmpty();
    }

    @Test
    void theModelIsOffByMoreThanATenth() {
        assertThat(point(109)).returns(false, DistancePoint::isOff);
        assertThat(point(91)).returns(false, DistancePoint::isOff);
        assertThat(point(111)).returns(true, DistancePoint::isOff);
        assertThat(point(89)).returns(true, DistancePoint::isOff);
    }

    /** What the trips take at least. */
    private static double micros(DistancePoint point) {
        return point.trips() * point.distance().toNanos() / 1_000.0;
    }

    private static DistancePoint point(double micros) {
        return new DistancePoint("find", Duration.ofMillis(1), 2, micros, 100);
    }

    private Distances measured(String engine) {
        return Distances.of(
                Map.of(engine, List.of(new EngineForTests(new MyBatisAdapter(), engine))),
                TINY,
                (where, what) -> heard.add(where + " " + what));
    }
}

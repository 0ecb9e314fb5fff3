package dev.portwise.comparison.distance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portwise.adapter.mybatis.MyBatisAdapter;
import dev.portwise.comparison.Attempts;
import dev.portwise.comparison.EngineForTests;
import dev.portwise.comparison.timing.Timings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** MyBatis at all distances from a real PostgreSQL. */
class DistancesOnAWireTest {

    @Test
    void aStepTakesTheDistanceForEachOfItsTrips() {
        List<String> heard = new ArrayList<>();
        Attempts attempts = new Attempts();

        Map<String, List<DistancePoint>> measured = Distances.of(
                List.of(EngineForTests.candidate(new MyBatisAdapter(), "postgresql")),
                DistancesTest.TINY,
                attempts,
                (where, what) -> heard.add(where + " " + what));

        assertThat(attempts.failures()).isEmpty();
        List<DistancePoint> points = Objects.requireNonNull(measured.get("mybatis@postgresql"));
        assertThat(points)
                .hasSize(Timings.timedSteps().size() * Distances.FAR.size())
                .allSatisfy(point -> assertThat(point.time().medianMicros()).isGreaterThan(micros(point)));
        assertThat(heard).contains("postgresql find at a distance");
        points.stream()
                .collect(Collectors.groupingBy(DistancePoint::step))
                .forEach((step, ofStep) -> assertThat(ofStep)
                        .extracting(point -> Math.round(point.modelMicros() - micros(point)))
                        .as("the time of %s without a distance", step)
                        .containsOnly(Math.round(ofStep.get(0).modelMicros() - micros(ofStep.get(0)))));
    }

    /** What the trips take at least. */
    private static double micros(DistancePoint point) {
        return point.trips() * point.distance().toNanos() / 1_000.0;
    }
}

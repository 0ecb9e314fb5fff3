package dev.portwise.comparison.growth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portwise.comparison.timing.Samples;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is said of times that grow. */
class SteepeningTest {

    @Test
    void timesThatGrowAsTheirDataAreNoFinding() {
        assertThat(Steepening.in(List.of(point("add", 100, 50), point("add", 1_000, 500), point("add", 10_000, 9_000))))
                .isEmpty();
    }

    @Test
    void quadraticGrowthIsFoundWhereItBegins() {
        assertThat(Steepening.in(List.of(
                        point("remove", 100, 50),
                        point("add", 100, 50),
                        point("remove", 1_000, 400),
                        point("remove", 10_000, 36_000),
                        point("add", 1_000, 60))))
                .containsExactly(new Steepening("remove", 1_000, 10_000, 90));
    }

    private static GrowthPoint point(String operation, int size, double micros) {
        return new GrowthPoint(operation, size, new Samples(micros, micros, 10, List.of(micros, micros)));
    }
}

package dev.portwise.comparison.growth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What is said of times that grow. */
class SteepeningTest {

    @Test
    void timesThatGrowAsTheirDataAreNoFinding() {
        assertThat(Steepening.in(List.of(
                        new GrowthPoint("add", 100, 50),
                        new GrowthPoint("add", 1_000, 500),
                        new GrowthPoint("add", 10_000, 9_000))))
                .isEmpty();
    }

    @Test
    void quadraticGrowthIsFoundWhereItBegins() {
        assertThat(Steepening.in(List.of(
                        new GrowthPoint("remove", 100, 50),
                        new GrowthPoint("add", 100, 50),
                        new GrowthPoint("remove", 1_000, 400),
                        new GrowthPoint("remove", 10_000, 36_000),
                        new GrowthPoint("add", 1_000, 60))))
                .containsExactly(new Steepening("remove", 1_000, 10_000, 90));
    }
}

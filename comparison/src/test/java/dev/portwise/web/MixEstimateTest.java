package dev.portwise.web;

import static dev.portwise.comparison.SampleComparisons.comparison;
import static dev.portwise.comparison.SampleComparisons.outcome;
import static dev.portwise.comparison.SampleComparisons.timing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.portwise.comparison.Comparison;
import dev.portwise.comparison.Outcome;
import dev.portwise.comparison.SampleMeasurements;
import dev.portwise.comparison.timing.Timing;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MixEstimateTest {

    private static final List<MixEstimate.Weight> MIX =
            List.of(new MixEstimate.Weight("find", 3), new MixEstimate.Weight("join", 1));

    private final Outcome near = outcome("jpa", "h2", 2, 0, timing("find", 100, 50, 80), timing("join", 500, 50, 80));
    private final Outcome far =
            outcome("mongo", "mongodb", 1, 0, timing("find", 300, 50, 80), timing("join", 700, 50, 80));

    @Test
    void eachStepCountsByItsWeight() {
        List<MixEstimate.Place> places = places(comparison(far, near), Duration.ZERO);

        assertThat(places).extracting(place -> place.outcome().name()).containsExactly("jpa@h2", "mongo@mongodb");
        assertThat(places).extracting(place -> place.micros().value()).containsExactly(200.0, 400.0);
        assertThat(places.get(1).overAbove().orElseThrow().value()).isEqualTo(2);
        assertThat(places).extracting(MixEstimate.Place::rank).containsExactly(1, 2);
    }

    @Test
    void eachTripTakesTheDistanceLonger() {
        List<MixEstimate.Place> places = places(comparison(near, far), Duration.ofMillis(1));

        assertThat(places).extracting(place -> place.outcome().name()).containsExactly("mongo@mongodb", "jpa@h2");
        assertThat(places.get(1).micros().value()).isCloseTo(2_200, within(0.001));
    }

    @Test
    void whereTheIntervalHoldsOneTheRankIsShared() {
        List<MixEstimate.Place> places =
                places(comparison(noisy("jpa", 100), noisy("mybatis", 99), noisy("mongo", 300)), Duration.ZERO);

        assertThat(places).extracting(MixEstimate.Place::rank).containsExactly(1, 1, 3);
    }

    @Test
    void aRankIsSharedWithItsFirstAndNotHandedOn() {
        List<MixEstimate.Place> places = places(
                comparison(noisy("jpa", 100, 0), noisy("mybatis", 102, 0.1), noisy("mongo", 104, 0)), Duration.ZERO);

        assertThat(places).extracting(MixEstimate.Place::rank).containsExactly(1, 1, 3);
    }

    @Test
    void whoDidNotEveryStepIsNotRanked() {
        Comparison comparison = comparison(near, outcome("mybatis", "h2", 2, 0, timing("find", 10, 5, 8)));

        assertThat(places(comparison, Duration.ZERO))
                .extracting(place -> place.outcome().name())
                .containsExactly("jpa@h2");
    }

    @Test
    void withoutTimesThereIsNoRanking() {
        assertThat(new ReportPage(comparison(outcome("jpa", "h2", 2, 0))).mix()).isEmpty();
    }

    private static List<MixEstimate.Place> places(Comparison comparison, Duration distance) {
        return new MixEstimate(new ReportPage(comparison), MIX, distance).places();
    }

    private static Outcome noisy(String adapter, double micros) {
        return noisy(adapter, micros, 0.1);
    }

    private static Outcome noisy(String adapter, double micros, double noise) {
        return outcome(adapter, "h2", 2, 0, noise("find", micros, noise), noise("join", micros, noise));
    }

    private static Timing noise(String step, double micros, double noise) {
        return new Timing(
                step, SampleMeasurements.samples(micros, noise), SampleMeasurements.samples(50, 0.1), Optional.empty());
    }
}

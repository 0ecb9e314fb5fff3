package dev.portwise.web;

import static dev.portwise.comparison.SampleComparisons.comparison;
import static dev.portwise.comparison.SampleComparisons.outcome;
import static dev.portwise.comparison.SampleComparisons.timing;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portwise.adapter.spi.Guarantee;
import dev.portwise.comparison.Comparison;
import dev.portwise.comparison.Measured;
import dev.portwise.comparison.Outcome;
import dev.portwise.comparison.SampleMeasurements;
import dev.portwise.comparison.cost.Cost;
import dev.portwise.comparison.growth.Growth;
import dev.portwise.comparison.growth.GrowthPoint;
import dev.portwise.comparison.load.LoadPoint;
import dev.portwise.comparison.load.Throughput;
import dev.portwise.comparison.timing.Samples;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NotForTest {

    @Test
    void whatHasNoWeaknessHasNoReason() {
        assertThat(reasons(comparison(outcome("jpa", "h2", 2, 0, timing("find", 10, 10, 10)))))
                .isEmpty();
    }

    @Test
    void brokenRulesComeFirst() {
        assertThat(reasons(comparison(outcome("jpa", "h2", 2, 2, timing("find", 20, 10, 10)))))
                .startsWith("On h2 it breaks 2 rules of the contract.");
    }

    @Test
    void missingGuaranteesAreNamedOnceForAllEnginesThatMissThem() {
        Comparison comparison = comparison(
                SampleMeasurements.lacking(outcome("mongo", "one", 2, 0), Guarantee.FOREIGN_KEYS),
                SampleMeasurements.lacking(outcome("mongo", "two", 2, 0), Guarantee.FOREIGN_KEYS));

        assertThat(reasons(comparison))
                .containsExactly(
                        "On one and two you cannot rely on this: the store itself refuses a link to a missing row.");
    }

    @Test
    void theWorstStepsOverARivalAndOverPlainCodeAreNamed() {
        Comparison comparison = comparison(
                outcome("jpa", "h2", 2, 0, timing("find", 40, 10, 20), timing("join", 30, 10, 28)),
                outcome("mybatis", "h2", 2, 0, timing("find", 30, 10, 30), timing("join", 10, 10, 10)));

        assertThat(reasons(comparison))
                .containsExactly(
                        "If “join a group” matters most on h2: it takes 3.00× (3.00 to 3.00) the time of mybatis.",
                        "If “find a user by name” must be as fast as the technology allows on h2: it takes 2.00×"
                                + " (2.00 to 2.00) the time of plain code.");
    }

    @Test
    void aDifferenceThatMayBeNoneIsNoReason() {
        Outcome jpa = SampleMeasurements.outcome("jpa", "h2", 2, 100, 1);
        Outcome mybatis = SampleMeasurements.outcome("mybatis", "h2", 2, 99, 1);

        assertThat(reasons(comparison(jpa, mybatis))).noneMatch(reason -> reason.contains("the time of mybatis"));
    }

    @Test
    void aDifferenceThatAnotherJvmMayTurnRoundIsNoReason() {
        Outcome mybatis = outcome("mybatis", "h2", 2, 0, timing("find", 100, 50, 100));

        assertThat(reasons(comparison(outcome("jpa", "h2", 2, 0, timing("find", 109, 50, 100)), mybatis)))
                .isEmpty();
        assertThat(reasons(comparison(outcome("jpa", "h2", 2, 0, timing("find", 111, 50, 100)), mybatis)))
                .hasSize(2);
    }

    @Test
    void retriesAndCrowdsAreWeaknesses() {
        assertThat(reasons(comparison(measured(new Measured(
                        List.of(load("join-one", 1, 200, 0), load("join-one", 16, 100, 2.5), load("find", 16, 900, 0)),
                        List.of(),
                        Growth.NONE,
                        Optional.empty(),
                        Optional.empty())))))
                .containsExactly(
                        "If many do “join a group, all the same one” at once on h2: with 16 threads a unit runs again 2.5 times on average.",
                        "If “join a group, all the same one” must scale on h2: 16 threads do 100 units a second, 1 did 200.");
    }

    @Test
    void growthFasterThanTheSizeIsAWeakness() {
        assertThat(reasons(comparison(measured(new Measured(
                        List.of(),
                        List.of(),
                        new Growth(
                                List.of(
                                        growth("append", 100, 1_000),
                                        growth("append", 1_000, 19_000),
                                        growth("remove-post", 100, 1_000),
                                        growth("remove-post", 1_000, 90_000)),
                                List.of()),
                        Optional.empty(),
                        Optional.empty())))))
                .containsExactly(
                        "If “remove a post” must cope with much data on h2: from 100 on, 10 times the data takes 90 times the"
                                + " time.");
    }

    @Test
    void theLargestLibrariesAreAWeakness() {
        Comparison comparison =
                comparison(measured(cost(20)), SampleMeasurements.with(outcome("jdbc", "h2", 2, 0), cost(5)));

        assertThat(reasons(comparison))
                .containsExactly(
                        "If a small program counts: its libraries take 20.0 MB, those of the smallest adapter 5.0 MB.");
        assertThat(NotFor.of(comparison).get(1).reasons()).isEmpty();
    }

    private static List<String> reasons(Comparison comparison) {
        return NotFor.of(comparison).get(0).reasons();
    }

    private static Outcome measured(Measured measured) {
        return SampleMeasurements.with(outcome("jpa", "h2", 2, 0), measured);
    }

    private static Measured cost(double megabytes) {
        return new Measured(
                List.of(),
                List.of(),
                Growth.NONE,
                Optional.of(new Cost(
                        Optional.empty(),
                        Optional.of(new Cost.Libraries(1, megabytes)),
                        new Cost.Running(1, 1, 1, 1, 1))),
                Optional.empty());
    }

    private static GrowthPoint growth(String operation, int size, double micros) {
        return new GrowthPoint(operation, size, new Samples(micros, micros, 10, List.of(micros, micros)));
    }

    private static LoadPoint load(String work, int threads, double rate, double retries) {
        return new LoadPoint(work, threads, new Throughput(List.of(rate, rate), 1, 1, retries, 100, 0));
    }
}

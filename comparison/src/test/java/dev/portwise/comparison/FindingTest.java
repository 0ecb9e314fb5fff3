package dev.portwise.comparison;

import static dev.portwise.comparison.SampleComparisons.comparison;
import static dev.portwise.comparison.SampleComparisons.outcome;
import static dev.portwise.comparison.SampleComparisons.timing;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portwise.contract.ContractResult;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FindingTest {

    @Test
    void itSaysWhoConformsWhoIsFrugalAndWhoIsFastOnEachEngine() {
        Comparison comparison = comparison(
                outcome("jpa", "h2", 3, 0, timing("find", 40, 10, 20), timing("join", 90, 30, 60)),
                outcome("mybatis", "h2", 2, 0, timing("find", 20, 10, 15), timing("join", 45, 30, 40)),
                outcome("mybatis", "postgresql", 2, 0, timing("find", 90, 10, 80)),
                outcome("mongo", "mongodb", 4, 0, timing("find", 700, 500, 600)));

        assertThat(comparison.finding())
                .isEqualTo("Everything conforms: jpa on h2, mybatis on h2 and postgresql, mongo on mongodb; mybatis"
                        + " takes the fewest round trips, 44 for the 22 steps of the story, mongo 88; in time, on h2 jpa"
                        + " takes 2.00× (2.00 to 2.00) that of mybatis, mybatis on postgresql takes 9.00× (9.00 to 9.00)"
                        + " that of hand-written code on average, mongo on mongodb takes 1.40× (1.40 to 1.40) that of"
                        + " hand-written code on average.");
    }

    @Test
    void whereTheIntervalHoldsOneThereIsNoDifference() {
        Comparison comparison = comparison(
                outcome("jpa", "h2", 2, 0, timing("find", 40, 10, 20)),
                outcome("mybatis", "h2", 2, 0, timing("find", 40, 10, 20)));

        assertThat(comparison.finding()).endsWith("on h2 there is no difference between jpa and mybatis.");
    }

    @Test
    void aLayerThatIsFasterThanTheOneBelowIsADoubt() {
        Comparison comparison = comparison(outcome("jpa", "h2", 2, 0, timing("find", 10, 20, 15)));

        assertThat(comparison.doubts())
                .containsExactly(
                        "jpa@h2 took 0.67× (0.67 to 0.67) the time of plain code at 'find': one of the two does other"
                                + " work, or the measurement is wrong",
                        "plain jpa@h2 took 0.75× (0.75 to 0.75) the time of hand-written code at 'find': one of the two"
                                + " does other work, or the measurement is wrong");
    }

    @Test
    void whoDiffersFromEngineToEngineIsNamedWithTheEngine() {
        Comparison comparison = comparison(
                outcome("jpa", "h2", 2, 0), outcome("jpa", "postgresql", 3, 0), outcome("mybatis", "h2", 2, 0));

        assertThat(comparison.finding())
                .contains("; jpa on h2 and mybatis take the fewest round trips, 44 ", ", jpa on postgresql 66.");
    }

    @Test
    void whoBreaksRulesIsNamedFirst() {
        Comparison comparison = comparison(outcome("jpa", "h2", 2, 2), outcome("mybatis", "h2", 2, 0));

        assertThat(comparison.finding())
                .isEqualTo(
                        "Not everything conforms: jpa@h2 breaks 2 rules; conformant: mybatis on h2; all take the same 44"
                                + " round trips for the 22 steps of the story.");
        assertThat(comparison.holds()).isFalse();
    }

    @Test
    void oneAloneIsNotComparedWithItself() {
        Comparison comparison = comparison(outcome("jpa", "h2", 2, 0, timing("find", 15, 10, 12)));

        assertThat(comparison.finding())
                .isEqualTo(
                        "Everything conforms: jpa on h2; in time, jpa on h2 takes 1.50× (1.50 to 1.50) that of hand-written code on average.");
        assertThat(comparison.holds()).isTrue();
    }

    @Test
    void aContractThatWasNotRunProvesNothing() {
        Comparison comparison = comparison(outcome("jpa", "h2", 2, Optional.empty()));

        assertThat(comparison.finding()).isEqualTo("The contract was not run.");
        assertThat(comparison.holds()).isFalse();
    }

    @Test
    void aBusyMachineIsAReservation() {
        assertThat(comparison(17.25).reservations())
                .containsExactly("The machine was busy with other work, load 17.3 on 2 cores: times say little. Run it"
                        + " again.");
        assertThat(comparison(1.5).reservations()).isEmpty();
    }

    @Test
    void aFilteredContractIsNotCalledConformant() {
        ContractResult filtered = new ContractResult(
                "jpa",
                "h2",
                SampleComparisons.capabilities(),
                true,
                SampleComparisons.contract("jpa", "h2", 0).rules());

        Comparison comparison = comparison(outcome("jpa", "h2", 2, Optional.of(filtered)));

        assertThat(comparison.finding())
                .isEqualTo("No rule failed, but only a part of the contract was run: jpa on h2.");
        assertThat(comparison.holds()).isFalse();
    }
}

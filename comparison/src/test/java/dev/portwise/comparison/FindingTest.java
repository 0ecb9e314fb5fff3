package dev.portwise.comparison;

import static dev.portwise.comparison.SampleComparisons.comparison;
import static dev.portwise.comparison.SampleComparisons.outcome;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portwise.comparison.timing.Timing;
import dev.portwise.contract.ContractResult;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FindingTest {

    @Test
    void itSaysWhoConformsWhoIsFrugalWhoIsFastAndWhereTheyDiffer() {
        Comparison comparison = comparison(
                outcome("jpa", "h2", 3, 0, new Timing("find", 40, 10, 9), new Timing("join", 90, 30, 9)),
                outcome("mybatis", "h2", 2, 0, new Timing("find", 15, 10, 9), new Timing("join", 80, 40, 9)),
                outcome("mybatis", "postgresql", 2, 0, new Timing("find", 90, 10, 9)),
                outcome("mongo", "mongodb", 4, 0, new Timing("find", 700, 500, 9), new Timing("join", 900, 150, 9)));

        assertThat(comparison.finding())
                .isEqualTo("Everything conforms: jpa on h2, mybatis on h2 and postgresql, mongo on mongodb; mybatis"
                        + " takes the fewest round trips, 40 for the 20 steps of the story, mongo 80; mybatis@h2 comes"
                        + " closest to hand-written code, 1.7× its time on average; they are furthest apart at 'find a"
                        + " user by name', 1.5× for mybatis@h2 and 4.0× for jpa@h2.");
    }

    @Test
    void whoDiffersFromEngineToEngineIsNamedWithTheEngine() {
        Comparison comparison = comparison(
                outcome("jpa", "h2", 2, 0), outcome("jpa", "postgresql", 3, 0), outcome("mybatis", "h2", 2, 0));

        assertThat(comparison.finding())
                .contains("; jpa on h2 and mybatis take the fewest round trips, 40 ", ", jpa on postgresql 60.");
    }

    @Test
    void whoBreaksRulesIsNamedFirst() {
        Comparison comparison = comparison(outcome("jpa", "h2", 2, 2), outcome("mybatis", "h2", 2, 0));

        assertThat(comparison.finding())
                .isEqualTo(
                        "Not everything conforms: jpa@h2 breaks 2 rules; conformant: mybatis on h2; all take the same 40"
                                + " round trips for the 20 steps of the story.");
        assertThat(comparison.holds()).isFalse();
    }

    @Test
    void oneAloneIsNotComparedWithItself() {
        Comparison comparison = comparison(outcome("jpa", "h2", 2, 0, new Timing("find", 15, 10, 9)));

        assertThat(comparison.finding())
                .isEqualTo(
                        "Everything conforms: jpa on h2; jpa@h2 takes 1.5× the time of hand-written code on average.");
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

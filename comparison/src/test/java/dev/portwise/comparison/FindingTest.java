package dev.portwise.comparison;

import static dev.portwise.comparison.SampleComparisons.comparison;
import static dev.portwise.comparison.SampleComparisons.entry;
import static dev.portwise.comparison.SampleComparisons.outcome;
import static dev.portwise.comparison.SampleComparisons.ranking;
import static dev.portwise.comparison.SampleComparisons.timing;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portwise.adapter.spi.Capabilities;
import dev.portwise.adapter.spi.Guarantee;
import dev.portwise.contract.ContractResult;
import java.util.EnumSet;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FindingTest {

    private static final String MIX = "For find 50, eager 20, append 20, join 9, delete-user 1 by 1 thread, ";
    private static final String DOUBT =
            "This is one JVM on one machine; before you decide, run it on yours with your own"
                    + " --mix, --threads and --distance.";

    @Test
    void itNamesWhoCameFirstAndByHowMuch() {
        Comparison comparison = comparison(
                ranking(
                        entry("jpa", "postgresql", durable(), 2000.0, 2000.0),
                        entry("mybatis", "postgresql", durable(), 3000.0, 3000.0)),
                outcome("jpa", "postgresql", 3, 0),
                outcome("mybatis", "postgresql", 2, 0));

        assertThat(comparison.finding())
                .isEqualTo("Everything conforms: jpa on postgresql; mybatis on postgresql. " + MIX
                        + "mybatis on postgresql does 3,000 units a second (3,000 to 3,000), 1.50× (1.50 to 1.50)"
                        + " those of jpa on postgresql, the next. " + DOUBT);
    }

    @Test
    void aStoreThatLosesEverythingInACrashIsNotTheAnswer() {
        Comparison comparison = comparison(
                ranking(
                        entry("jpa", "h2", lossy(), 9000.0, 9000.0),
                        entry("mongo", "mongodb", durable(), 1000.0, 1000.0)),
                outcome("jpa", "h2", 2, 0),
                outcome("mongo", "mongodb", 2, 0));

        assertThat(comparison.finding())
                .contains(MIX + "mongo on mongodb does 1,000 units a second (1,000 to 1,000); it was compared with no"
                        + " other that could be chosen; h2 is left aside, as it loses all in a crash. ");
    }

    @Test
    void ofLossyStoresAloneTheFastestIsNamed() {
        Comparison comparison = comparison(
                ranking(entry("jpa", "h2", lossy(), 9000.0, 9000.0), entry("mybatis", "h2", lossy(), 5000.0, 5000.0)),
                outcome("jpa", "h2", 2, 0),
                outcome("mybatis", "h2", 2, 0));

        assertThat(comparison.finding()).contains("jpa on h2 does 9,000").doesNotContain("left aside");
    }

    @Test
    void whoBreaksRulesIsNotTheAnswerHoweverFast() {
        Comparison comparison = comparison(
                ranking(
                        entry("jpa", "h2", durable(), 9000.0, 9000.0),
                        entry("mybatis", "h2", durable(), 5000.0, 5000.0)),
                outcome("jpa", "h2", 2, 2),
                outcome("mybatis", "h2", 2, 0));

        assertThat(comparison.finding())
                .startsWith("Not everything conforms: jpa@h2 breaks 2 rules; conformant: mybatis on h2. " + MIX
                        + "mybatis on h2 does 5,000 ");
    }

    @Test
    void withoutADifferenceItSaysWhatToDecideBy() {
        Comparison comparison = comparison(
                ranking(
                        entry("jpa", "postgresql", durable(), 2000.0, 2100.0),
                        entry("mongo", "mongodb", withoutForeignKeys(), 2100.0, 2000.0)),
                outcome("jpa", "postgresql", 3, 0),
                outcome("mongo", "mongodb", 2, 0));

        assertThat(comparison.finding())
                .contains("there is no reliable difference between jpa on postgresql and mongo on mongodb, 2,049 units")
                .contains("decide by round trips (66 and 44) and the guarantees that differ (foreign keys). ");
    }

    /** The next JVM may turn it round. */
    @Test
    void aSmallDifferenceIsNotAReasonHoweverNarrowTheInterval() {
        Comparison comparison = comparison(
                ranking(
                        entry("jpa", "postgresql", durable(), 2000.0, 2000.0),
                        entry("mybatis", "postgresql", durable(), 2100.0, 2100.0)),
                outcome("jpa", "postgresql", 2, 0),
                outcome("mybatis", "postgresql", 2, 0));

        assertThat(comparison.finding())
                .contains("no reliable difference between mybatis on postgresql and jpa on postgresql")
                .contains("decide by the technology that you know best. ");
    }

    @Test
    void whereNobodyConformsNobodyIsNamed() {
        Comparison comparison =
                comparison(ranking(entry("jpa", "h2", durable(), 2000.0, 2000.0)), outcome("jpa", "h2", 2, 1));

        assertThat(comparison.finding())
                .contains("No adapter was ranked that conforms on a durable store, so none is named. ");
    }

    private static Capabilities durable() {
        return SampleComparisons.capabilities();
    }

    private static Capabilities lossy() {
        return without(Guarantee.DURABLE_UNITS);
    }

    private static Capabilities withoutForeignKeys() {
        return without(Guarantee.FOREIGN_KEYS);
    }

    private static Capabilities without(Guarantee missing) {
        return durable().guaranteeing(EnumSet.complementOf(EnumSet.of(missing)));
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
    void aLayerThatIsKnownToDoOtherWorkIsExplained() {
        Comparison comparison = comparison(outcome("jpa", "h2", 2, 0, timing("delete-user", 10, 8, 15)));

        assertThat(comparison.doubts())
                .containsExactly("jpa@h2 took 0.67× (0.67 to 0.67) the time of plain code at 'delete-user': plain JPA"
                        + " deletes post by post");
    }

    @Test
    void aLayerThatIsHardlyFasterIsNone() {
        assertThat(comparison(outcome("jpa", "h2", 2, 0, timing("find", 92, 100, 96)))
                        .doubts())
                .isEmpty();
    }

    @Test
    void withoutARankingTheRoundTripsAreCounted() {
        Comparison comparison = comparison(
                outcome("jpa", "h2", 2, 0), outcome("jpa", "postgresql", 3, 0), outcome("mybatis", "h2", 2, 0));

        assertThat(comparison.finding())
                .startsWith("Everything conforms: jpa on h2 and postgresql; mybatis on h2. ")
                .contains("The 22 steps of the story take these round trips: jpa@h2 44, mybatis@h2 44,"
                        + " jpa@postgresql 66. ");
    }

    @Test
    void whoBreaksRulesIsNamedFirst() {
        Comparison comparison = comparison(outcome("jpa", "h2", 2, 2), outcome("mybatis", "h2", 2, 0));

        assertThat(comparison.finding())
                .isEqualTo("Not everything conforms: jpa@h2 breaks 2 rules; conformant: mybatis on h2. The 22 steps of"
                        + " the story take these round trips: jpa@h2 44, mybatis@h2 44. Nothing was ranked, so no"
                        + " adapter is named.");
        assertThat(comparison.holds()).isFalse();
    }

    @Test
    void oneAloneIsNotComparedWithItself() {
        Comparison comparison =
                comparison(ranking(entry("jpa", "h2", lossy(), 500.0, 500.0)), outcome("jpa", "h2", 2, 0));

        assertThat(comparison.finding())
                .isEqualTo(
                        "Everything conforms: jpa on h2. " + MIX + "jpa on h2 does 500 units a second (500 to 500); it"
                                + " was compared with no other that could be chosen. " + DOUBT);
        assertThat(comparison.holds()).isTrue();
    }

    @Test
    void aContractThatWasNotRunProvesNothing() {
        Comparison comparison = comparison(outcome("jpa", "h2", 2, Optional.empty()));

        assertThat(comparison.finding())
                .isEqualTo("The contract was not run. Nothing was ranked, so no adapter is named.");
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
                .isEqualTo(
                        "No rule failed, but only a part of the contract was run: jpa on h2. Nothing was ranked, so no"
                                + " adapter is named.");
        assertThat(comparison.holds()).isFalse();
    }
}

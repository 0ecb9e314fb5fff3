package dev.portwise.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portwise.contract.RuleResult.Outcome;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An adapter that tells the contract something else than what happened is found out. */
class WitnessesTest {

    private static final Selection SOME = Selection.of(List.of("KIT-01", "LAZ-01", "CAS-02", "O2M-01"), List.of("KIT"));

    @Test
    void anAdapterThatTellsTheTruthIsBelieved() {
        ContractResult result = AlteredReference.unaltered().run(SOME);

        assertThat(result.failures()).isEmpty();
        assertThat(result.with(Outcome.PASSED)).hasSameSizeAs(result.rules());
    }

    @Test
    void ofAnAdapterThatForgetsTheObserverTheFirstRuleSaysThatNothingWasHeard() {
        ContractResult result = AlteredReference.deaf().run(SOME);

        assertThat(result.failures())
                .extracting(RuleResult::id)
                .startsWith("KIT-01")
                .contains("LAZ-01");
        assertThat(result.failures())
                .allSatisfy(failure -> assertThat(failure.message())
                        .hasValueSatisfying(message -> assertThat(message)
                                .contains("the observer has heard nothing since the store was opened")));
    }

    @Test
    void anAdapterThatTellsOfHalfOfItsStatementsFailsEveryRuleThatSendsSome() {
        ContractResult result = AlteredReference.tellingHalf().run(Selection.of(List.of(), List.of("O2M", "KIT")));

        assertThat(message(result, "KIT-02")).contains("the server counted", "the observer heard of");
        assertThat(result.failures().size()).isGreaterThan(result.rules().size() / 2);
    }

    @Test
    void anAdapterWhoseProbeAnswersFromMemoryIsSeenThroughByTheSecondOpening() {
        ContractResult result = AlteredReference.storingNothing().run(SOME);

        assertThat(message(result, "O2M-01")).contains("but the ports of a second opening show 0");
        assertThat(message(result, "KIT-03")).contains("open() opens the same store each time");
    }

    @Test
    void aStoreThatDeclaresLessWhenItIsObservedIsHeldToWhatItDeclaresOtherwise() {
        ContractResult result = AlteredReference.declaringLessWhenObserved()
                .run(Selection.of(List.of("KIT-03", "TXN-01"), List.of("BIG")));

        assertThat(result.failures()).extracting(RuleResult::id).containsExactly("KIT-03");
        assertThat(result.with(Outcome.VARIED)).isEmpty();
    }

    @Test
    void aRuleThatVariesOnAGuaranteeWhichTheReportDeclaresHasFailed() {
        ContractResult result = AlteredReference.declaringLessLater().run(Selection.of(List.of("BIG-07"), List.of()));

        assertThat(message(result, "BIG-07")).contains("no atomic units while the rule ran");
    }

    @Test
    void aStoreThatDeclaresLessThanItsKindGivesIsNamed() {
        ContractResult result = AlteredReference.promisingNothing().run(SOME);

        assertThat(message(result, "KIT-04")).contains("guarantees of a store of the kind memory");
    }

    @Test
    void withoutForeignKeysAReferenceThatNobodyGuardsIsNamed() {
        ContractResult result = AlteredReference.promisingNothing().run(SOME);

        assertThat(message(result, "KIT-05")).contains("1 statements, not 2");
    }

    @Test
    void aRuleThatCouldNotLookIsUnproven() {
        ContractResult result = AlteredReference.unaltered().run(Selection.of(List.of("TXN-23", "TXN-01"), List.of()));

        assertThat(result.with(Outcome.UNPROVEN)).singleElement().satisfies(unproven -> {
            assertThat(unproven.id()).isEqualTo("TXN-23");
            assertThat(unproven.reasons()).containsExactly("no server that can crash");
        });
        assertThat(result.verdict()).contains("; 1 rule unproven: no server that can crash; only");
    }

    private static String message(ContractResult result, String rule) {
        return result.failures().stream()
                .filter(failure -> failure.id().equals(rule))
                .flatMap(failure -> failure.message().stream())
                .findFirst()
                .orElse("the rule did not fail");
    }
}

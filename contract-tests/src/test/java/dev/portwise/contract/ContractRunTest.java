package dev.portwise.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portwise.contract.RuleResult.Outcome;
import dev.portwise.domain.exception.StoreUnavailable;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContractRunTest {

    @Test
    void theReferenceAdapterConforms() {
        ContractResult result = run(AlteredReference.unaltered(), Selection.everything());

        assertThat(result.failures()).isEmpty();
        assertThat(result.conformant()).isTrue();
        assertThat(result.filtered()).isFalse();
        assertThat(result.rules()).extracting(RuleResult::rule).isEqualTo(Rules.all());
    }

    @Test
    void aResultTellsWhatARuleCost() {
        RuleResult result = run(AlteredReference.unaltered(), Selection.of(List.of("LAZ-01"), List.of()))
                .rules()
                .get(0);

        assertThat(result.outcome()).isEqualTo(Outcome.PASSED);
        assertThat(result.statements()).isPositive();
        assertThat(result.millis()).isPositive();
        assertThat(result.message()).isEmpty();
        assertThat(result.origin()).isNotBlank();
        assertThat(result.title()).contains(" ");
    }

    @Test
    void aFilteredRunNeverConforms() {
        ContractResult result = run(AlteredReference.unaltered(), Selection.of(List.of("id-01"), List.of("ord")));

        assertThat(result.failures()).isEmpty();
        assertThat(result.filtered()).isTrue();
        assertThat(result.conformant()).isFalse();
        assertThat(result.rules()).extracting(RuleResult::family).contains(Family.ID, Family.ORD);
        assertThat(result.rules())
                .filteredOn(rule -> rule.family() == Family.ID)
                .hasSize(1);
    }

    @Test
    void anAdapterThatSwallowsADuplicateIsFoundOut() {
        ContractResult result = run(AlteredReference.swallowingDuplicates(), Selection.everything());

        assertThat(result.conformant()).isFalse();
        assertThat(result.failures())
                .allSatisfy(failure -> assertThat(failure.message().orElseThrow())
                        .contains("Rules.java:")
                        .doesNotContain("\n")
                        .hasSizeLessThan(900))
                .anySatisfy(failure -> assertThat(failure.message().orElseThrow())
                        .startsWith("M2M-12 promised: ")
                        .contains("; done: ", "; came: no failure, instead of AlreadyMember (JoiningTwiceRules.java:"))
                .extracting(RuleResult::id)
                .contains("M2M-12")
                .allMatch(id -> id.startsWith("M2M-") || id.startsWith("RACE-") || id.equals("TXN-26"));
    }

    @Test
    void aStoreThatForgetsItsGuaranteesIsHeldToWhatItDeclares() {
        ContractResult result = run(AlteredReference.promisingNothing(), Selection.of(List.of(), List.of("LAZ")));

        assertThat(result.with(Outcome.VARIED)).isNotEmpty();
    }

    @Test
    void nothingIsRunOnAStoreThatCannotBeOpened() {
        List<ContractRule> begun = new ArrayList<>();
        ContractRun run = new ContractRun("reference", "memory", observer -> {
            throw new StoreUnavailable("nobody listens", null);
        });

        assertThatThrownBy(() -> run.run(Selection.everything(), (number, total, rule) -> begun.add(rule)))
                .isInstanceOf(StoreUnavailable.class);
        assertThat(begun).isEmpty();
    }

    @Test
    void progressIsHeardRuleByRule() {
        List<String> heard = new ArrayList<>();

        new ContractRun("reference", "memory", AlteredReference.unaltered())
                .run(
                        Selection.of(List.of("ID-01", "ID-02"), List.of()),
                        (number, total, rule) -> heard.add(number + " of " + total));

        assertThat(heard).containsExactly("1 of 2", "2 of 2");
    }

    @Test
    void whatDoesNotExistIsRefusedWithWhatDoes() {
        assertThatThrownBy(() -> Selection.of(List.of("O2M-99"), List.of()))
                .hasMessageStartingWith("there is no rule O2M-99; valid are O2M-01, O2M-02")
                .hasMessageNotContaining("ID-01");
        assertThatThrownBy(() -> Selection.of(List.of("nonsense"), List.of()))
                .hasMessageContaining("ID-01 to ID-")
                .hasMessageContaining("O2M-01 to O2M-");
        assertThatThrownBy(() -> Selection.of(List.of(), List.of("XYZ")))
                .hasMessageStartingWith("there is no family XYZ; valid are KIT, ID, O2M, M2M, CAS");
    }

    private static ContractResult run(AlteredReference reference, Selection selection) {
        return reference.run(selection);
    }
}

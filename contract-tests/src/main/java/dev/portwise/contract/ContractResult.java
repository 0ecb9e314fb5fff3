package dev.portwise.contract;

import dev.portwise.adapter.spi.Capabilities;
import java.util.List;

/**
 * The result of running the contract on an adapter and an engine.
 *
 * @param capabilities the capabilities that the store declared when it was opened
 * @param filtered whether less than the whole contract was asked for
 * @param rules the results of the rules that were asked for, by family and number
 */
public record ContractResult(
        String adapter, String engine, Capabilities capabilities, boolean filtered, List<RuleResult> rules) {

    public ContractResult {
        rules = List.copyOf(rules);
    }

    /** Whether the whole contract ran and no rule failed. */
    public boolean conformant() {
        return !filtered && !rules.isEmpty() && failures().isEmpty();
    }

    /** The rules that failed. */
    public List<RuleResult> failures() {
        return with(RuleResult.Outcome.FAILED);
    }

    /** The rules with this outcome. */
    public List<RuleResult> with(RuleResult.Outcome outcome) {
        return rules.stream().filter(rule -> rule.outcome() == outcome).toList();
    }
}

package dev.portwise.contract;

import dev.portwise.adapter.spi.Capabilities;
import java.util.List;
import java.util.stream.Collectors;

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

    /**
     * The result in one sentence, without the rules that failed: {@code conformant, all 324 rules hold}, or {@code
     * conformant, 16 rules varied: no atomic units; 1 rule unproven: no server that can crash}.
     */
    public String verdict() {
        int failed = failures().size();
        if (failed > 0) {
            return "not conformant, " + failed + " of " + rules.size() + " rules failed" + exceptions();
        }
        if (!conformant()) {
            return "%d of %d rules ran, none failed%s; only a run of all rules proves the adapter"
                    .formatted(rules.size(), Rules.all().size(), exceptions());
        }
        return "conformant, "
                + (exceptions().isEmpty()
                        ? "all " + rules.size() + " rules hold"
                        : exceptions().substring(2));
    }

    private String exceptions() {
        return exceptions(RuleResult.Outcome.VARIED, ", ") + exceptions(RuleResult.Outcome.UNPROVEN, "; ");
    }

    private String exceptions(RuleResult.Outcome outcome, String before) {
        List<RuleResult> results = with(outcome);
        return results.isEmpty()
                ? ""
                : "%s%d %s %s: %s"
                        .formatted(
                                before,
                                results.size(),
                                results.size() == 1 ? "rule" : "rules",
                                outcome.word(),
                                results.stream()
                                        .flatMap(result -> result.reasons().stream())
                                        .distinct()
                                        .collect(Collectors.joining(", ")));
    }
}

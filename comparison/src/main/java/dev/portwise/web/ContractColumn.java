package dev.portwise.web;

import dev.portwise.comparison.Outcome;
import dev.portwise.contract.ContractResult;
import dev.portwise.contract.RuleResult;
import java.util.Optional;

/**
 * One adapter on one engine.
 *
 * @param name {@code jpa@h2}
 * @param technology the adapter's technology in words
 * @param arguments what chooses it on the command line
 * @param result what the contract said; empty if it was not run
 */
public record ContractColumn(String name, String technology, String arguments, Optional<ContractResult> result) {

    /** What a comparison found out about the contract. */
    public static ContractColumn of(Outcome outcome) {
        return new ContractColumn(outcome.name(), outcome.technology(), outcome.arguments(), outcome.contract());
    }

    /** What became of a rule here; empty if it was not run. */
    public Optional<RuleResult> result(String rule) {
        return result.flatMap(whole ->
                whole.rules().stream().filter(one -> one.id().equals(rule)).findFirst());
    }

    /** How to run one rule alone. */
    public String command(String rule) {
        return "./portwise contract " + arguments + " --rule " + rule;
    }

    /** {@code conformant}, or why that cannot be said. */
    public String verdict() {
        if (result.isEmpty()) {
            return "not run";
        }
        if (!result.get().failures().isEmpty()) {
            return "not conformant";
        }
        return result.get().conformant() ? "conformant" : "not all run";
    }

    /** The class of the page's style for {@link #verdict}. */
    public String style() {
        return switch (verdict()) {
            case "conformant" -> "good";
            case "not conformant" -> "bad";
            default -> "varied";
        };
    }
}

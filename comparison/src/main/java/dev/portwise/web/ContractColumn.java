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
 * @param arguments the arguments of the command line that select it
 * @param result the contract's result; empty if it was not run
 */
public record ContractColumn(String name, String technology, String arguments, Optional<ContractResult> result) {

    /** The contract's part of an outcome. */
    public static ContractColumn of(Outcome outcome) {
        return new ContractColumn(outcome.name(), outcome.technology(), outcome.arguments(), outcome.contract());
    }

    /** The result of a rule; empty if it was not run. */
    public Optional<RuleResult> result(String rule) {
        return result.flatMap(whole ->
                whole.rules().stream().filter(one -> one.id().equals(rule)).findFirst());
    }

    /** The command that runs one rule alone. */
    public String command(String rule) {
        return "./portwise contract " + arguments + " --rule " + rule;
    }

    /** {@link ContractResult#verdict}, or that there is none. */
    public String verdict() {
        return result.map(ContractResult::verdict).orElse("not run");
    }

    /** The class of the page's style for {@link #verdict}. */
    public String style() {
        return result.filter(whole -> !whole.failures().isEmpty()).isPresent()
                ? "bad"
                : result.filter(ContractResult::conformant).isPresent() ? "good" : "varied";
    }
}

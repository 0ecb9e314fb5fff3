package dev.portwise.contract;

import java.util.Optional;

/**
 * What became of one rule.
 *
 * @param statements the round trips its units made
 * @param millis how long the rule took, without opening and emptying the store
 * @param message in one paragraph, what was expected and what was found; there if the rule failed
 */
public record RuleResult(ContractRule rule, Outcome outcome, int statements, double millis, Optional<String> message) {

    /** How a rule can end; there is no skipping. */
    public enum Outcome {
        PASSED,
        FAILED,
        /** Passed, but the store does not give a guarantee, and the rule held it to what it declares instead. */
        VARIED
    }

    public String id() {
        return rule.id();
    }

    public Family family() {
        return rule.family();
    }

    public String title() {
        return rule.title();
    }

    public String origin() {
        return rule.origin();
    }
}

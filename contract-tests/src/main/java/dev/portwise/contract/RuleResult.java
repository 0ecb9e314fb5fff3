package dev.portwise.contract;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What became of one rule.
 *
 * @param cost what its units cost together
 * @param sent the statements its units sent, in order, for people to read: repetitions are counted, a long list is cut
 * @param millis how long the rule took, without opening and emptying the store
 * @param failure there if the rule failed
 */
public record RuleResult(
        ContractRule rule,
        Outcome outcome,
        Cost cost,
        List<String> sent,
        double millis,
        Optional<RuleFailure> failure) {

    public RuleResult {
        sent = List.copyOf(sent);
    }

    /** How a rule can end; there is no skipping. */
    public enum Outcome {
        PASSED,
        FAILED,
        /** Passed, but the store does not give a guarantee, and the rule held it to what it declares instead. */
        VARIED;

        /** In one word, for people and files: {@code passed}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
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

    /** The round trips its units made. */
    public int statements() {
        return cost.roundTrips();
    }

    /** In one paragraph, what was expected and what was found; there if the rule failed. */
    public Optional<String> message() {
        return failure.map(RuleFailure::message);
    }
}

package dev.portwise.contract;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The result of one rule.
 *
 * @param cost the cost of all its units
 * @param sent the statements of its units in order, for people to read; repetitions are counted, and a long list is cut
 * @param millis the time of the rule, without opening and emptying the store
 * @param failure present if the rule failed
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

    /** The outcomes of a rule. No rule is skipped. */
    public enum Outcome {
        PASSED,
        FAILED,
        /** Passed on a store that lacks a guarantee: the rule asserted what the store declares instead. */
        VARIED;

        /** The outcome in one word: {@code passed}. */
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

    /** The round trips of its units. */
    public int statements() {
        return cost.roundTrips();
    }

    /** What was expected and what was found, in one paragraph. Present if the rule failed. */
    public Optional<String> message() {
        return failure.map(RuleFailure::message);
    }
}

package dev.portwise.contract;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The result of one rule.
 *
 * @param reasons why it varied or is unproven: "no atomic units", "no server that can crash"; else empty
 * @param cost the cost of all its units
 * @param sent the statements of its units in order, for people to read, without those that only prepared the store;
 *     repetitions are counted, and a long list is cut
 * @param millis the time of the rule, without opening and emptying the store
 * @param failure present if the rule failed
 */
public record RuleResult(
        ContractRule rule,
        Outcome outcome,
        List<String> reasons,
        Cost cost,
        List<String> sent,
        double millis,
        Optional<RuleFailure> failure) {

    public RuleResult {
        reasons = List.copyOf(reasons);
        sent = List.copyOf(sent);
    }

    /** The outcomes of a rule. No rule is skipped. */
    public enum Outcome {
        PASSED,
        FAILED,
        /** Passed on a store that lacks a guarantee: the rule asserted what the store declares instead. */
        VARIED,
        /** Did not fail, but could not look at what it is about. */
        UNPROVEN;

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

    /** What was promised, what was done and what came, in one paragraph. Present if the rule failed. */
    public Optional<String> message() {
        return failure.map(RuleFailure::message);
    }
}

package dev.portwise.web;

import dev.portwise.contract.RuleResult;
import java.util.List;

/**
 * What became of some rules together.
 *
 * @param statements the round trips of all of them
 * @param messages of those that failed
 */
public record Verdict(int rules, long failed, long varied, int statements, List<String> messages) {

    static Verdict of(List<RuleResult> results) {
        return new Verdict(
                results.size(),
                count(results, RuleResult.Outcome.FAILED),
                count(results, RuleResult.Outcome.VARIED),
                results.stream().mapToInt(RuleResult::statements).sum(),
                results.stream().flatMap(result -> result.message().stream()).toList());
    }

    /** The class of the page's style: {@code bad}, {@code varied} or {@code good}. */
    public String style() {
        return failed > 0 ? "bad" : varied > 0 ? "varied" : "good";
    }

    /** In one word, for who cannot see colours. */
    public String word() {
        return failed > 0 ? "failed" : varied > 0 ? "varied" : "passed";
    }

    private static long count(List<RuleResult> results, RuleResult.Outcome outcome) {
        return results.stream().filter(result -> result.outcome() == outcome).count();
    }
}

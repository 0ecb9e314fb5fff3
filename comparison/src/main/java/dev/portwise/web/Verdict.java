package dev.portwise.web;

import dev.portwise.contract.RuleResult;
import java.util.List;

/** The results of some rules together. */
public record Verdict(int rules, long failed, long varied) {

    static Verdict of(List<RuleResult> results) {
        return new Verdict(
                results.size(), count(results, RuleResult.Outcome.FAILED), count(results, RuleResult.Outcome.VARIED));
    }

    /** The class of the page's style: {@code bad}, {@code varied} or {@code good}. */
    public String style() {
        return failed > 0 ? "bad" : varied > 0 ? "varied" : "good";
    }

    private static long count(List<RuleResult> results, RuleResult.Outcome outcome) {
        return results.stream().filter(result -> result.outcome() == outcome).count();
    }
}

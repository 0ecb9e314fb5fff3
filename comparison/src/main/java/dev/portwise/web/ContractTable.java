package dev.portwise.web;

import dev.portwise.contract.ContractRule;
import dev.portwise.contract.Family;
import dev.portwise.contract.RuleResult;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The contract's results of several adapters, for the templates. */
public record ContractTable(List<ContractColumn> columns) {

    /** The families that were run anywhere. */
    public List<Family> families() {
        return Arrays.stream(Family.values())
                .filter(family -> !rules(family).isEmpty())
                .toList();
    }

    /** The rules of a family that were run anywhere. */
    public List<ContractRule> rules(Family family) {
        return columns.stream()
                .flatMap(column -> results(column, family))
                .map(RuleResult::rule)
                .distinct()
                .toList();
    }

    /** The rules of a family that do not hold, over all columns. */
    public long failures(Family family) {
        return columns.stream()
                .flatMap(column -> results(column, family))
                .filter(result -> result.outcome() == RuleResult.Outcome.FAILED)
                .count();
    }

    /** The results of a family together; empty if none of its rules was run. */
    public Optional<Verdict> verdict(ContractColumn column, Family family) {
        return Optional.of(results(column, family).toList())
                .filter(results -> !results.isEmpty())
                .map(Verdict::of);
    }

    /** The class of the page's style: {@code bad}, {@code varied} or {@code good}. */
    public String style(RuleResult result) {
        return Verdict.of(List.of(result)).style();
    }

    private static Stream<RuleResult> results(ContractColumn column, Family family) {
        return column.result().stream()
                .flatMap(result -> result.rules().stream())
                .filter(result -> result.family() == family);
    }

    /** The results of some rules together. */
    public record Verdict(int rules, long failed, long varied, long unproven) {

        static Verdict of(List<RuleResult> results) {
            return new Verdict(
                    results.size(),
                    count(results, RuleResult.Outcome.FAILED),
                    count(results, RuleResult.Outcome.VARIED),
                    count(results, RuleResult.Outcome.UNPROVEN));
        }

        /** The class of the page's style: {@code bad}, {@code varied} or {@code good}. */
        public String style() {
            return failed > 0 ? "bad" : varied + unproven > 0 ? "varied" : "good";
        }

        /** The rules that were looked at and hold. */
        public long held() {
            return rules - failed - unproven;
        }

        private static long count(List<RuleResult> results, RuleResult.Outcome outcome) {
            return results.stream()
                    .filter(result -> result.outcome() == outcome)
                    .count();
        }
    }
}

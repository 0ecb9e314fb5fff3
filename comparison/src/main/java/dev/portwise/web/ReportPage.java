package dev.portwise.web;

import dev.portwise.adapter.spi.Capabilities;
import dev.portwise.comparison.Comparison;
import dev.portwise.comparison.Outcome;
import dev.portwise.comparison.scenario.SameStatements;
import dev.portwise.comparison.scenario.Step;
import dev.portwise.comparison.scenario.StepResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A comparison, for the templates of its page. */
public record ReportPage(Comparison comparison) {

    public List<Outcome> outcomes() {
        return comparison.outcomes();
    }

    public List<Step> steps() {
        return comparison.story();
    }

    public List<Step> timedSteps() {
        return steps().stream()
                .filter(step -> outcomes().stream()
                        .anyMatch(outcome -> outcome.timing(step).isPresent()))
                .toList();
    }

    public String date() {
        return PageDate.of(comparison.date());
    }

    /** What the reader must know first: imitated engines, what was left out, what failed. */
    public List<String> cautions() {
        List<String> cautions = new ArrayList<>(comparison.reservations());
        outcomes().stream()
                .filter(outcome -> !outcome.caution().isEmpty())
                .map(outcome -> outcome.engine() + " is " + outcome.caution() + ".")
                .distinct()
                .forEach(cautions::add);
        comparison.leftOut().forEach(left -> cautions.add("Not done: " + left + "."));
        comparison.untimed().forEach(failed -> cautions.add(failed + "."));
        return cautions;
    }

    public StepResult result(Outcome outcome, Step step) {
        return outcome.story().get(steps().indexOf(step));
    }

    /** The engines' names with the capabilities of their stores. */
    public Map<String, Capabilities> stores() {
        Map<String, Capabilities> stores = new LinkedHashMap<>();
        outcomes().forEach(outcome -> stores.putIfAbsent(outcome.engine(), outcome.capabilities()));
        return stores;
    }

    /** The contract's results. */
    public ContractTable contract() {
        return new ContractTable(outcomes().stream().map(ContractColumn::of).toList());
    }

    /** Candidates that sent the same statements are shown together. */
    public List<SameStatements> statements(Step step) {
        Map<String, StepResult> results = new LinkedHashMap<>();
        outcomes().forEach(outcome -> results.put(outcome.name(), result(outcome, step)));
        return SameStatements.of(results);
    }
}

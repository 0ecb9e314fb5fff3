package dev.portwise.web;

import dev.portwise.comparison.Comparison;
import dev.portwise.comparison.Outcome;
import dev.portwise.comparison.scenario.SameStatements;
import dev.portwise.comparison.scenario.Step;
import dev.portwise.comparison.scenario.StepResult;
import dev.portwise.comparison.timing.Ratio;
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

    /** How often an adapter waits for an answer at a step, transaction control included; 0 within this process. */
    public int trips(Outcome outcome, Step step) {
        return result(outcome, step).trips().orElse(0);
    }

    /** Student's t for the intervals of the times, which have as many blocks everywhere. */
    public double quantile() {
        return outcomes().stream()
                .flatMap(outcome -> outcome.timings().stream())
                .mapToInt(timing -> timing.adapter().blocks().size())
                .min()
                .stream()
                .mapToDouble(Ratio::quantile)
                .findFirst()
                .orElse(0);
    }

    /** What was measured at several sizes. */
    public MeasuredCurves curves() {
        return new MeasuredCurves(comparison);
    }

    /** When not to use each adapter. */
    public List<NotFor> notFor() {
        return NotFor.of(comparison);
    }

    /** The candidates whose store was measured with posts inside their author's document. */
    public List<Outcome> shaped() {
        return outcomes().stream()
                .filter(outcome -> outcome.measured().shapes().isPresent())
                .toList();
    }

    /** The candidates whose cost was measured. */
    public List<Outcome> costed() {
        return outcomes().stream()
                .filter(outcome -> outcome.measured().cost().isPresent())
                .toList();
    }

    public String date() {
        return HtmlReport.date(comparison.date());
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

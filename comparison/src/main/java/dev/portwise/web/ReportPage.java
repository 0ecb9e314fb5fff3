package dev.portwise.web;

import dev.portwise.comparison.Comparison;
import dev.portwise.comparison.Outcome;
import dev.portwise.comparison.distance.DistancePoint;
import dev.portwise.comparison.growth.GrowthPoint;
import dev.portwise.comparison.growth.HeapPoint;
import dev.portwise.comparison.load.LoadPoint;
import dev.portwise.comparison.scenario.SameStatements;
import dev.portwise.comparison.scenario.Step;
import dev.portwise.comparison.scenario.StepResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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

    /** The step of that id. */
    public Step step(String id) {
        return steps().stream().filter(step -> step.id().equals(id)).findFirst().orElseThrow();
    }

    /** How often an adapter waits for an answer at a step, transaction control included; 0 within this process. */
    public int trips(Outcome outcome, Step step) {
        return result(outcome, step).trips().orElse(0);
    }

    /** The ranking for the mix that a reader finds first; empty if nobody did all its steps. */
    public Optional<MixEstimate> mix() {
        return Optional.of(new MixEstimate(this, MixEstimate.DEFAULT, Duration.ZERO))
                .filter(mix -> !mix.places().isEmpty());
    }

    /** When not to use each adapter. */
    public List<NotFor> notFor() {
        return NotFor.of(comparison);
    }

    public Points<LoadPoint, Integer> load() {
        return new Points<>(outcomes(), outcome -> outcome.measured().load(), LoadPoint::work, LoadPoint::threads);
    }

    public Points<DistancePoint, Duration> distance() {
        return new Points<>(
                outcomes(), outcome -> outcome.measured().distance(), DistancePoint::step, DistancePoint::distance);
    }

    /** How often the model of a step is off. */
    public long timesOff(String step) {
        return outcomes().stream()
                .flatMap(outcome -> outcome.measured().distance().stream())
                .filter(point -> point.step().equals(step) && point.isOff())
                .count();
    }

    public Points<GrowthPoint, Integer> growth() {
        return new Points<>(
                outcomes(), outcome -> outcome.measured().growth().times(), GrowthPoint::operation, GrowthPoint::size);
    }

    /** The heap that pages keep, by the number of posts. */
    public Points<HeapPoint, Integer> heaps() {
        return new Points<>(
                outcomes(), outcome -> outcome.measured().growth().heaps(), HeapPoint::operation, HeapPoint::posts);
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

package dev.portwise.web;

import dev.portwise.adapter.spi.Capabilities;
import dev.portwise.comparison.Comparison;
import dev.portwise.comparison.Outcome;
import dev.portwise.comparison.scenario.Played;
import dev.portwise.comparison.scenario.SameStatements;
import dev.portwise.comparison.scenario.Step;
import dev.portwise.comparison.timing.Timing;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A comparison as the page's templates ask for it. */
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
        return Minute.of(comparison.date());
    }

    /** What the reader must know before believing anything: what is an imitation, what was left out, what failed. */
    public List<String> cautions() {
        List<String> cautions = new ArrayList<>(comparison.reservations());
        outcomes().stream()
                .filter(outcome -> !outcome.caution().isEmpty())
                .map(outcome -> outcome.engine() + " is " + outcome.caution() + ".")
                .distinct()
                .forEach(cautions::add);
        comparison.leftOut().forEach(left -> cautions.add("Not done: " + left + "."));
        outcomes().forEach(outcome -> cautions.addAll(outcome.untimed()));
        return cautions;
    }

    public Played played(Outcome outcome, Step step) {
        return outcome.story().get(steps().indexOf(step));
    }

    /** The engines' names with what the store behind each says of itself, each once. */
    public Map<String, Capabilities> stores() {
        Map<String, Capabilities> stores = new LinkedHashMap<>();
        outcomes().forEach(outcome -> stores.putIfAbsent(outcome.engine(), outcome.capabilities()));
        return stores;
    }

    /** What the contract said of each. */
    public ContractTable contract() {
        return new ContractTable(outcomes().stream().map(ContractColumn::of).toList());
    }

    /** Who sent the same statements in the same step is shown once. */
    public List<SameStatements> statements(Step step) {
        return SameStatements.of(
                outcomes().stream().map(Outcome::name).toList(),
                outcomes().stream().map(outcome -> played(outcome, step)).toList());
    }

    /** How long a bar is, in percent of the longest one. */
    public int width(Timing timing) {
        double longest = outcomes().stream()
                .flatMap(outcome -> outcome.timings().stream())
                .mapToDouble(Timing::ratio)
                .max()
                .orElse(1);
        return (int) Math.max(1, Math.round(100 * timing.ratio() / longest));
    }

    /** {@code 1.4×}. */
    public String ratio(double ratio) {
        return String.format(Locale.ROOT, "%.1f×", ratio);
    }

    /** {@code 0.21 ms}. */
    public String millis(double micros) {
        return String.format(Locale.ROOT, micros < 10_000 ? "%.2f ms" : "%.0f ms", micros / 1_000);
    }
}

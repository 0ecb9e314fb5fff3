package dev.portwise.cli.compare;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.ColumnData;
import com.github.freva.asciitable.HorizontalAlign;
import dev.portwise.cli.console.Colours;
import dev.portwise.comparison.Comparison;
import dev.portwise.comparison.Outcome;
import dev.portwise.comparison.distance.DistancePoint;
import dev.portwise.comparison.distance.Distances;
import dev.portwise.comparison.scenario.Step;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The times at several distances from the server, beside the model. */
record DistanceText(PrintStream out, Colours colours) {

    /** Prints a table for each engine whose distances were measured. */
    void print(Comparison comparison) {
        Map<String, List<Outcome>> engines = comparison.outcomes().stream()
                .filter(outcome -> !outcome.measured().distance().isEmpty())
                .collect(Collectors.groupingBy(Outcome::engine, LinkedHashMap::new, Collectors.toList()));
        engines.forEach((engine, outcomes) -> print(engine, outcomes, comparison.story()));
    }

    private void print(String engine, List<Outcome> outcomes, List<Step> story) {
        List<ColumnData<Step>> columns = new ArrayList<>();
        columns.add(new Column().header("step").dataAlign(HorizontalAlign.LEFT).with(Step::id));
        for (Outcome outcome : outcomes) {
            columns.add(new Column()
                    .header(outcome.adapter() + "\ntrips")
                    .with(step -> point(outcome, step, Distances.FAR.get(0))
                            .map(point -> String.valueOf(point.trips()))
                            .orElse("–")));
            for (Duration distance : Distances.FAR) {
                columns.add(new Column()
                        .header(outcome.adapter() + "\n" + distance.toNanos() / 1e6 + " ms")
                        .with(step -> point(outcome, step, distance)
                                .map(DistanceText::cell)
                                .orElse("–")));
            }
        }
        List<Step> measured = story.stream()
                .filter(step -> outcomes.stream()
                        .anyMatch(outcome ->
                                point(outcome, step, Distances.FAR.get(0)).isPresent()))
                .toList();
        long off = outcomes.stream()
                .flatMap(outcome -> outcome.measured().distance().stream())
                .filter(DistancePoint::isOff)
                .count();
        out.println();
        out.println(
                colours.strong(engine) + " at a distance: median times in ms, in brackets the time without a distance"
                        + " + trips × distance");
        out.println(AsciiTable.getTable(AsciiTable.BASIC_ASCII_NO_DATA_SEPARATORS, measured, columns));
        out.println(
                off == 0
                        ? "The model holds everywhere within 10 %."
                        : "The model is off by more than 10 % where a ! stands: " + off + " times.");
    }

    private static Optional<DistancePoint> point(Outcome outcome, Step step, Duration distance) {
        return outcome.measured().distance().stream()
                .filter(point ->
                        point.step().equals(step.id()) && point.distance().equals(distance))
                .findFirst();
    }

    private static String cell(DistancePoint point) {
        return String.format(
                Locale.ROOT,
                "%s%.1f (%.1f)",
                point.isOff() ? "! " : "",
                point.micros() / 1_000,
                point.modelMicros() / 1_000);
    }
}

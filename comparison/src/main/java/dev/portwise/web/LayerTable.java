package dev.portwise.web;

import dev.portwise.comparison.Outcome;
import dev.portwise.comparison.scenario.Step;
import dev.portwise.comparison.scenario.StepResult;
import dev.portwise.comparison.timing.Ratio;
import dev.portwise.comparison.timing.Samples;
import dev.portwise.comparison.timing.TimeText;
import dev.portwise.comparison.timing.Timing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The layers of one engine beside each other, which took turns in one race: a row for each step, and one for their mean.
 *
 * @param racing the adapters
 */
public record LayerTable(List<Outcome> racing) {

    /** What stands where nothing was timed. */
    private static final List<String> NOTHING = List.of("–");

    /**
     * A column of ratios or of times.
     *
     * @param title who was timed
     * @param over whose times stand below the fraction bar; empty for a time
     * @param cell the figure of a step, then what belongs to it
     * @param mean the geometric mean of all steps; empty for times
     */
    public record Column(String title, String over, Function<Step, List<String>> cell, String mean) {}

    /** A step, or the mean of all. */
    public record Row(String title, Function<Column, List<String>> cells) {

        /** The figure, then what belongs to it. */
        public List<String> cell(Column column) {
            return cells.apply(column);
        }
    }

    public List<Row> rows() {
        Stream<Row> steps = racing.get(0).story().stream()
                .map(StepResult::step)
                .filter(step ->
                        racing.stream().anyMatch(outcome -> outcome.timing(step).isPresent()))
                .map(step -> new Row(step.title(), column -> column.cell().apply(step)));
        return Stream.concat(steps, Stream.of(new Row("geometric mean of all steps", column -> List.of(column.mean()))))
                .toList();
    }

    public List<Column> columns() {
        Outcome first = racing.get(0);
        List<Column> columns = new ArrayList<>();
        columns.add(new Column("by hand", "", timed(first, timing -> withTail(timing.byHand())), ""));
        for (Outcome outcome : racing) {
            String adapter = outcome.adapter();
            columns.add(new Column(
                    "plain " + adapter,
                    "by hand",
                    timed(
                            outcome,
                            timing -> timing.plainOverByHand()
                                    .map(ratio -> List.of(
                                            TimeText.ratio(ratio),
                                            timing.plain()
                                                    .map(LayerTable::millis)
                                                    .orElse("")))
                                    .orElse(NOTHING)),
                    text(Ratio.mean(outcome.timings().stream()
                            .flatMap(timing -> timing.plainOverByHand().stream())
                            .toList()))));
            columns.add(new Column(
                    adapter,
                    "plain",
                    timed(
                            outcome,
                            timing -> timing.overPlain()
                                    .map(TimeText::ratio)
                                    .map(List::of)
                                    .orElse(NOTHING)),
                    text(outcome.overPlain())));
            columns.add(new Column(
                    adapter,
                    "by hand",
                    timed(
                            outcome,
                            timing -> List.of(
                                    TimeText.ratio(timing.overByHand()),
                                    String.join(", ", withTail(timing.adapter())),
                                    timing.adapter().runs() + " runs")),
                    text(outcome.overByHand())));
        }
        for (Outcome other : racing.subList(1, racing.size())) {
            columns.add(new Column(
                    other.adapter(),
                    first.adapter(),
                    step -> other.over(first, step)
                            .map(TimeText::ratio)
                            .map(List::of)
                            .orElse(NOTHING),
                    text(other.over(first))));
        }
        return columns;
    }

    private static Function<Step, List<String>> timed(Outcome outcome, Function<Timing, List<String>> cell) {
        return step -> outcome.timing(step).map(cell).orElse(NOTHING);
    }

    private static List<String> withTail(Samples samples) {
        return List.of(millis(samples), "p99 " + TimeText.millis(samples.p99Micros()));
    }

    private static String millis(Samples samples) {
        return TimeText.millis(samples.medianMicros());
    }

    private static String text(Optional<Ratio> ratio) {
        return ratio.map(TimeText::ratio).orElse("–");
    }
}

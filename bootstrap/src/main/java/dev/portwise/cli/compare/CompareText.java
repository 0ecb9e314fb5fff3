package dev.portwise.cli.compare;

import dev.portwise.cli.console.Colours;
import dev.portwise.cli.console.Table;
import dev.portwise.cli.contract.ContractText;
import dev.portwise.comparison.Comparison;
import dev.portwise.comparison.Environment;
import dev.portwise.comparison.Outcome;
import dev.portwise.comparison.Words;
import dev.portwise.comparison.scenario.Step;
import dev.portwise.comparison.scenario.StepResult;
import dev.portwise.comparison.timing.TimeText;
import dev.portwise.web.LayerTable;
import dev.portwise.web.MeasuredCurves;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/** A comparison as people read it in a terminal. */
record CompareText(PrintStream out, Colours colours) {

    private static final int TITLE_WIDTH = 32;

    void print(Comparison comparison, ReportFolder report) {
        comparison.outcomes().forEach(this::printContract);
        printStory(comparison);
        comparison.races().forEach(this::printRace);
        comparison.ranking().ifPresent(new RankingText(out, colours)::print);
        MeasuredCurves measured = new MeasuredCurves(comparison);
        CurvesText curves = new CurvesText(out, colours);
        curves.print("load: units a second, with 95 % intervals", measured.load());
        curves.print(
                "distance: median times; the model is the time without a distance + trips × distance",
                measured.distance());
        curves.print(
                "growth: median times with so many posts of a user, or so many users in a unit of work",
                measured.growth());
        curves.print("heap at the last page of so many posts, more than at the first", measured.heaps());
        curves.print(
                "posts inside the document of their author, beside a collection of their own; plain code",
                measured.shapes());
        for (Outcome outcome : comparison.outcomes()) {
            outcome.measured()
                    .shapes()
                    .ifPresent(shapes -> out.println(String.format(
                            Locale.ROOT,
                            "on %s a document holds %,d posts, one more is refused: %s",
                            outcome.engine(),
                            shapes.mostPosts(),
                            shapes.refusal())));
        }
        new CostText(out).print(comparison);
        printSettings(comparison);
        printNotes(comparison);
        out.println(colours.faint("report: " + report.page() + ", " + report.json()));
        out.println();
        out.println(colours.strong(comparison.finding()));
    }

    private void printContract(Outcome outcome) {
        out.println(colours.strong(outcome.name()) + ": "
                + outcome.contract()
                        .map(new ContractText(out, colours)::verdict)
                        .orElse("the contract was not run"));
        outcome.contract().stream()
                .flatMap(contract -> contract.failures().stream())
                .forEach(failure -> out.println("    " + colours.bad("failed") + " " + failure.id() + " "
                        + failure.title()
                        + colours.faint("  ./portwise contract " + outcome.arguments() + " --rule " + failure.id())));
    }

    private void printStory(Comparison comparison) {
        Table<Step> table =
                new Table<Step>().words("step", TITLE_WIDTH, Step::title).figures("SQLAlchemy", Step::sqlAlchemy);
        for (Outcome outcome : comparison.outcomes()) {
            table.figures(outcome.name().replace("@", "\n@"), step -> cell(comparison, outcome, step));
        }
        out.println();
        out.println((comparison.races().isEmpty() ? "" : "time of the adapter · ") + "round trips: statements · "
                + "answers waited for on the wire, with those to begin and commit");
        out.println(table.of(comparison.story()));
    }

    private static String cell(Comparison comparison, Outcome outcome, Step step) {
        StepResult played = outcome.story().get(comparison.story().indexOf(step));
        String counts = played.statements().size() + " · "
                + played.trips().map(String::valueOf).orElse("–")
                + (played.asExpected() && played.withinBudget() ? "" : " !");
        return outcome.timing(step)
                .map(timing -> TimeText.millis(timing.adapter().medianMicros()) + " · " + counts)
                .orElse(counts);
    }

    /** The layers of one engine beside each other, which took turns in one race. */
    private void printRace(String engine, List<Outcome> racing) {
        LayerTable layers = new LayerTable(racing);
        Table<LayerTable.Row> table = new Table<LayerTable.Row>().words("step", TITLE_WIDTH, LayerTable.Row::title);
        for (LayerTable.Column column : layers.columns()) {
            table.figures(
                    column.title() + (column.over().isEmpty() ? "" : "\n/ " + column.over()),
                    row -> row.cell(column).get(0));
        }
        out.println();
        out.println(colours.strong(engine) + ": median times, ratios with 95 % intervals, = for no difference");
        out.println(table.of(layers.rows()));
    }

    /** What the figures depend on. */
    private void printSettings(Comparison comparison) {
        comparison
                .stores()
                .forEach((engine, store) -> out.println("%s: %s, isolation %s, durability: %s; %s"
                        .formatted(
                                engine,
                                store.product(),
                                Words.of(store.isolation()),
                                store.durability(),
                                store.client())));
        Environment machine = comparison.environment();
        out.println("machine: %s, %d cores, %s, %s, at most %,d MB of heap"
                .formatted(
                        machine.system(), machine.cores(), machine.java(), machine.flags(), machine.heapMegabytes()));
    }

    private void printNotes(Comparison comparison) {
        for (Outcome outcome : comparison.outcomes()) {
            if (!outcome.caution().isEmpty()) {
                out.println("note: " + outcome.engine() + " is " + outcome.caution());
            }
            outcome.story().stream()
                    .filter(played -> !played.asExpected())
                    .forEach(played -> out.println(
                            "! " + outcome.name() + " at '" + played.step().title() + "': " + played.observation()));
            outcome.story().stream()
                    .filter(played -> played.asExpected() && !played.withinBudget())
                    .forEach(played -> out.println(
                            "! " + outcome.name() + " at '" + played.step().title() + "': over the budget"));
        }
        comparison.untimed().forEach(failed -> out.println("! " + failed));
        comparison.doubts().forEach(doubt -> out.println("doubt: " + doubt));
        comparison.reservations().forEach(out::println);
        comparison.leftOut().forEach(left -> out.println("not done: " + left));
    }
}

package dev.portwise.cli.compare;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.ColumnData;
import com.github.freva.asciitable.HorizontalAlign;
import com.github.freva.asciitable.OverflowBehaviour;
import dev.portwise.cli.console.Colours;
import dev.portwise.cli.store.StoreJson;
import dev.portwise.comparison.Comparison;
import dev.portwise.comparison.Environment;
import dev.portwise.comparison.Outcome;
import dev.portwise.comparison.scenario.Step;
import dev.portwise.comparison.scenario.StepResult;
import dev.portwise.comparison.timing.Ratio;
import dev.portwise.comparison.timing.Samples;
import dev.portwise.comparison.timing.TimeText;
import dev.portwise.comparison.timing.Timing;
import dev.portwise.contract.ContractResult;
import dev.portwise.contract.RuleResult;
import dev.portwise.contract.Rules;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A comparison as people read it in a terminal. */
record CompareText(PrintStream out, Colours colours) {

    private static final int TITLE_WIDTH = 32;

    void print(Comparison comparison, ReportFolder report) {
        comparison.outcomes().forEach(this::printContract);
        out.println();
        out.println((comparison.races().isEmpty() ? "" : "time of the adapter · ") + "round trips: statements · "
                + "answers waited for on the wire, with those to begin and commit");
        out.println(AsciiTable.getTable(
                AsciiTable.BASIC_ASCII_NO_DATA_SEPARATORS, comparison.story(), columns(comparison)));
        comparison.races().forEach((engine, racing) -> printRace(comparison, engine, racing));
        new LoadText(out, colours).print(comparison);
        comparison.ranking().ifPresent(new RankingText(out, colours)::print);
        ShapeText.of(comparison).forEach(out::println);
        new GrowthText(out).print(comparison);
        new CostText(out).print(comparison);
        new DistanceText(out, colours).print(comparison);
        printSettings(comparison);
        printNotes(comparison);
        out.println(colours.faint("report: " + report.page() + ", " + report.json()));
        out.println();
        out.println(colours.strong(comparison.finding()));
    }

    private void printContract(Outcome outcome) {
        out.println(colours.strong(outcome.name()) + ": "
                + outcome.contract().map(this::verdict).orElse("the contract was not run"));
        outcome.contract().stream()
                .flatMap(contract -> contract.failures().stream())
                .forEach(failure -> out.println("    " + colours.bad("failed") + " " + failure.id() + " "
                        + failure.title()
                        + colours.faint("  ./portwise contract " + outcome.arguments() + " --rule " + failure.id())));
    }

    private String verdict(ContractResult contract) {
        int rules = contract.rules().size();
        int varied = contract.with(RuleResult.Outcome.VARIED).size();
        if (contract.filtered() && contract.failures().isEmpty()) {
            return rules + " of " + Rules.all().size() + " rules ran, none failed";
        }
        return contract.conformant()
                ? colours.good("conformant") + ", all " + rules + " rules hold"
                        + (varied == 0 ? "" : ", " + varied + " of them in the variation the store declares")
                : colours.bad("not conformant") + ", " + contract.failures().size() + " of " + rules + " rules failed";
    }

    private static ColumnData<Step> title() {
        return new Column()
                .header("step")
                .dataAlign(HorizontalAlign.LEFT)
                .maxWidth(TITLE_WIDTH, OverflowBehaviour.NEWLINE)
                .with(Step::title);
    }

    private static List<ColumnData<Step>> columns(Comparison comparison) {
        List<ColumnData<Step>> columns = new ArrayList<>();
        columns.add(title());
        columns.add(new Column().header("SQLAlchemy").with(Step::sqlAlchemy));
        for (Outcome outcome : comparison.outcomes()) {
            columns.add(new Column()
                    .header(outcome.name().replace("@", "\n@"))
                    .with(step -> cell(comparison, outcome, step)));
        }
        return columns;
    }

    private static String cell(Comparison comparison, Outcome outcome, Step step) {
        StepResult played = outcome.story().get(comparison.story().indexOf(step));
        String counts = played.statements().size() + " · "
                + played.trips().map(String::valueOf).orElse("–")
                + (played.asExpected() && played.withinBudget() ? "" : " !");
        return outcome.timing(step)
                .map(timing -> millis(timing.adapter()) + " · " + counts)
                .orElse(counts);
    }

    /** The layers of one engine beside each other, which took turns in one race. */
    private void printRace(Comparison comparison, String engine, List<Outcome> racing) {
        Outcome first = racing.get(0);
        List<ColumnData<Step>> columns = new ArrayList<>();
        columns.add(title());
        columns.add(new Column().header("by hand").with(step -> of(first, step, timing -> millis(timing.byHand()))));
        for (Outcome outcome : racing) {
            String name = outcome.adapter();
            columns.add(new Column()
                    .header("plain " + name + "\n/ by hand")
                    .with(step -> of(outcome, step, timing -> ratio(timing.plainOverByHand()))));
            columns.add(new Column()
                    .header(name + "\n/ plain")
                    .with(step -> of(outcome, step, timing -> ratio(timing.overPlain()))));
            columns.add(new Column()
                    .header(name + "\n/ by hand")
                    .with(step -> of(outcome, step, timing -> TimeText.ratio(timing.overByHand()))));
        }
        for (Outcome other : racing.subList(1, racing.size())) {
            columns.add(new Column()
                    .header(other.adapter() + "\n/ " + first.adapter())
                    .with(step -> ratio(other.over(first, step))));
        }
        List<Step> timed = comparison.story().stream()
                .filter(step -> first.timing(step).isPresent())
                .toList();
        out.println();
        out.println(colours.strong(engine) + ": median times, ratios with 95 % intervals, = for no difference");
        out.println(AsciiTable.getTable(AsciiTable.BASIC_ASCII_NO_DATA_SEPARATORS, timed, columns));
    }

    private static String of(Outcome outcome, Step step, Function<Timing, String> cell) {
        return outcome.timing(step).map(cell).orElse("–");
    }

    private static String ratio(Optional<Ratio> ratio) {
        return ratio.map(TimeText::ratio).orElse("–");
    }

    private static String millis(Samples samples) {
        return TimeText.millis(samples.medianMicros());
    }

    /** What the figures depend on. */
    private void printSettings(Comparison comparison) {
        comparison
                .stores()
                .forEach((engine, store) -> out.println("%s: %s, isolation %s, durability: %s; %s"
                        .formatted(
                                engine,
                                store.product(),
                                StoreJson.words(store.isolation()),
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

package dev.portwise.cli.compare;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.ColumnData;
import com.github.freva.asciitable.HorizontalAlign;
import com.github.freva.asciitable.OverflowBehaviour;
import dev.portwise.cli.console.Colours;
import dev.portwise.comparison.Comparison;
import dev.portwise.comparison.Outcome;
import dev.portwise.comparison.scenario.Step;
import dev.portwise.comparison.scenario.StepResult;
import dev.portwise.contract.ContractResult;
import dev.portwise.contract.RuleResult;
import dev.portwise.contract.Rules;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A comparison as people read it in a terminal. */
record CompareText(PrintStream out, Colours colours) {

    private static final int TITLE_WIDTH = 32;

    void print(Comparison comparison, ReportFolder report) {
        comparison.outcomes().forEach(this::printContract);
        out.println();
        out.println("time as a multiple of hand-written code · round trips");
        out.println(AsciiTable.getTable(
                AsciiTable.BASIC_ASCII_NO_DATA_SEPARATORS, comparison.story(), columns(comparison)));
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

    private static List<ColumnData<Step>> columns(Comparison comparison) {
        List<ColumnData<Step>> columns = new ArrayList<>();
        columns.add(new Column()
                .header("step")
                .dataAlign(HorizontalAlign.LEFT)
                .maxWidth(TITLE_WIDTH, OverflowBehaviour.NEWLINE)
                .with(Step::title));
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
        String counts = played.statements().size() + (played.asExpected() && played.withinBudget() ? "" : " !");
        return outcome.timing(step)
                .map(timing -> String.format(Locale.ROOT, "%.1f× · %s", timing.ratio(), counts))
                .orElse(counts);
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
            outcome.untimed().forEach(why -> out.println("! " + why));
        }
        comparison.reservations().forEach(out::println);
        comparison.leftOut().forEach(left -> out.println("not done: " + left));
    }
}

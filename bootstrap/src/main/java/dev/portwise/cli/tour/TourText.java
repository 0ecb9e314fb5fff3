package dev.portwise.cli.tour;

import dev.portwise.adapter.spi.Statement;
import dev.portwise.cli.console.Colours;
import dev.portwise.cli.console.Console;
import dev.portwise.cli.console.Table;
import dev.portwise.comparison.Candidate;
import dev.portwise.comparison.TourStop;
import dev.portwise.comparison.scenario.Budget;
import dev.portwise.comparison.scenario.SameStatements;
import dev.portwise.comparison.scenario.Step;
import dev.portwise.comparison.scenario.StepResult;
import dev.portwise.comparison.scenario.Steps;
import java.io.PrintStream;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A tour as people read it in a terminal.
 *
 * @param width in characters
 */
record TourText(PrintStream out, Colours colours, int width) {

    private static final int USUAL_WIDTH = 100;
    private static final int NARROWEST_COLUMN = 20;

    /** What {@code COLUMNS} says, or a usual width. */
    static int width(Console console) {
        return console.variable("COLUMNS")
                .filter(columns -> columns.matches("[1-9][0-9]{1,3}"))
                .map(Integer::parseInt)
                .orElse(USUAL_WIDTH);
    }

    void list(List<Step> steps) {
        steps.forEach(step -> out.println("%2s  %-16s  %s".formatted(Steps.number(step), step.id(), step.title())));
    }

    void printCaution(Candidate candidate) {
        if (!candidate.caution().isEmpty()) {
            out.println("note: " + candidate.engine() + " is " + candidate.caution());
            out.println();
        }
    }

    void print(TourStop stop) {
        Step step = stop.step();
        out.println(colours.strong(Steps.number(step) + ". " + step.title()) + colours.faint("  (" + step.id() + ")"));
        out.println(step.story());
        out.println();
        step.code().lines().forEach(line -> out.println("    " + line));
        out.println();
        List<SameStatements> sides = stop.sides();
        boolean agreed = sides.stream()
                        .map(side -> side.result().observation())
                        .distinct()
                        .count()
                == 1;
        (agreed ? sides.subList(0, 1) : sides).forEach(side -> out.println(observed(side, agreed)));
        out.println(table(sides).of(rows(sides)));
        out.println("round trips: SQLAlchemy " + step.sqlAlchemy() + " · budget "
                + budget(step.budget()) + " · "
                + sides.stream().map(this::counts).collect(Collectors.joining(" · ")));
        out.println();
    }

    private static String budget(Budget budget) {
        return budget.text() + (budget.guards() == 0 ? "" : " (" + budget.guards() + " more without foreign keys)");
    }

    private String observed(SameStatements side, boolean agreed) {
        StepResult played = side.result();
        String text = (agreed ? "observed: " : side.names() + ": ") + played.observation();
        return played.asExpected()
                ? text
                : colours.bad(text + " (expected " + played.step().expected() + ")");
    }

    private String counts(SameStatements side) {
        String text = side.names() + " " + side.result().counts();
        return side.result().withinBudget() ? text : colours.bad(text + " (over the budget)");
    }

    private static List<Integer> rows(List<SameStatements> sides) {
        int longest = sides.stream()
                .mapToInt(side -> side.result().statements().size())
                .max()
                .orElse(0);
        return IntStream.range(0, Math.max(1, longest)).boxed().toList();
    }

    private Table<Integer> table(List<SameStatements> sides) {
        int each = Math.max(NARROWEST_COLUMN, (width - 1) / sides.size() - 3);
        Table<Integer> table = new Table<>();
        sides.forEach(side -> table.words(side.names(), each, row -> statement(side.result(), row)));
        return table;
    }

    private static String statement(StepResult played, int row) {
        List<Statement> sent = played.statements();
        if (sent.isEmpty() && row == 0) {
            return "(nothing)";
        }
        return row < sent.size() ? (row + 1) + ". " + breakable(sent.get(row).text()) : "";
    }

    /** Some libraries leave no space after a comma, where a line could be broken. */
    private static String breakable(String statement) {
        return statement.replaceAll(",(?=\\S)", ", ");
    }
}

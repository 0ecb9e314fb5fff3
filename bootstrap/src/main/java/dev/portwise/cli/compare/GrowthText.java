package dev.portwise.cli.compare;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.ColumnData;
import com.github.freva.asciitable.HorizontalAlign;
import dev.portwise.comparison.Comparison;
import dev.portwise.comparison.Outcome;
import dev.portwise.comparison.WorkTitle;
import dev.portwise.comparison.growth.Steepening;
import dev.portwise.comparison.timing.TimeText;
import dev.portwise.web.Points;
import dev.portwise.web.ReportPage;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** How costs grow with the data, as people read it in a terminal: a row for each operation of each adapter. */
record GrowthText(PrintStream out) {

    private record Row(Outcome outcome, String operation) {}

    void print(Comparison comparison) {
        ReportPage page = new ReportPage(comparison);
        print(
                "growth: median times on a user with so many posts, and of a unit of work on so many users",
                page.growth(),
                point -> TimeText.millis(point.micros()));
        print(
                "heap at the last page of so many posts, more than at the first",
                page.heaps(),
                point -> String.format(Locale.ROOT, "%,.0f kB", point.kilobytes()));
        for (Outcome outcome : comparison.outcomes()) {
            for (Steepening steep : Steepening.in(outcome.measured().growth().times())) {
                out.println(String.format(
                        Locale.ROOT,
                        "growth: '%s' of %s grows faster than its data from %,d on: %.0f times the time for %d times as"
                                + " much",
                        WorkTitle.growing(steep.operation()),
                        outcome.name(),
                        steep.from(),
                        steep.ratio(),
                        steep.to() / steep.from()));
            }
        }
    }

    private <P> void print(String title, Points<P, Integer> points, Function<P, String> cell) {
        if (points.isEmpty()) {
            return;
        }
        List<Row> rows = points.works().stream()
                .flatMap(operation -> points.rows(operation).stream().map(outcome -> new Row(outcome, operation)))
                .toList();
        List<ColumnData<Row>> columns = new ArrayList<>();
        columns.add(left("operation").with(row -> WorkTitle.growing(row.operation())));
        columns.add(left("adapter").with(row -> row.outcome().name()));
        points.works().stream()
                .flatMap(operation -> points.sizes(operation).stream())
                .distinct()
                .sorted()
                .forEach(size -> columns.add(new Column()
                        .header(String.format(Locale.ROOT, "%,d", size))
                        .with(row -> points.at(row.outcome(), row.operation(), size)
                                .map(cell)
                                .orElse("–"))));
        out.println();
        out.println(title);
        out.println(AsciiTable.getTable(AsciiTable.BASIC_ASCII_NO_DATA_SEPARATORS, rows, columns));
    }

    private static Column left(String header) {
        return new Column().header(header).dataAlign(HorizontalAlign.LEFT);
    }
}

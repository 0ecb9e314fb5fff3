package dev.portwise.cli.compare;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.ColumnData;
import com.github.freva.asciitable.HorizontalAlign;
import dev.portwise.comparison.Comparison;
import dev.portwise.comparison.Outcome;
import dev.portwise.comparison.growth.GrowthPoint;
import dev.portwise.comparison.growth.HeapPoint;
import dev.portwise.comparison.growth.Steepening;
import dev.portwise.comparison.timing.TimeText;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/** How costs grow with the data, as people read it in a terminal: a row for each operation of each adapter. */
record GrowthText(PrintStream out) {

    private record Row(Outcome outcome, String operation) {}

    void print(Comparison comparison) {
        List<Outcome> grown = comparison.outcomes().stream()
                .filter(outcome -> !outcome.measured().growth().times().isEmpty())
                .toList();
        if (grown.isEmpty()) {
            return;
        }
        out.println();
        out.println("growth: median times on a user with so many posts, and of a unit of work on so many users");
        print(grown, GrowthText::operations, sizes(grown, GrowthText::sizes), GrowthText::time);
        out.println("heap at the last page of so many posts, more than at the first");
        print(grown, GrowthText::pagings, sizes(grown, GrowthText::pagedSizes), GrowthText::heap);
        for (Outcome outcome : grown) {
            for (Steepening steep : Steepening.in(outcome.measured().growth().times())) {
                out.println(String.format(
                        Locale.ROOT,
                        "growth: %s of %s grows faster than its data from %,d on: %.0f times the time for %d times as"
                                + " much",
                        steep.operation(),
                        outcome.name(),
                        steep.from(),
                        steep.ratio(),
                        steep.to() / steep.from()));
            }
        }
    }

    private void print(
            List<Outcome> grown,
            Function<Outcome, Stream<String>> operations,
            List<Integer> sizes,
            BiFunction<Row, Integer, String> cell) {
        List<Row> rows = operations
                .apply(grown.get(0))
                .distinct()
                .flatMap(operation -> grown.stream().map(outcome -> new Row(outcome, operation)))
                .toList();
        List<ColumnData<Row>> columns = new ArrayList<>();
        columns.add(left("operation").with(Row::operation));
        columns.add(left("adapter").with(row -> row.outcome().name()));
        sizes.forEach(size -> columns.add(
                new Column().header(String.format(Locale.ROOT, "%,d", size)).with(row -> cell.apply(row, size))));
        out.println(AsciiTable.getTable(AsciiTable.BASIC_ASCII_NO_DATA_SEPARATORS, rows, columns));
    }

    private static Column left(String header) {
        return new Column().header(header).dataAlign(HorizontalAlign.LEFT);
    }

    private static List<Integer> sizes(List<Outcome> grown, Function<Outcome, Stream<Integer>> sizes) {
        return grown.stream().flatMap(sizes).distinct().sorted().toList();
    }

    private static Stream<String> operations(Outcome outcome) {
        return outcome.measured().growth().times().stream().map(GrowthPoint::operation);
    }

    private static Stream<Integer> sizes(Outcome outcome) {
        return outcome.measured().growth().times().stream().map(GrowthPoint::size);
    }

    private static Stream<String> pagings(Outcome outcome) {
        return outcome.measured().growth().heaps().stream().map(HeapPoint::operation);
    }

    private static Stream<Integer> pagedSizes(Outcome outcome) {
        return outcome.measured().growth().heaps().stream().map(HeapPoint::posts);
    }

    private static String time(Row row, int size) {
        return row.outcome().measured().growth().times().stream()
                .filter(point -> point.operation().equals(row.operation()) && point.size() == size)
                .map(point -> TimeText.millis(point.micros()))
                .findFirst()
                .orElse("–");
    }

    private static String heap(Row row, int posts) {
        return row.outcome().measured().growth().heaps().stream()
                .filter(point -> point.operation().equals(row.operation()) && point.posts() == posts)
                .map(point -> String.format(Locale.ROOT, "%,.0f kB", point.kilobytes()))
                .findFirst()
                .orElse("–");
    }
}

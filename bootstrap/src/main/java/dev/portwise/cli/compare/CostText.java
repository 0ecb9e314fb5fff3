package dev.portwise.cli.compare;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.ColumnData;
import com.github.freva.asciitable.HorizontalAlign;
import dev.portwise.comparison.Comparison;
import dev.portwise.comparison.Outcome;
import dev.portwise.comparison.cost.Cost;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** What adapters cost beside time, as people read it in a terminal: a row for each. */
record CostText(PrintStream out) {

    private static final String UNKNOWN = "–";

    void print(Comparison comparison) {
        List<Outcome> weighed = comparison.outcomes().stream()
                .filter(outcome -> outcome.measured().cost().isPresent())
                .toList();
        if (weighed.isEmpty()) {
            return;
        }
        out.println();
        out.println("cost: lines of code, libraries at run time; opening in a JVM that is warm; heap of live objects");
        out.println(AsciiTable.getTable(
                AsciiTable.BASIC_ASCII_NO_DATA_SEPARATORS,
                weighed,
                List.of(
                        new Column()
                                .header("adapter")
                                .dataAlign(HorizontalAlign.LEFT)
                                .with(Outcome::name),
                        code("lines", Cost.Code::adapter),
                        code("of mapping", Cost.Code::mapping),
                        code("shared", Cost.Code::shared),
                        column("libraries", cost -> cost.libraries().map(libraries -> count(libraries.count()))),
                        column("MB", cost -> cost.libraries().map(libraries -> tenths(libraries.megabytes()))),
                        running("open\nms", Cost.Running::openingMillis),
                        running("first\nunit ms", Cost.Running::firstUnitMillis),
                        running("by hand\nms", Cost.Running::firstUnitByHandMillis),
                        running("heap\nMB", Cost.Running::heapMegabytes),
                        running("kB a 1,000\nposts", Cost.Running::heapKilobytesPerThousandPosts))));
    }

    private static ColumnData<Outcome> code(String header, Function<Cost.Code, Integer> lines) {
        return column(header, cost -> cost.code().map(lines).map(CostText::count));
    }

    private static ColumnData<Outcome> running(String header, Function<Cost.Running, Double> figure) {
        return column(header, cost -> Optional.of(tenths(figure.apply(cost.running()))));
    }

    private static ColumnData<Outcome> column(String header, Function<Cost, Optional<String>> cell) {
        return new Column()
                .header(header)
                .with(outcome -> outcome.measured().cost().flatMap(cell).orElse(UNKNOWN));
    }

    private static String count(int number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private static String tenths(double number) {
        return String.format(Locale.ROOT, "%,.1f", number);
    }
}

package dev.portwise.cli.compare;

import dev.portwise.cli.console.Table;
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

    void print(Comparison comparison) {
        List<Outcome> weighed = comparison.outcomes().stream()
                .filter(outcome -> outcome.measured().cost().isPresent())
                .toList();
        if (weighed.isEmpty()) {
            return;
        }
        out.println();
        out.println("cost: lines of code, libraries at run time; opening in a JVM that is warm; heap of live objects");
        out.println(new Table<Outcome>()
                .words("adapter", Outcome::name)
                .figures("lines", code(Cost.Code::adapter))
                .figures("of mapping", code(Cost.Code::mapping))
                .figures("shared", code(Cost.Code::shared))
                .figures("libraries", of(cost -> cost.libraries().map(libraries -> count(libraries.count()))))
                .figures("MB", of(cost -> cost.libraries().map(libraries -> tenths(libraries.megabytes()))))
                .figures("open\nms", running(Cost.Running::openingMillis))
                .figures("to end of\nfirst unit ms", running(Cost.Running::firstUnitMillis))
                .figures("by hand\nms", running(Cost.Running::firstUnitByHandMillis))
                .figures("heap\nMB", running(Cost.Running::heapMegabytes))
                .figures("kB a 1,000\nposts", running(Cost.Running::heapKilobytesPerThousandPosts))
                .of(weighed));
    }

    private static Function<Outcome, String> code(Function<Cost.Code, Integer> lines) {
        return of(cost -> cost.code().map(lines).map(CostText::count));
    }

    private static Function<Outcome, String> running(Function<Cost.Running, Double> figure) {
        return of(cost -> Optional.of(tenths(figure.apply(cost.running()))));
    }

    private static Function<Outcome, String> of(Function<Cost, Optional<String>> cell) {
        return outcome -> outcome.measured().cost().flatMap(cell).orElse("–");
    }

    private static String count(int number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private static String tenths(double number) {
        return String.format(Locale.ROOT, "%,.1f", number);
    }
}

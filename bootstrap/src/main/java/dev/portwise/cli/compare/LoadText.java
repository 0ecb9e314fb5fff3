package dev.portwise.cli.compare;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.ColumnData;
import com.github.freva.asciitable.HorizontalAlign;
import dev.portwise.cli.console.Colours;
import dev.portwise.comparison.Comparison;
import dev.portwise.comparison.Outcome;
import dev.portwise.comparison.WorkTitle;
import dev.portwise.comparison.load.LoadPoint;
import dev.portwise.comparison.timing.TimeText;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/** What several threads get done, as people read it in a terminal. */
record LoadText(PrintStream out, Colours colours) {

    void print(Comparison comparison) {
        List<Outcome> loaded = comparison.outcomes().stream()
                .filter(outcome -> !outcome.measured().load().isEmpty())
                .toList();
        if (loaded.isEmpty()) {
            return;
        }
        out.println();
        out.println(colours.strong("load") + ": units/s with 95 % intervals · p50 · p99 · retries per unit");
        loaded.forEach(outcome -> print(outcome.name(), outcome.measured().load()));
    }

    /** One adapter on one engine. */
    void print(String name, List<LoadPoint> points) {
        out.println(colours.strong(name));
        out.println(AsciiTable.getTable(
                AsciiTable.BASIC_ASCII_NO_DATA_SEPARATORS,
                points,
                List.of(
                        work(),
                        new Column().header("threads").with(point -> String.valueOf(point.threads())),
                        new Column().header("units/s").with(LoadText::perSecond),
                        new Column().header("p50").with(point -> TimeText.millis(point.p50Micros())),
                        new Column().header("p99").with(point -> TimeText.millis(point.p99Micros())),
                        new Column().header("retries/unit").with(LoadText::retries))));
    }

    private static ColumnData<LoadPoint> work() {
        return new Column()
                .header("work")
                .dataAlign(HorizontalAlign.LEFT)
                .with(point -> WorkTitle.underLoad(point.work()));
    }

    private static String perSecond(LoadPoint point) {
        return String.format(Locale.ROOT, "%,.0f (%,.0f to %,.0f)", point.unitsPerSecond(), point.low(), point.high());
    }

    private static String retries(LoadPoint point) {
        return String.format(Locale.ROOT, "%.2f", point.retriesPerUnit())
                + (point.unresolved() == 0 ? "" : ", gave up " + point.unresolved());
    }
}

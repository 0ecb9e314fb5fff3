package dev.portwise.cli.compare;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.HorizontalAlign;
import dev.portwise.cli.console.Colours;
import dev.portwise.comparison.load.Ranking;
import dev.portwise.comparison.load.Ranking.Entry;
import dev.portwise.comparison.load.Throughput;
import dev.portwise.comparison.timing.TimeText;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/** A ranking as people read it in a terminal. */
record RankingText(PrintStream out, Colours colours) {

    void print(Ranking ranking) {
        out.println();
        out.println(colours.strong("ranking") + " for " + ranking.workload());
        out.println(AsciiTable.getTable(
                AsciiTable.BASIC_ASCII_NO_DATA_SEPARATORS,
                ranking.entries(),
                List.of(
                        new Column().header("rank").with(entry -> rank(ranking, entry)),
                        left("adapter").with(Entry::name),
                        new Column().header("units/s").with(entry -> perSecond(entry.throughput())),
                        new Column()
                                .header("p50")
                                .with(entry ->
                                        TimeText.millis(entry.throughput().p50Micros())),
                        new Column()
                                .header("p99")
                                .with(entry ->
                                        TimeText.millis(entry.throughput().p99Micros())),
                        new Column().header("retries/unit").with(entry -> retries(entry.throughput())),
                        left("store").with(RankingText::store))));
        out.println("units/s with 95 % intervals; = there may be no difference between neighbours of one rank");
        ranking.entries().stream()
                .filter(entry -> entry.throughput().unresolved() > 0)
                .forEach(entry -> out.println("! " + entry.name() + " gave up "
                        + entry.throughput().unresolved() + " of "
                        + (entry.throughput().units() + entry.throughput().unresolved())
                        + " units: they lost against others at every attempt"));
        ranking.leftOut().forEach(left -> out.println("not ranked: " + left));
    }

    private static Column left(String header) {
        return new Column().header(header).dataAlign(HorizontalAlign.LEFT);
    }

    private static String rank(Ranking ranking, Entry entry) {
        return ranking.rank(entry) + (ranking.isShared(entry) ? " =" : "  ");
    }

    private static String perSecond(Throughput done) {
        return String.format(Locale.ROOT, "%,.0f (%,.0f to %,.0f)", done.unitsPerSecond(), done.low(), done.high());
    }

    private static String retries(Throughput done) {
        return String.format(Locale.ROOT, "%.3f", done.retriesPerUnit());
    }

    private static String store(Entry entry) {
        return entry.store().product() + ", " + entry.store().durability() + (entry.durable() ? "" : ": not durable");
    }
}

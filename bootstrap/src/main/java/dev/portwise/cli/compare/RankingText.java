package dev.portwise.cli.compare;

import dev.portwise.cli.console.Colours;
import dev.portwise.cli.console.Table;
import dev.portwise.comparison.load.Ranking;
import dev.portwise.comparison.load.Ranking.Entry;
import dev.portwise.comparison.timing.TimeText;
import java.io.PrintStream;
import java.util.Locale;

/** A ranking as people read it in a terminal. */
record RankingText(PrintStream out, Colours colours) {

    void print(Ranking ranking) {
        out.println();
        out.println(colours.strong("ranking") + " for " + ranking.workload());
        out.println(new Table<Entry>()
                .figures("rank", entry -> ranking.rank(entry) + (ranking.isShared(entry) ? " =" : "  "))
                .words("adapter", Entry::name)
                .figures("units", entry -> TimeText.perSecond(entry.throughput().rate()))
                .figures("first /\nthis", entry -> overThis(ranking, entry))
                .figures("p50", entry -> TimeText.millis(entry.throughput().p50Micros()))
                .figures("p99", entry -> TimeText.millis(entry.throughput().p99Micros()))
                .figures(
                        "retries\n/ unit",
                        entry -> String.format(
                                Locale.ROOT, "%.3f", entry.throughput().retriesPerUnit()))
                .words("store", RankingText::store)
                .of(ranking.entries()));
        out.println("units a second with 95 % intervals; = there may be no difference from the first of that rank");
        ranking.entries().stream()
                .filter(entry -> entry.throughput().unresolved() > 0)
                .forEach(entry -> out.println("! " + entry.name() + " gave up "
                        + entry.throughput().unresolved() + " of "
                        + (entry.throughput().units() + entry.throughput().unresolved())
                        + " units: they lost against others at every attempt"));
        ranking.leftOut().forEach(left -> out.println("not ranked: " + left));
    }

    private static String overThis(Ranking ranking, Entry entry) {
        Entry first = ranking.entries().get(0);
        return entry.equals(first) ? "–" : TimeText.ratio(first.over(entry));
    }

    private static String store(Entry entry) {
        return entry.store().product() + ", " + entry.store().durability() + (entry.durable() ? "" : ": not durable");
    }
}

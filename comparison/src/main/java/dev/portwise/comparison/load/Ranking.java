package dev.portwise.comparison.load;

import dev.portwise.adapter.spi.Capabilities;
import dev.portwise.adapter.spi.Guarantee;
import dev.portwise.comparison.timing.Ratio;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Adapters on all engines by the units per second that they do of one workload.
 *
 * @param entries the fastest first
 * @param leftOut who is not ranked and why, one sentence each
 */
public record Ranking(Workload workload, List<Entry> entries, List<String> leftOut) {

    public Ranking {
        entries = entries.stream()
                .sorted(Comparator.comparingDouble(
                                (Entry entry) -> entry.throughput().unitsPerSecond())
                        .reversed())
                .toList();
        leftOut = List.copyOf(leftOut);
    }

    /** One adapter on one engine. All took turns, so that they can be compared with each other. */
    public record Entry(String adapter, String engine, Capabilities store, Throughput throughput) {

        /** {@code jpa@postgresql}. */
        public String name() {
            return adapter + "@" + engine;
        }

        /** Whether committed units survive a crash of the server. */
        public boolean durable() {
            return store.has(Guarantee.DURABLE_UNITS);
        }

        /** This entry's units per second as a multiple of another's. */
        public Ratio over(Entry other) {
            return throughput.over(other.throughput);
        }
    }

    /** The place, from 1. An entry shares the rank of the first with it where the interval of their ratio holds 1. */
    public int rank(Entry entry) {
        int first = 0;
        for (int place = 1; place <= entries.indexOf(entry); place++) {
            if (!entries.get(first).over(entries.get(place)).undecided()) {
                first = place;
            }
        }
        return first + 1;
    }

    /** Whether others have the same rank: there may be no difference between them. */
    public boolean isShared(Entry entry) {
        return IntStream.range(0, entries.size())
                        .filter(place -> rank(entries.get(place)) == rank(entry))
                        .count()
                > 1;
    }
}

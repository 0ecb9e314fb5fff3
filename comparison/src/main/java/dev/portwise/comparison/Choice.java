package dev.portwise.comparison;

import dev.portwise.adapter.spi.Guarantee;
import dev.portwise.comparison.load.Ranking;
import dev.portwise.comparison.load.Ranking.Entry;
import dev.portwise.comparison.load.Throughput;
import dev.portwise.comparison.timing.Ratio;
import dev.portwise.comparison.timing.TimeText;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Which adapter a ranking speaks for. Only those are chosen from that conform and keep what they commit; a store that
 * loses everything in a crash is an answer only where nothing else was compared.
 */
final class Choice {

    private final Comparison comparison;
    private final Ranking ranking;
    private final List<Entry> eligible;

    Choice(Comparison comparison, Ranking ranking) {
        this.comparison = comparison;
        this.ranking = ranking;
        List<Entry> conformant = ranking.entries().stream()
                .filter(entry -> outcome(entry).filter(Outcome::conformant).isPresent())
                .toList();
        List<Entry> durable = conformant.stream().filter(Entry::durable).toList();
        this.eligible =
                durable.isEmpty() && ranking.entries().stream().noneMatch(Entry::durable) ? conformant : durable;
    }

    /** Who should stand behind the domain, and why. */
    String answer() {
        if (eligible.isEmpty()) {
            return "No adapter was ranked that conforms on a durable store, so none is named";
        }
        Entry first = eligible.get(0);
        List<Entry> level = eligible.stream()
                .filter(entry -> !Reliable.above(first.over(entry)))
                .toList();
        return "For " + ranking.workload() + ", " + (level.size() > 1 ? noDifference(level) : ahead(first))
                + leftAside();
    }

    private String ahead(Entry first) {
        String rate = place(first) + " does " + rate(first.throughput());
        if (eligible.size() == 1) {
            return rate + "; it was compared with no other that could be chosen";
        }
        Entry next = eligible.get(1);
        return rate + ", " + TimeText.interval(first.over(next)) + " those of " + place(next) + ", the next";
    }

    private String noDifference(List<Entry> level) {
        return "there is no reliable difference between "
                + level.stream().map(Choice::place).collect(Collectors.joining(" and ")) + ", "
                + rate(level.get(0).throughput()) + " at best; decide by " + instead(level);
    }

    private String instead(List<Entry> level) {
        List<Integer> trips = level.stream()
                .map(entry -> outcome(entry).map(Outcome::statements).orElse(0))
                .toList();
        String byTrips = trips.stream().distinct().count() == 1
                ? ""
                : "round trips (" + trips.stream().map(String::valueOf).collect(Collectors.joining(" and ")) + ")";
        String guarantees = Arrays.stream(Guarantee.values())
                .filter(guarantee -> level.stream()
                                .map(entry -> entry.store().has(guarantee))
                                .distinct()
                                .count()
                        > 1)
                .map(Words::of)
                .collect(Collectors.joining(", "));
        String byGuarantees = guarantees.isEmpty() ? "" : "the guarantees that differ (" + guarantees + ")";
        String both = byTrips + (byTrips.isEmpty() || byGuarantees.isEmpty() ? "" : " and ") + byGuarantees;
        return both.isEmpty() ? "the technology that you know best" : both;
    }

    private String leftAside() {
        List<String> lossy = ranking.entries().stream()
                .filter(entry -> !entry.durable() && !eligible.contains(entry))
                .map(Entry::engine)
                .distinct()
                .toList();
        return lossy.isEmpty() ? "" : "; " + String.join(" and ", lossy) + " is left aside, as it loses all in a crash";
    }

    /** What speaks against relying on the answer. */
    String doubt() {
        String busy = comparison.environment().busy() ? ", which was busy" : "";
        String missing = ranking.leftOut().isEmpty() ? "" : "; not ranked: " + String.join(", ", ranking.leftOut());
        return "This is one JVM on one machine" + busy + missing
                + "; before you decide, run it on yours with your own --mix, --threads and --distance";
    }

    private Optional<Outcome> outcome(Entry entry) {
        return comparison.outcomes().stream()
                .filter(outcome -> outcome.name().equals(entry.name()))
                .findFirst();
    }

    private static String place(Entry entry) {
        return entry.adapter() + " on " + entry.engine();
    }

    private static String rate(Throughput done) {
        Ratio rate = done.rate();
        return String.format(
                Locale.ROOT, "%,.0f units a second (%,.0f to %,.0f)", rate.value(), rate.low(), rate.high());
    }
}

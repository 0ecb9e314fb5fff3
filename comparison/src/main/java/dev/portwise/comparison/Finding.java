package dev.portwise.comparison;

import dev.portwise.comparison.timing.TimeText;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Sums up a comparison in one sentence. */
final class Finding {

    private final Comparison comparison;

    private Finding(Comparison comparison) {
        this.comparison = comparison;
    }

    static String in(Comparison comparison) {
        Finding finding = new Finding(comparison);
        return Stream.of(Optional.of(finding.conformance()), finding.roundTrips(), finding.times())
                .flatMap(Optional::stream)
                .collect(Collectors.joining("; ", "", "."));
    }

    private String conformance() {
        List<Outcome> held = comparison.outcomes().stream()
                .filter(outcome -> outcome.contract().isPresent())
                .toList();
        if (held.isEmpty()) {
            return "The contract was not run";
        }
        String broken = held.stream()
                .filter(Outcome::refuted)
                .map(outcome -> outcome.name() + " breaks "
                        + count(outcome.contract().orElseThrow().failures().size(), "rule"))
                .collect(Collectors.joining(", "));
        String conformant = places(held.stream().filter(Outcome::conformant));
        if (!broken.isEmpty()) {
            return "Not everything conforms: " + broken + (conformant.isEmpty() ? "" : "; conformant: " + conformant);
        }
        return conformant.isEmpty()
                ? "No rule failed, but only a part of the contract was run: " + places(held.stream())
                : "Everything conforms: " + conformant;
    }

    private Optional<String> roundTrips() {
        Optional<Integer> least =
                comparison.outcomes().stream().map(Outcome::statements).min(Comparator.naturalOrder());
        return least.filter(fewest -> comparison.outcomes().size() > 1).map(fewest -> {
            List<Outcome> frugal = comparison.outcomes().stream()
                    .filter(outcome -> outcome.statements() == fewest)
                    .toList();
            String whole = "for the " + count(comparison.story().size(), "step") + " of the story";
            return frugal.size() == comparison.outcomes().size()
                    ? "all take the same %d round trips %s".formatted(fewest, whole)
                    : "%s %s the fewest round trips, %d %s, %s"
                            .formatted(
                                    names(frugal.stream()),
                                    frugal.stream()
                                                            .map(Outcome::adapter)
                                                            .distinct()
                                                            .count()
                                                    == 1
                                            ? "takes"
                                            : "take",
                                    fewest,
                                    whole,
                                    most());
        });
    }

    private String most() {
        int most = comparison.outcomes().stream()
                .mapToInt(Outcome::statements)
                .max()
                .orElseThrow();
        return names(comparison.outcomes().stream().filter(outcome -> outcome.statements() == most)) + " " + most;
    }

    /** Who is faster on each engine, or that nobody is; adapters are compared with each other directly. */
    private Optional<String> times() {
        String times = comparison.races().entrySet().stream()
                .map(race -> times(race.getKey(), race.getValue()))
                .collect(Collectors.joining(", "));
        return Optional.of("in time, " + times).filter(said -> !times.isEmpty());
    }

    private static String times(String engine, List<Outcome> race) {
        List<Outcome> timed = race.stream()
                .sorted(Comparator.comparingDouble(
                        outcome -> outcome.overByHand().orElseThrow().value()))
                .toList();
        Outcome fastest = timed.get(0);
        if (timed.size() == 1) {
            return "%s on %s takes %s that of hand-written code on average"
                    .formatted(
                            fastest.adapter(),
                            engine,
                            TimeText.interval(fastest.overByHand().orElseThrow()));
        }
        return "on " + engine + " "
                + timed.stream()
                        .skip(1)
                        .map(other -> other.over(fastest)
                                .map(ratio -> ratio.undecided()
                                        ? "there is no difference between %s and %s"
                                                .formatted(fastest.adapter(), other.adapter())
                                        : "%s takes %s that of %s"
                                                .formatted(
                                                        other.adapter(), TimeText.interval(ratio), fastest.adapter()))
                                .orElse("%s and %s did no step in common"
                                        .formatted(fastest.adapter(), other.adapter())))
                        .collect(Collectors.joining(" and "));
    }

    /** {@code jpa on h2 and postgresql, mongo on mongodb}. */
    private static String places(Stream<Outcome> outcomes) {
        return engines(outcomes).entrySet().stream()
                .map(adapter -> adapter.getKey() + " on " + String.join(" and ", adapter.getValue()))
                .collect(Collectors.joining(", "));
    }

    /** The adapter's name alone, if the result is the same on all its engines. */
    private String names(Stream<Outcome> outcomes) {
        Map<String, List<String>> everywhere = engines(comparison.outcomes().stream());
        return engines(outcomes).entrySet().stream()
                .map(adapter -> adapter.getValue().equals(everywhere.get(adapter.getKey()))
                        ? adapter.getKey()
                        : adapter.getKey() + " on " + String.join(" and ", adapter.getValue()))
                .collect(Collectors.joining(" and "));
    }

    private static Map<String, List<String>> engines(Stream<Outcome> outcomes) {
        return outcomes.collect(Collectors.groupingBy(
                Outcome::adapter, LinkedHashMap::new, Collectors.mapping(Outcome::engine, Collectors.toList())));
    }

    private static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}

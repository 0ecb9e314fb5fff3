package dev.portwise.comparison;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says in a few sentences which adapter should stand behind the domain: the reasons and the doubt. */
final class Finding {

    private final Comparison comparison;

    private Finding(Comparison comparison) {
        this.comparison = comparison;
    }

    static String in(Comparison comparison) {
        Finding finding = new Finding(comparison);
        return Stream.concat(Stream.of(finding.conformance()), finding.choice())
                .collect(Collectors.joining(". ", "", "."));
    }

    /** What follows from the ranking; without one, who takes the fewest round trips. */
    private Stream<String> choice() {
        return comparison
                .ranking()
                .map(ranking -> new Choice(comparison, ranking))
                .map(choice -> Stream.of(choice.answer(), choice.doubt()))
                .orElseGet(() -> Stream.concat(
                        roundTrips().stream(),
                        Stream.of("Nothing was ranked, so no adapter is named"
                                + (comparison.quick() ? ": run it without --quick" : ""))));
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
            String whole = "For the " + count(comparison.story().size(), "step") + " of the story, ";
            return frugal.size() == comparison.outcomes().size()
                    ? whole + "all take the same %d round trips".formatted(fewest)
                    : "%s%s %s the fewest round trips, %d, %s"
                            .formatted(
                                    whole,
                                    names(frugal.stream()),
                                    frugal.stream()
                                                            .map(Outcome::adapter)
                                                            .distinct()
                                                            .count()
                                                    == 1
                                            ? "takes"
                                            : "take",
                                    fewest,
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

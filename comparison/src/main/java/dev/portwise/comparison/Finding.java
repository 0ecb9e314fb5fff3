package dev.portwise.comparison;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
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

    /** What follows from the ranking; without one, the round trips. */
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

    /** What remains to compare by where nothing was ranked; empty of one candidate alone. */
    private Optional<String> roundTrips() {
        return Optional.of(comparison.outcomes().stream()
                        .sorted(Comparator.comparingInt(Outcome::statements))
                        .map(outcome -> outcome.name() + " " + outcome.statements())
                        .collect(Collectors.joining(", ")))
                .filter(counts -> comparison.outcomes().size() > 1)
                .map(counts -> "The " + count(comparison.story().size(), "step")
                        + " of the story take these round trips: " + counts);
    }

    /** {@code jpa on h2 and postgresql; mongo on mongodb}. */
    private static String places(Stream<Outcome> outcomes) {
        return outcomes
                .collect(Collectors.groupingBy(
                        Outcome::adapter, LinkedHashMap::new, Collectors.mapping(Outcome::engine, Collectors.toList())))
                .entrySet()
                .stream()
                .map(adapter -> adapter.getKey() + " on " + listed(adapter.getValue()))
                .collect(Collectors.joining("; "));
    }

    private static String listed(List<String> engines) {
        int last = engines.size() - 1;
        return last == 0 ? engines.get(0) : String.join(", ", engines.subList(0, last)) + " and " + engines.get(last);
    }

    private static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}

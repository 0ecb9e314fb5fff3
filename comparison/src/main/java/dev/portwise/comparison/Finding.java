package dev.portwise.comparison;

import dev.portwise.comparison.scenario.Step;
import dev.portwise.comparison.timing.Timing;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
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
        return Stream.of(
                        Optional.of(finding.conformance()),
                        finding.roundTrips(),
                        finding.overhead(),
                        finding.difference())
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

    private Optional<String> overhead() {
        Map<Outcome, Double> overheads = comparison.outcomes().stream()
                .filter(outcome -> outcome.overhead().isPresent())
                .collect(Collectors.toMap(
                        Function.identity(), outcome -> outcome.overhead().orElseThrow()));
        return overheads.entrySet().stream()
                .min(Map.Entry.comparingByValue())
                .map(least -> overheads.size() == 1
                        ? "%s takes %s the time of hand-written code on average"
                                .formatted(least.getKey().name(), times(least.getValue()))
                        : "%s comes closest to hand-written code, %s its time on average"
                                .formatted(least.getKey().name(), times(least.getValue())));
    }

    /** The step with the greatest distance between two adapters on the same engine. */
    private Optional<String> difference() {
        return comparison.outcomes().stream()
                .map(Outcome::engine)
                .distinct()
                .flatMap(engine -> comparison.story().stream().flatMap(step -> gap(engine, step).stream()))
                .max(Comparator.comparingDouble(Gap::factor))
                .filter(gap -> gap.factor() > 1)
                .map(Gap::text);
    }

    private Optional<Gap> gap(String engine, Step step) {
        Map<Outcome, Double> ratios = comparison.outcomes().stream()
                .filter(outcome -> outcome.engine().equals(engine))
                .filter(outcome -> outcome.timing(step).isPresent())
                .collect(Collectors.toMap(
                        Function.identity(),
                        outcome -> outcome.timing(step).map(Timing::ratio).orElseThrow()));
        if (ratios.size() < 2) {
            return Optional.empty();
        }
        return Optional.of(new Gap(
                step,
                ratios.entrySet().stream().min(Map.Entry.comparingByValue()).orElseThrow(),
                ratios.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow()));
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

    private static String times(double ratio) {
        return String.format(Locale.ROOT, "%.1f×", ratio);
    }

    /** Two adapters on the same engine at the same step. */
    private record Gap(Step step, Map.Entry<Outcome, Double> least, Map.Entry<Outcome, Double> most) {

        double factor() {
            return most.getValue() / least.getValue();
        }

        String text() {
            return "they are furthest apart at '%s', %s for %s and %s for %s"
                    .formatted(
                            step.title(),
                            times(least.getValue()),
                            least.getKey().name(),
                            times(most.getValue()),
                            most.getKey().name());
        }
    }
}

package dev.portwise.web;

import dev.portwise.adapter.spi.Guarantee;
import dev.portwise.comparison.Comparison;
import dev.portwise.comparison.Outcome;
import dev.portwise.comparison.Reliable;
import dev.portwise.comparison.scenario.Step;
import dev.portwise.comparison.timing.Ratio;
import dev.portwise.comparison.timing.TimeText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * When not to use an adapter, from the results of one comparison.
 *
 * @param reasons one sentence each, the gravest first; empty if this comparison shows none
 */
public record NotFor(String adapter, List<String> reasons) {

    public NotFor {
        reasons = List.copyOf(reasons);
    }

    /** One for each adapter. */
    public static List<NotFor> of(Comparison comparison) {
        return comparison.outcomes().stream()
                .collect(Collectors.groupingBy(Outcome::adapter, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(adapter -> new NotFor(adapter.getKey(), reasons(comparison, adapter.getValue())))
                .toList();
    }

    private static List<String> reasons(Comparison comparison, List<Outcome> own) {
        List<String> reasons = new ArrayList<>();
        own.stream().filter(Outcome::refuted).forEach(outcome -> reasons.add(broken(outcome)));
        reasons.addAll(lacks(own));
        own.forEach(outcome -> slowerThanOthers(comparison, outcome).ifPresent(reasons::add));
        own.forEach(outcome -> slowerThanPlain(comparison, outcome).ifPresent(reasons::add));
        own.forEach(outcome -> reasons.addAll(Weaknesses.of(outcome)));
        Weaknesses.heavy(comparison.outcomes(), own).ifPresent(reasons::add);
        return reasons;
    }

    private static String broken(Outcome outcome) {
        int failures = outcome.contract().orElseThrow().failures().size();
        return "On %s it breaks %d %s of the contract."
                .formatted(outcome.engine(), failures, failures == 1 ? "rule" : "rules");
    }

    /** The missing guarantees, once for all engines that miss the same. */
    private static List<String> lacks(List<Outcome> own) {
        Map<List<Guarantee>, List<String>> lacks = new LinkedHashMap<>();
        for (Outcome outcome : own) {
            List<Guarantee> missing = Arrays.stream(Guarantee.values())
                    .filter(guarantee -> !outcome.capabilities().has(guarantee))
                    .toList();
            lacks.computeIfAbsent(missing, none -> new ArrayList<>()).add(outcome.engine());
        }
        return lacks.entrySet().stream()
                .filter(lack -> !lack.getKey().isEmpty())
                .map(lack -> "On %s you cannot rely on this: %s."
                        .formatted(
                                String.join(" and ", lack.getValue()),
                                lack.getKey().stream()
                                        .map(guarantee -> guarantee.meaning().split(";", -1)[0])
                                        .collect(Collectors.joining("; "))))
                .toList();
    }

    private static Optional<String> slowerThanOthers(Comparison comparison, Outcome outcome) {
        return comparison.outcomes().stream()
                .flatMap(
                        other -> worst(comparison, step -> outcome.over(other, step))
                                .map(worst -> new Rival(other.adapter(), worst))
                                .stream())
                .max(Comparator.comparingDouble(rival -> rival.worst().ratio().value()))
                .map(rival -> "If “%s” matters most on %s: it takes %s the time of %s."
                        .formatted(
                                rival.worst().step().title(),
                                outcome.engine(),
                                TimeText.interval(rival.worst().ratio()),
                                rival.adapter()));
    }

    private static Optional<String> slowerThanPlain(Comparison comparison, Outcome outcome) {
        return worst(comparison, step -> outcome.timing(step).flatMap(timing -> timing.overPlain()))
                .map(worst ->
                        "If “%s” must be as fast as the technology allows on %s: it takes %s the time of plain code."
                                .formatted(worst.step().title(), outcome.engine(), TimeText.interval(worst.ratio())));
    }

    /** The step with the highest ratio that is reliably above 1. */
    private static Optional<Worst> worst(Comparison comparison, Function<Step, Optional<Ratio>> ratios) {
        return comparison.story().stream()
                .flatMap(step -> ratios.apply(step).map(ratio -> new Worst(step, ratio)).stream())
                .filter(found -> Reliable.above(found.ratio()))
                .max(Comparator.comparingDouble(found -> found.ratio().value()));
    }

    private record Worst(Step step, Ratio ratio) {}

    private record Rival(String adapter, Worst worst) {}
}

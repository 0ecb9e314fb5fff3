package dev.portwise.comparison.scenario;

import dev.portwise.adapter.spi.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Candidates that sent the same statements in a step.
 *
 * @param names {@code jpa@h2, jpa@postgresql}
 * @param result that of the first of them
 */
public record SameStatements(String names, StepResult result) {

    /** Groups the results of one step, given by the candidates' names. */
    public static List<SameStatements> of(Map<String, StepResult> results) {
        return results.entrySet().stream()
                .collect(
                        Collectors.groupingBy(entry -> sent(entry.getValue()), LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(alike -> new SameStatements(
                        alike.stream().map(Map.Entry::getKey).collect(Collectors.joining(", ")),
                        alike.get(0).getValue()))
                .toList();
    }

    private static List<Object> sent(StepResult result) {
        return List.of(
                result.phases().stream()
                        .map(phase ->
                                phase.statements().stream().map(Statement::text).toList())
                        .toList(),
                result.observation());
    }
}

package dev.portwise.comparison.scenario;

import dev.portwise.adapter.spi.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What came of a step on one adapter.
 *
 * @param trips how often the adapter sent something and waited for an answer, transaction control included; empty if there
 *     is no wire to the store
 * @param observed the observations of the script, in its order
 * @param failure the unexpected exception; empty if the script ended without one
 */
public record StepResult(
        Step step,
        List<Phase> phases,
        Optional<Integer> trips,
        Map<String, Object> observed,
        boolean withinBudget,
        Optional<String> failure) {

    public StepResult {
        phases = List.copyOf(phases);
    }

    /** Whether the script ended and observed what it should. */
    public boolean asExpected() {
        return failure.isEmpty() && observed.equals(step.expected());
    }

    /** All round trips of all phases. */
    public List<Statement> statements() {
        return phases.stream().flatMap(phase -> phase.statements().stream()).toList();
    }

    /** The round trips phase by phase: {@code 1 + 1 + 0}. */
    public String counts() {
        return phases.stream()
                .map(phase -> String.valueOf(phase.statements().size()))
                .collect(Collectors.joining(" + "));
    }

    /** What was observed, as a line: {@code posts: 3, author: johndoe}. */
    public String observation() {
        return failure.orElseGet(() -> observed.entrySet().stream()
                .map(entry -> entry.getKey() + ": " + entry.getValue())
                .collect(Collectors.joining(", ")));
    }
}

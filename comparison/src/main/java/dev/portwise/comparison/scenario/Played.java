package dev.portwise.comparison.scenario;

import dev.portwise.adapter.spi.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A step as one adapter played it.
 *
 * @param observed what came of it, in the order of the script
 * @param failure what the adapter threw and should not have; empty if it got to the end
 */
public record Played(
        Step step, List<Lap> laps, Map<String, Object> observed, boolean withinBudget, Optional<String> failure) {

    public Played {
        laps = List.copyOf(laps);
    }

    /** Whether what came of it is what should. */
    public boolean asExpected() {
        return failure.isEmpty() && observed.equals(step.expected());
    }

    /** All round trips of all laps. */
    public List<Statement> statements() {
        return laps.stream().flatMap(lap -> lap.statements().stream()).toList();
    }

    /** The round trips lap by lap: {@code 1 + 1 + 0}. */
    public String counts() {
        return laps.stream().map(lap -> String.valueOf(lap.statements().size())).collect(Collectors.joining(" + "));
    }

    /** What was observed, as a line: {@code posts: 3, author: johndoe}. */
    public String observation() {
        return failure.orElseGet(() -> observed.entrySet().stream()
                .map(entry -> entry.getKey() + ": " + entry.getValue())
                .collect(Collectors.joining(", ")));
    }
}

package dev.portwise.comparison.scenario;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How many round trips a scenario may take.
 *
 * @param laps one number for each lap; empty if what counts is that it is refused
 * @param atMost whether fewer are fine, too
 * @param guards how many more it may take where the store itself does not refuse dangling links
 */
public record Budget(List<Integer> laps, boolean atMost, int guards) {

    public Budget {
        laps = List.copyOf(laps);
    }

    static Budget exactly(Integer... laps) {
        return new Budget(Arrays.asList(laps), false, 0);
    }

    static Budget atMost(int statements) {
        return new Budget(List.of(statements), true, 0);
    }

    /** Nothing but the refusal is asked for. */
    static Budget refusal() {
        return new Budget(List.of(), true, 0);
    }

    /** The same for a scenario that makes so many new links. */
    Budget guarding(int links) {
        return new Budget(laps, atMost, links);
    }

    /** Whether so many round trips a lap are within the budget. */
    public boolean allows(List<Integer> counts, boolean foreignKeys) {
        if (laps.isEmpty()) {
            return true;
        }
        int allowed = sum(laps) + (foreignKeys ? 0 : guards);
        return atMost ? sum(counts) <= allowed : counts.equals(laps) || (sum(counts) == allowed && laps.size() == 1);
    }

    /** In the words of a table: {@code 1 + 1 + 0}, {@code at most 4}, {@code refused}. */
    public String text() {
        if (laps.isEmpty()) {
            return "refused";
        }
        String numbers = laps.stream().map(String::valueOf).collect(Collectors.joining(" + "));
        return atMost ? "at most " + numbers : numbers;
    }

    private static int sum(List<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).sum();
    }
}

package dev.portwise.comparison.scenario;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How many round trips a step may take.
 *
 * @param phases a number for each phase; empty if the step should be refused and may take any number
 * @param atMost whether fewer are fine, too
 * @param guards how many more it may take where the store has no foreign keys
 */
public record Budget(List<Integer> phases, boolean atMost, int guards) {

    public Budget {
        phases = List.copyOf(phases);
    }

    static Budget exactly(Integer... phases) {
        return new Budget(Arrays.asList(phases), false, 0);
    }

    static Budget atMost(int statements) {
        return new Budget(List.of(statements), true, 0);
    }

    /** The step should be refused; its round trips do not count. */
    static Budget refusal() {
        return new Budget(List.of(), true, 0);
    }

    /** The same for a step that makes so many new references. */
    Budget guarding(int links) {
        return new Budget(phases, atMost, links);
    }

    /** Whether the round trips of each phase are within the budget. */
    public boolean allows(List<Integer> counts, boolean foreignKeys) {
        if (phases.isEmpty()) {
            return true;
        }
        int allowed = sum(phases) + (foreignKeys ? 0 : guards);
        return atMost
                ? sum(counts) <= allowed
                : counts.equals(phases) || (sum(counts) == allowed && phases.size() == 1);
    }

    /** In the words of a table: {@code 1 + 1 + 0}, {@code at most 4}, {@code refused}. */
    public String text() {
        if (phases.isEmpty()) {
            return "refused";
        }
        String numbers = phases.stream().map(String::valueOf).collect(Collectors.joining(" + "));
        return atMost ? "at most " + numbers : numbers;
    }

    private static int sum(List<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).sum();
    }
}

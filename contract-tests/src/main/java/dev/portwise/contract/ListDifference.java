package dev.portwise.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * How a long list differs from the one that was promised. Two long lists side by side show nothing.
 *
 * @param found the items that came, as text
 * @param right the items that were promised, as text
 */
record ListDifference(List<String> found, List<String> right) {

    /** Shorter lists are read at a glance. */
    private static final int SHORTEST = 5;

    /** Of two texts such as {@code [a, b, c]}; empty if one is none, or if both are short. */
    static Optional<ListDifference> between(String found, String right) {
        if (!isList(found) || !isList(right)) {
            return Optional.empty();
        }
        ListDifference difference = new ListDifference(items(found), items(right));
        return Math.max(difference.found.size(), difference.right.size()) < SHORTEST
                ? Optional.empty()
                : Optional.of(difference);
    }

    private static boolean isList(String text) {
        return text.startsWith("[") && text.endsWith("]");
    }

    /** Commas within the brackets of an item part nothing. */
    private static List<String> items(String list) {
        List<String> items = new ArrayList<>();
        StringBuilder item = new StringBuilder();
        int depth = 0;
        for (char next : list.substring(1, list.length() - 1).toCharArray()) {
            depth += next == '[' || next == '(' ? 1 : next == ']' || next == ')' ? -1 : 0;
            if (next == ',' && depth == 0) {
                items.add(item.toString().strip());
                item.setLength(0);
            } else {
                item.append(next);
            }
        }
        items.add(item.toString().strip());
        return items;
    }

    /** {@code  had 4 items, not 5: without [c], too many [x]}, or the first place where the order differs. */
    @Override
    public String toString() {
        List<String> missing = without(right, found);
        List<String> surplus = without(found, right);
        String number = found.size() == right.size()
                ? " had other items"
                : " had %d items, not %d".formatted(found.size(), right.size());
        if (missing.isEmpty() && surplus.isEmpty()) {
            return IntStream.range(0, found.size())
                    .filter(place -> !found.get(place).equals(right.get(place)))
                    .mapToObj(place -> " had another order: number %d was %s, not %s"
                            .formatted(place + 1, found.get(place), right.get(place)))
                    .findFirst()
                    .orElse(" looked the same, and was not equal");
        }
        return number
                + (missing.isEmpty() ? "" : ": without " + missing)
                + (surplus.isEmpty() ? "" : (missing.isEmpty() ? ": " : ", ") + "too many " + surplus);
    }

    /** Each of the others takes one away. */
    private static List<String> without(List<String> items, List<String> others) {
        List<String> left = new ArrayList<>(items);
        others.forEach(left::remove);
        return left;
    }
}

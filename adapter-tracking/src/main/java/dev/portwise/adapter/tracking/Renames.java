package dev.portwise.adapter.tracking;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** The order in which names change hands: a store checks them row by row, so the giver goes before the taker. */
public final class Renames {

    private Renames() {}

    /**
     * Sorts changes into turns: what is in one turn takes no name that something in it or in a later one still holds.
     * Those that wait for each other, as in a swap, are the last turn; the store refuses them.
     *
     * @param before the name something has in the store
     * @param after the name it is to have, the same if it keeps it
     */
    public static <E, N> List<List<E>> inTurns(Collection<E> changed, Function<E, N> before, Function<E, N> after) {
        List<List<E>> turns = new ArrayList<>();
        List<E> waiting = new ArrayList<>(changed);
        while (!waiting.isEmpty()) {
            Set<N> held = new HashSet<>();
            waiting.forEach(element -> held.add(before.apply(element)));
            List<E> turn = waiting.stream()
                    .filter(element ->
                            after.apply(element).equals(before.apply(element)) || !held.contains(after.apply(element)))
                    .toList();
            turns.add(turn.isEmpty() ? List.copyOf(waiting) : turn);
            if (turn.isEmpty()) {
                return turns;
            }
            waiting.removeAll(new HashSet<>(turn));
        }
        return turns;
    }
}

package dev.portwise.adapter.rows;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The order in which names change hands. A store checks a unique name row by row, so a name is given up before it is
 * taken. Where rows exchange their names, one of them is parked first: it bears a text that is no name until its turn
 * comes.
 *
 * @param parked updates to send first, in one statement; empty unless a name is needed before it is given up
 * @param ordered the changes, each after the one that gives up the name it takes
 */
public record NameHandover<R extends Row.Named<R>>(List<Revised<R>> parked, List<Revised<R>> ordered) {

    /**
     * Orders the changes of one unit.
     *
     * @param added rows that are inserted after the changes
     * @param removedAfterwards rows that are removed after both; one whose name is taken is parked
     */
    public static <R extends Row.Named<R>> NameHandover<R> of(
            List<R> added, List<Revised<R>> changed, List<R> removedAfterwards) {
        Map<String, Revised<R>> givers = new HashMap<>();
        changed.forEach(change -> givers.put(change.before().name(), change));
        Set<String> taken = new HashSet<>();
        added.forEach(row -> taken.add(row.name()));
        NameHandover<R> handover = new NameHandover<>(new ArrayList<>(), new ArrayList<>());
        Set<Revised<R>> seen = new HashSet<>();
        for (Revised<R> first : changed) {
            taken.add(first.row().name());
            Deque<Revised<R>> chain = new ArrayDeque<>();
            Revised<R> next = first;
            while (next != null && seen.add(next)) {
                chain.push(next);
                next = givers.get(next.row().name());
            }
            if (next != null && isCircle(next, chain)) {
                handover.park(next.before());
            }
            handover.ordered.addAll(chain);
        }
        removedAfterwards.stream().filter(row -> taken.contains(row.name())).forEach(handover::park);
        return handover;
    }

    private void park(R row) {
        parked.add(new Revised<>(row.named(" " + row.id()), row)); // no name of the domain begins with a space
    }

    /** A change that keeps its name takes it from nobody. */
    private static <R extends Row.Named<R>> boolean isCircle(Revised<R> next, Deque<Revised<R>> chain) {
        return !next.equals(chain.peek()) && chain.contains(next);
    }
}

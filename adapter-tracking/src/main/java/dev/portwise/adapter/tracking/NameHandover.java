package dev.portwise.adapter.tracking;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The order in which names change hands. A store checks a unique name row by row, so a name is given up before it is
 * taken. Where rows exchange their names, one of them is parked first: it
 * bears a text that is no name until its turn comes.
 *
 * @param parked updates to send first, in one statement; empty unless a name is needed before it is given up
 * @param ordered the changes, each after the one that gives up the name it takes
 */
record NameHandover<R extends Row.Named<R>>(List<Revised<R>> parked, List<Revised<R>> ordered) {

    /**
     * @param added rows that are written after the changes
     * @param removedLast rows that are removed after that; one whose name is taken is parked
     */
    static <R extends Row.Named<R>> NameHandover<R> of(List<Revised<R>> changed, List<R> added, List<R> removedLast) {
        Map<String, Revised<R>> givers = new HashMap<>();
        changed.forEach(change -> givers.put(change.before().name(), change));
        List<R> inTheWay = new ArrayList<>(heldOf(removedLast, changed, added));
        List<Revised<R>> ordered = new ArrayList<>();
        Set<Revised<R>> seen = new HashSet<>();
        for (Revised<R> first : changed) {
            Deque<Revised<R>> chain = new ArrayDeque<>();
            Revised<R> next = first;
            while (next != null && seen.add(next)) {
                chain.push(next);
                next = givers.get(next.row().name());
            }
            if (next != null && isCircle(next, chain)) {
                inTheWay.add(next.before());
            }
            ordered.addAll(chain);
        }
        List<Revised<R>> parked = inTheWay.stream()
                .map(row -> new Revised<>(row.named(" " + row.id()), row)) // no name of the domain begins with a space
                .toList();
        return new NameHandover<>(parked, ordered);
    }

    /** A change that keeps its name takes it from nobody. */
    private static <R extends Row.Named<R>> boolean isCircle(Revised<R> next, Deque<Revised<R>> chain) {
        return !next.equals(chain.peek()) && chain.contains(next);
    }

    private static <R extends Row.Named<R>> Collection<R> heldOf(
            List<R> removedLast, List<Revised<R>> changed, List<R> added) {
        Set<String> taken = new HashSet<>();
        Stream.concat(changed.stream().map(Revised::row), added.stream()).forEach(row -> taken.add(row.name()));
        return removedLast.stream().filter(row -> taken.contains(row.name())).toList();
    }
}

package dev.portwise.web;

import dev.portwise.comparison.Outcome;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What was measured of the candidates at several sizes: a table for each kind of work, with a row for each candidate and
 * a column for each size.
 *
 * @param points all points of a candidate
 * @param work the kind of work of a point
 * @param size the size of a point: threads, posts or a distance
 */
public record Points<P, S extends Comparable<S>>(
        List<Outcome> outcomes, Function<Outcome, List<P>> points, Function<P, String> work, Function<P, S> size) {

    public boolean isEmpty() {
        return works().isEmpty();
    }

    /** The kinds of work, in the order in which they were measured. */
    public List<String> works() {
        return outcomes.stream()
                .flatMap(outcome -> points.apply(outcome).stream())
                .map(work)
                .distinct()
                .toList();
    }

    /** The sizes at which a kind of work was measured, from the smallest. */
    public List<S> sizes(String kind) {
        return outcomes.stream()
                .flatMap(outcome -> points(outcome, kind))
                .map(size)
                .distinct()
                .sorted()
                .toList();
    }

    /** The candidates with which a kind of work was measured. */
    public List<Outcome> rows(String kind) {
        return outcomes.stream()
                .filter(outcome -> points(outcome, kind).findAny().isPresent())
                .toList();
    }

    public Optional<P> at(Outcome outcome, String kind, S at) {
        return points(outcome, kind)
                .filter(point -> size.apply(point).equals(at))
                .findFirst();
    }

    private Stream<P> points(Outcome outcome, String kind) {
        return points.apply(outcome).stream().filter(point -> work.apply(point).equals(kind));
    }
}

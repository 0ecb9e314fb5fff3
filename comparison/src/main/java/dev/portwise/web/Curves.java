package dev.portwise.web;

import dev.portwise.comparison.Outcome;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What was measured of the candidates at several sizes: a table and a chart for each kind of work, with a row for each
 * candidate and a column for each size.
 *
 * @param id what the ids of its tables begin with
 * @param across what the sizes are, with the scale of their axis
 * @param along what the figures are, with the scale of their axis
 * @param remarks what is said of a kind of work
 */
public record Curves(String id, Axis across, Axis along, List<Point> points, List<Remark> remarks) {

    /** The axis of a chart; {@code scale} is a word of Chart.js. */
    public record Axis(String title, String scale) {}

    /** A kind of work, by its id, and in words. */
    public record Work(String id, String title) {}

    /** A size, and in words. */
    public record Size(double number, String title) {}

    /** One figure. */
    public record Point(Work work, Outcome outcome, Size size, Figure figure) {}

    /** Something that is said of a kind of work, one sentence without its full stop. */
    public record Remark(String work, String text) {}

    public Curves {
        points = List.copyOf(points);
        remarks = List.copyOf(remarks);
    }

    public boolean isEmpty() {
        return points.isEmpty();
    }

    /** The kinds of work, in the order in which they were measured. */
    public List<Work> works() {
        return points.stream().map(Point::work).distinct().toList();
    }

    /** The sizes at which a kind of work was measured, from the smallest. */
    public List<Size> sizes(Work work) {
        return sizes(of(work));
    }

    /** The sizes of all kinds of work, from the smallest. */
    public List<Size> sizes() {
        return sizes(points.stream());
    }

    private static List<Size> sizes(Stream<Point> points) {
        return points.map(Point::size)
                .distinct()
                .sorted(Comparator.comparingDouble(Size::number))
                .toList();
    }

    /** The candidates with which a kind of work was measured. */
    public List<Outcome> rows(Work work) {
        return of(work).map(Point::outcome).distinct().toList();
    }

    public Optional<Figure> at(Outcome outcome, Work work, Size size) {
        return of(work).filter(
                        point -> point.outcome().equals(outcome) && point.size().equals(size))
                .map(Point::figure)
                .findFirst();
    }

    public List<String> remarks(Work work) {
        return remarks.stream()
                .filter(remark -> remark.work().equals(work.id()))
                .map(Remark::text)
                .toList();
    }

    private Stream<Point> of(Work work) {
        return points.stream().filter(point -> point.work().equals(work));
    }
}

package dev.portwise.web;

import dev.portwise.comparison.Comparison;
import dev.portwise.comparison.Measured;
import dev.portwise.comparison.Outcome;
import dev.portwise.comparison.WorkTitle;
import dev.portwise.comparison.distance.DistancePoint;
import dev.portwise.comparison.growth.Steepening;
import dev.portwise.comparison.load.Throughput;
import dev.portwise.comparison.scenario.Step;
import dev.portwise.comparison.timing.Ratio;
import dev.portwise.comparison.timing.TimeText;
import dev.portwise.web.Curves.Axis;
import dev.portwise.web.Curves.Point;
import dev.portwise.web.Curves.Remark;
import dev.portwise.web.Curves.Size;
import dev.portwise.web.Curves.Work;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What was measured of the candidates at several sizes, as curves. */
public record MeasuredCurves(Comparison comparison) {

    private static final Axis MILLIS = new Axis("median time, ms", "linear");
    private static final Axis DECADES = new Axis("median time, ms", "logarithmic");

    /** Units per second by threads. */
    public Curves load() {
        return new Curves(
                "load",
                new Axis("threads", "category"),
                new Axis("units per second", "logarithmic"),
                points(
                        Measured::load,
                        (outcome, point) -> new Point(
                                new Work(point.work(), WorkTitle.underLoad(point.work())),
                                outcome,
                                new Size(
                                        point.threads(),
                                        point.threads() == 1 ? "1 thread" : point.threads() + " threads"),
                                figure(point.done()))),
                List.of());
    }

    private static Figure figure(Throughput done) {
        List<String> details = new ArrayList<>();
        details.add("p50 %s, p99 %s".formatted(TimeText.millis(done.p50Micros()), TimeText.millis(done.p99Micros())));
        if (done.retriesPerUnit() > 0) {
            details.add(String.format(Locale.ROOT, "%.2f retries", done.retriesPerUnit()));
        }
        return new Figure(
                done.rate(),
                TimeText.perSecond(done.rate()),
                details,
                done.unresolved() > 0 ? List.of(done.unresolved() + " given up") : List.of());
    }

    /** Times by distance. */
    public Curves distance() {
        List<Remark> remarks = new ArrayList<>();
        points(Measured::distance, (outcome, point) -> point).stream()
                .filter(DistancePoint::isOff)
                .collect(Collectors.groupingBy(DistancePoint::step, LinkedHashMap::new, Collectors.counting()))
                .forEach((step, times) ->
                        remarks.add(new Remark(step, "the model is off " + times + (times == 1 ? " time" : " times"))));
        return new Curves(
                "distance",
                new Axis("distance, ms", "linear"),
                MILLIS,
                points(
                        Measured::distance,
                        (outcome, point) -> new Point(
                                step(point.step()),
                                outcome,
                                new Size(
                                        point.distance().toNanos() / 1e6,
                                        point.distance().toNanos() / 1e6 + " ms"),
                                figure(point))),
                remarks);
    }

    private static Figure figure(DistancePoint point) {
        return Figure.time(
                point.time(),
                List.of("model %s, %d %s"
                        .formatted(
                                TimeText.millis(point.modelMicros()),
                                point.trips(),
                                point.trips() == 1 ? "trip" : "trips")),
                point.isOff() ? List.of("off") : List.of());
    }

    /** Times by the size of the data. */
    public Curves growth() {
        List<Remark> remarks = new ArrayList<>();
        for (Outcome outcome : comparison.outcomes()) {
            for (Steepening steep : Steepening.in(outcome.measured().growth().times())) {
                remarks.add(new Remark(
                        steep.operation(),
                        String.format(
                                Locale.ROOT,
                                "%s grows faster than its data from %,d on: %.0f times the time for %d times as much",
                                outcome.name(),
                                steep.from(),
                                steep.ratio(),
                                steep.to() / steep.from())));
            }
        }
        return new Curves(
                "growth",
                new Axis("size", "logarithmic"),
                DECADES,
                points(
                        measured -> measured.growth().times(),
                        (outcome, point) -> new Point(
                                growing(point.operation()),
                                outcome,
                                size(point.size()),
                                Figure.time(point.time(), List.of(), List.of()))),
                remarks);
    }

    /** The heap that pages keep, by the number of posts. */
    public Curves heaps() {
        return new Curves(
                "heap",
                new Axis("posts", "category"),
                new Axis("kB", "linear"),
                points(
                        measured -> measured.growth().heaps(),
                        (outcome, point) -> new Point(
                                growing(point.operation()),
                                outcome,
                                size(point.posts()),
                                new Figure(
                                        Ratio.exactly(point.kilobytes()),
                                        String.format(Locale.ROOT, "%,.0f kB", point.kilobytes()),
                                        List.of(),
                                        List.of()))),
                List.of());
    }

    /** Times of posts inside the document of their author, by their number. */
    public Curves shapes() {
        List<Remark> remarks = new ArrayList<>();
        for (Outcome outcome : comparison.outcomes()) {
            outcome.measured()
                    .shapes()
                    .ifPresent(shapes -> shapes.steps()
                            .forEach(step -> remarks.add(new Remark(
                                    step,
                                    "on %s a collection of their own wins %s"
                                            .formatted(
                                                    outcome.engine(),
                                                    shapes.separateWinsFrom(step)
                                                            .map(posts -> String.format(
                                                                    Locale.ROOT, "from %,d posts on", posts))
                                                            .orElse("at no size"))))));
        }
        return new Curves(
                "shapes",
                new Axis("posts", "logarithmic"),
                DECADES,
                points(
                        measured -> measured.shapes().stream()
                                .flatMap(shapes -> shapes.points().stream())
                                .toList(),
                        (outcome, point) -> new Point(
                                step(point.step()),
                                outcome,
                                size(point.posts()),
                                Figure.time(
                                        point.embedded(),
                                        List.of(TimeText.ratio(point.embeddedOverSeparate()) + " a collection"),
                                        List.of()))),
                remarks);
    }

    private <P, T> List<T> points(Function<Measured, List<P>> points, BiFunction<Outcome, P, T> making) {
        return comparison.outcomes().stream()
                .flatMap(
                        outcome -> points.apply(outcome.measured()).stream().map(point -> making.apply(outcome, point)))
                .toList();
    }

    private Work step(String id) {
        return new Work(
                id,
                comparison.story().stream()
                        .filter(step -> step.id().equals(id))
                        .map(Step::title)
                        .findFirst()
                        .orElse(id));
    }

    private static Work growing(String operation) {
        return new Work(operation, WorkTitle.growing(operation));
    }

    private static Size size(int number) {
        return new Size(number, String.format(Locale.ROOT, "%,d", number));
    }
}

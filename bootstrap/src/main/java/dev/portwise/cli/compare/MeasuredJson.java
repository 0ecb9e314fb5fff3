package dev.portwise.cli.compare;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.portwise.comparison.Measured;
import dev.portwise.comparison.cost.Cost;
import dev.portwise.comparison.distance.DistancePoint;
import dev.portwise.comparison.growth.HeapPoint;
import dev.portwise.comparison.shape.ShapePoint;
import dev.portwise.comparison.shape.Shapes;
import dev.portwise.comparison.timing.Ratio;
import dev.portwise.comparison.timing.Samples;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** What was measured of a candidate beside the times of single steps, as it is written to JSON. */
record MeasuredJson(
        List<Load> load, Optional<InBothShapes> shapes, Growth growth, Optional<Costs> cost, List<Distance> distance) {

    static MeasuredJson of(Measured measured) {
        return new MeasuredJson(
                measured.load().stream()
                        .map(point -> new Load(point.work(), point.threads(), ThroughputJson.of(point.done())))
                        .toList(),
                measured.shapes().map(InBothShapes::of),
                new Growth(
                        measured.growth().times().stream()
                                .map(point -> new GrowthTime(point.operation(), point.size(), Time.of(point.time())))
                                .toList(),
                        measured.growth().heaps()),
                measured.cost().map(Costs::of),
                measured.distance().stream().map(Distance::of).toList());
    }

    /** A median time with its interval, inside of something else. */
    @JsonNaming(SnakeCaseStrategy.class)
    record Time(double micros, double microsLow, double microsHigh) {
        static Time of(Samples samples) {
            Ratio micros = samples.micros();
            return new Time(micros.value(), micros.low(), micros.high());
        }
    }

    /** One kind of work by some threads. */
    record Load(String work, int threads, @JsonUnwrapped ThroughputJson done) {}

    /** How the cost grows with the data. */
    record Growth(List<GrowthTime> times, List<HeapPoint> heaps) {}

    /** The time of an operation on something of a size. */
    record GrowthTime(
            String operation, int size, @JsonUnwrapped Time time) {}

    /**
     * The time of a step at a distance.
     *
     * @param off whether the model is off by more than 10 %
     */
    @JsonNaming(SnakeCaseStrategy.class)
    record Distance(
            String step,
            double distanceMillis,
            int trips,
            @JsonUnwrapped Time time,
            double modelMicros,
            boolean off) {
        static Distance of(DistancePoint point) {
            return new Distance(
                    point.step(),
                    point.distance().toNanos() / 1e6,
                    point.trips(),
                    Time.of(point.time()),
                    point.modelMicros(),
                    point.isOff());
        }
    }

    /** What an adapter costs beside time. What is not known is absent. */
    @JsonNaming(SnakeCaseStrategy.class)
    record Costs(
            Optional<Integer> adapterLines,
            Optional<Integer> mappingLines,
            Optional<Integer> sharedLines,
            Optional<Integer> libraries,
            Optional<Double> libraryMegabytes,
            double openingMillis,
            double firstUnitMillis,
            double firstUnitByHandMillis,
            double heapMegabytes,
            double heapKilobytesPerThousandPosts) {
        static Costs of(Cost cost) {
            Cost.Running running = cost.running();
            return new Costs(
                    cost.code().map(Cost.Code::adapter),
                    cost.code().map(Cost.Code::mapping),
                    cost.code().map(Cost.Code::shared),
                    cost.libraries().map(Cost.Libraries::count),
                    cost.libraries().map(Cost.Libraries::megabytes),
                    running.openingMillis(),
                    running.firstUnitMillis(),
                    running.firstUnitByHandMillis(),
                    running.heapMegabytes(),
                    running.heapKilobytesPerThousandPosts());
        }
    }

    /** Posts inside their author's document beside a collection of their own. */
    @JsonNaming(SnakeCaseStrategy.class)
    record InBothShapes(List<Shape> points, List<Crossing> separateWinsFrom, int mostPosts, String refusal) {
        static InBothShapes of(Shapes shapes) {
            return new InBothShapes(
                    shapes.points().stream().map(Shape::of).toList(),
                    shapes.steps().stream()
                            .map(step -> new Crossing(step, shapes.separateWinsFrom(step)))
                            .toList(),
                    shapes.mostPosts(),
                    shapes.refusal());
        }
    }

    /** The fewest measured posts; absent if a collection of their own wins at no size. */
    record Crossing(String step, Optional<Integer> posts) {}

    /** A step at a size; the ratio is the embedded shape's time over the separate collection's. */
    @JsonNaming(SnakeCaseStrategy.class)
    record Shape(
            String step,
            int posts,
            double separateMicros,
            double embeddedMicros,
            double ratio,
            double ratioLow,
            double ratioHigh) {
        static Shape of(ShapePoint point) {
            Ratio ratio = point.embeddedOverSeparate();
            return new Shape(
                    point.step(),
                    point.posts(),
                    point.separate().medianMicros(),
                    point.embedded().medianMicros(),
                    ratio.value(),
                    ratio.low(),
                    ratio.high());
        }
    }
}

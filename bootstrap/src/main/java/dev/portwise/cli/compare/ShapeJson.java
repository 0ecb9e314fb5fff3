package dev.portwise.cli.compare;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.portwise.comparison.shape.ShapePoint;
import dev.portwise.comparison.shape.Shapes;
import dev.portwise.comparison.timing.Ratio;
import java.util.List;
import java.util.Optional;

/** Posts inside their author's document beside a collection of their own, as it is written to JSON. */
record ShapeJson(
        List<Point> points,
        @JsonProperty("separate_wins_from") List<Crossing> separateWinsFrom,
        @JsonProperty("most_posts") int mostPosts,
        String refusal) {

    static ShapeJson of(Shapes shapes) {
        return new ShapeJson(
                shapes.points().stream().map(Point::of).toList(),
                shapes.steps().stream()
                        .map(step -> new Crossing(step, shapes.separateWinsFrom(step)))
                        .toList(),
                shapes.mostPosts(),
                shapes.refusal());
    }

    /** The fewest measured posts; absent if a collection of their own wins at no size. */
    record Crossing(String step, Optional<Integer> posts) {}

    /** A step at a size; the ratio is the embedded shape's time over the separate collection's. */
    record Point(
            String step,
            int posts,
            @JsonProperty("separate_micros") double separateMicros,
            @JsonProperty("embedded_micros") double embeddedMicros,
            double ratio,
            @JsonProperty("ratio_low") double ratioLow,
            @JsonProperty("ratio_high") double ratioHigh) {

        static Point of(ShapePoint point) {
            Ratio ratio = point.embeddedOverSeparate();
            return new Point(
                    point.step(),
                    point.posts(),
                    Rounded.of(point.separate().medianMicros()),
                    Rounded.of(point.embedded().medianMicros()),
                    Rounded.of(ratio.value()),
                    Rounded.of(ratio.low()),
                    Rounded.of(ratio.high()));
        }
    }
}

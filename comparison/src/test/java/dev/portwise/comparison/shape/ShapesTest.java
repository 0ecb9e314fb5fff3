package dev.portwise.comparison.shape;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portwise.comparison.timing.Samples;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ShapesTest {

    @Test
    void theSeparateCollectionWinsFromTheSizeWhereItIsFasterAtAllLargerOnes() {
        Shapes shapes = shapes(point(10, 2), point(100, 0.5), point(1_000, 2), point(10_000, 3));

        assertThat(shapes.separateWinsFrom("append")).contains(1_000);
    }

    @Test
    void itDoesNotWinWhereTheLargestSizeIsUndecided() {
        Shapes shapes = shapes(point(10, 2), point(100, 1));

        assertThat(shapes.separateWinsFrom("append")).isEmpty();
    }

    @Test
    void pointsAreFoundByStepAndSize() {
        ShapePoint small = point(10, 2);
        Shapes shapes = shapes(point(100, 3), small);

        assertThat(shapes.at("append", 10)).contains(small);
        assertThat(shapes.at("eager", 10)).isEmpty();
        assertThat(shapes.sizes()).containsExactly(10, 100);
        assertThat(shapes.steps()).containsExactly("append");
    }

    private static Shapes shapes(ShapePoint... points) {
        return new Shapes(List.of(points), 50_000, "17419 too large");
    }

    private static ShapePoint point(int posts, double ratio) {
        return new ShapePoint("append", posts, samples(100), samples(100 * ratio));
    }

    /** Nearly always the same time. */
    private static Samples samples(double micros) {
        return Samples.of(LongStream.range(0, Samples.BLOCKS)
                .mapToObj(run -> (long) (micros * 1_000) + run)
                .toList());
    }
}

package dev.portwise.comparison.shape;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Posts inside the document of their author beside posts in a collection of their own, both in the words of the
 * technology's manual.
 *
 * @param points each step at each size, in the order of the story
 * @param mostPosts how many posts of the measured length fit into one document
 * @param refusal the server's answer to one post more
 */
public record Shapes(List<ShapePoint> points, int mostPosts, String refusal) {

    public Shapes {
        points = List.copyOf(points);
    }

    /** The ids of the steps, in the order of the story. */
    public List<String> steps() {
        return points.stream().map(ShapePoint::step).distinct().toList();
    }

    /** The numbers of posts that were measured, ascending. */
    public List<Integer> sizes() {
        return points.stream().map(ShapePoint::posts).distinct().sorted().toList();
    }

    public Optional<ShapePoint> at(String step, int posts) {
        return points.stream()
                .filter(point -> point.step().equals(step) && point.posts() == posts)
                .findFirst();
    }

    /**
     * The fewest measured posts from which on the separate collection is faster at a step, beyond the interval and at every
     * larger size as well; empty if it is not at the largest.
     */
    public Optional<Integer> separateWinsFrom(String step) {
        Predicate<ShapePoint> separateWins =
                point -> point.embeddedOverSeparate().low() > 1;
        return points.stream()
                .filter(point -> point.step().equals(step))
                .sorted(Comparator.comparing(ShapePoint::posts).reversed())
                .takeWhile(separateWins)
                .map(ShapePoint::posts)
                .min(Comparator.naturalOrder());
    }
}

package dev.portwise.comparison.growth;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * An operation that grows faster than its data.
 *
 * @param from the size from which on it does
 * @param to the next size
 * @param ratio the time at that size as a multiple of the time before
 */
public record Steepening(String operation, int from, int to, double ratio) {

    /** Times are noisy; work that is quadratic takes a hundred times as long for ten times the data. */
    private static final double TOLERANCE = 2;

    /** The steepenings of all operations, the first of each. */
    public static List<Steepening> in(List<GrowthPoint> points) {
        return points.stream().collect(Collectors.groupingBy(GrowthPoint::operation)).values().stream()
                .flatMap(curve -> of(curve).stream().limit(1))
                .toList();
    }

    private static List<Steepening> of(List<GrowthPoint> curve) {
        List<Steepening> found = new ArrayList<>();
        for (int place = 1; place < curve.size(); place++) {
            GrowthPoint small = curve.get(place - 1);
            GrowthPoint large = curve.get(place);
            double ratio = large.time().medianMicros() / small.time().medianMicros();
            if (ratio > TOLERANCE * large.size() / small.size()) {
                found.add(new Steepening(small.operation(), small.size(), large.size(), ratio));
            }
        }
        return found;
    }
}

package dev.portwise.cli.compare;

import dev.portwise.comparison.growth.Growth;
import dev.portwise.comparison.growth.GrowthPoint;
import dev.portwise.comparison.growth.HeapPoint;
import java.util.List;

/** How the cost of an adapter grows with the data as it is written to JSON. */
record GrowthJson(List<GrowthPoint> times, List<HeapPoint> heaps) {

    static GrowthJson of(Growth growth) {
        return new GrowthJson(
                growth.times().stream()
                        .map(point -> new GrowthPoint(point.operation(), point.size(), Rounded.of(point.micros())))
                        .toList(),
                growth.heaps().stream()
                        .map(point -> new HeapPoint(point.operation(), point.posts(), Rounded.of(point.kilobytes())))
                        .toList());
    }
}

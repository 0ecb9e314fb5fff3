package dev.portwise.comparison;

import dev.portwise.comparison.cost.Cost;
import dev.portwise.comparison.distance.DistancePoint;
import dev.portwise.comparison.growth.Growth;
import dev.portwise.comparison.load.LoadPoint;
import dev.portwise.comparison.shape.Shapes;
import java.util.List;
import java.util.Optional;

/** What was measured of a candidate beside the times of single steps. Empty is what was not measured. */
public record Measured(
        List<LoadPoint> load,
        List<DistancePoint> distance,
        Growth growth,
        Optional<Cost> cost,
        Optional<Shapes> shapes) {

    public static final Measured NOTHING =
            new Measured(List.of(), List.of(), Growth.NONE, Optional.empty(), Optional.empty());

    public Measured {
        load = List.copyOf(load);
        distance = List.copyOf(distance);
    }
}

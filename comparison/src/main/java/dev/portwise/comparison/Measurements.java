package dev.portwise.comparison;

import dev.portwise.comparison.cost.Cost;
import dev.portwise.comparison.distance.DistancePoint;
import dev.portwise.comparison.growth.GrowthPoint;
import dev.portwise.comparison.load.Load;
import dev.portwise.comparison.load.LoadPlan;
import dev.portwise.comparison.shape.ShapeRun;
import dev.portwise.comparison.shape.Shapes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What single steps do not show: load, distance, growth, cost and shapes.
 *
 * @param byCandidate the results of those candidates whose times mean anything, by name
 * @param failures who did not do what, one sentence each
 */
record Measurements(Map<String, Measured> byCandidate, List<String> failures) {

    static final Measurements NONE = new Measurements(Map.of(), List.of());

    static Measurements of(List<Candidate> candidates, Progress progress) {
        List<Candidate> timed = candidates.stream().filter(Candidate::timed).toList();
        Load load = Load.of(Races.byEngine(candidates), LoadPlan.POINT, progress);
        Map<String, List<DistancePoint>> distance = Map.of();
        Map<String, List<GrowthPoint>> growth = Map.of();
        Map<String, Cost> cost = Map.of();
        Map<String, Shapes> shapes = ShapeRun.THOROUGH.of(timed, progress);
        Map<String, Measured> byCandidate = timed.stream()
                .map(Candidate::name)
                .collect(Collectors.toMap(
                        Function.identity(),
                        name -> new Measured(
                                load.points().getOrDefault(name, List.of()),
                                distance.getOrDefault(name, List.of()),
                                growth.getOrDefault(name, List.of()),
                                Optional.ofNullable(cost.get(name)),
                                Optional.ofNullable(shapes.get(name)))));
        return new Measurements(byCandidate, load.failures());
    }
}

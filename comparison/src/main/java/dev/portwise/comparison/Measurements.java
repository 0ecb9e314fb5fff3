package dev.portwise.comparison;

import dev.portwise.comparison.cost.Cost;
import dev.portwise.comparison.distance.DistancePoint;
import dev.portwise.comparison.distance.Distances;
import dev.portwise.comparison.growth.GrowthPoint;
import dev.portwise.comparison.load.LoadPoint;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Measures what single steps do not show: load, distance, growth and cost. */
final class Measurements {

    private Measurements() {}

    /** The results of those candidates whose times mean anything, by name. */
    static Map<String, Measured> of(List<Candidate> candidates, Progress progress) {
        List<Candidate> timed = candidates.stream().filter(Candidate::timed).toList();
        Map<String, List<LoadPoint>> load = Map.of();
        Map<String, List<DistancePoint>> distance = Distances.of(Races.byEngine(candidates), Distances.PLAN, progress)
                .points();
        Map<String, List<GrowthPoint>> growth = Map.of();
        Map<String, Cost> cost = Map.of();
        return timed.stream()
                .map(Candidate::name)
                .collect(Collectors.toMap(
                        Function.identity(),
                        name -> new Measured(
                                load.getOrDefault(name, List.of()),
                                distance.getOrDefault(name, List.of()),
                                growth.getOrDefault(name, List.of()),
                                Optional.ofNullable(cost.get(name)))));
    }
}

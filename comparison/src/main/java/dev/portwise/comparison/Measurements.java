package dev.portwise.comparison;

import dev.portwise.comparison.cost.Cost;
import dev.portwise.comparison.cost.Costs;
import dev.portwise.comparison.distance.DistancePoint;
import dev.portwise.comparison.growth.Growth;
import dev.portwise.comparison.load.LoadPoint;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Measures what single steps do not show: load, distance, growth and cost. */
final class Measurements {

    private Measurements() {}

    /** The most pieces of work for these candidates. */
    static int pieces(Scope scope, List<Candidate> candidates) {
        return (scope.weighs() ? candidates.size() : 0) + (scope.measures() ? Growth.pieces(candidates) : 0);
    }

    /** The results of those candidates whose times mean anything, by name. */
    static Map<String, Measured> of(Scope scope, List<Candidate> candidates, Progress progress) {
        List<Candidate> timed = candidates.stream().filter(Candidate::timed).toList();
        Map<String, List<LoadPoint>> load = Map.of();
        Map<String, List<DistancePoint>> distance = Map.of();
        Map<String, Growth> growth = scope.measures() ? Growth.of(timed, progress) : Map.of();
        Map<String, Cost> cost = scope.weighs() ? Costs.of(timed, progress) : Map.of();
        return timed.stream()
                .map(Candidate::name)
                .collect(Collectors.toMap(
                        Function.identity(),
                        name -> new Measured(
                                load.getOrDefault(name, List.of()),
                                distance.getOrDefault(name, List.of()),
                                growth.getOrDefault(name, Growth.NONE),
                                Optional.ofNullable(cost.get(name)))));
    }
}

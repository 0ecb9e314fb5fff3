package dev.portwise.comparison;

import dev.portwise.comparison.cost.Cost;
import dev.portwise.comparison.cost.Costs;
import dev.portwise.comparison.distance.Distances;
import dev.portwise.comparison.growth.Growth;
import dev.portwise.comparison.load.Load;
import dev.portwise.comparison.load.LoadPlan;
import dev.portwise.comparison.shape.ShapeRun;
import dev.portwise.comparison.shape.Shapes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What single steps do not show: load, distance, growth, cost and shapes.
 *
 * @param byCandidate the results of those candidates whose times mean anything, by name
 * @param failures who did not do what, one sentence each
 */
record Measurements(Map<String, Measured> byCandidate, List<String> failures) {

    /** The most pieces of work for these candidates. */
    static int pieces(Scope scope, List<Candidate> candidates) {
        return (scope.weighs() ? candidates.size() : 0)
                + (scope.measures()
                        ? Load.pieces(candidates)
                                + Distances.pieces(candidates)
                                + Growth.pieces(candidates)
                                + ShapeRun.THOROUGH.pieces(candidates)
                        : 0);
    }

    static Measurements of(Scope scope, List<Candidate> candidates, Progress progress) {
        List<Candidate> timed = candidates.stream().filter(Candidate::timed).toList();
        Attempts attempts = new Attempts();
        Map<String, Cost> cost = scope.weighs() ? Costs.of(timed, attempts, progress) : Map.of();
        Load load = scope.measures() ? Load.of(Races.byEngine(timed), LoadPlan.POINT, progress) : Load.NONE;
        Distances distance =
                scope.measures() ? Distances.of(Races.byEngine(timed), Distances.PLAN, progress) : Distances.NONE;
        Map<String, Growth> growth = scope.measures() ? Growth.of(timed, attempts, progress) : Map.of();
        Map<String, Shapes> shapes = scope.measures() ? ShapeRun.THOROUGH.of(timed, attempts, progress) : Map.of();
        Map<String, Measured> byCandidate = timed.stream()
                .map(Candidate::name)
                .collect(Collectors.toMap(
                        Function.identity(),
                        name -> new Measured(
                                load.points().getOrDefault(name, List.of()),
                                distance.points().getOrDefault(name, List.of()),
                                growth.getOrDefault(name, Growth.NONE),
                                Optional.ofNullable(cost.get(name)),
                                Optional.ofNullable(shapes.get(name)))));
        return new Measurements(
                byCandidate,
                Stream.of(load.failures(), distance.failures(), attempts.failures())
                        .flatMap(List::stream)
                        .toList());
    }
}

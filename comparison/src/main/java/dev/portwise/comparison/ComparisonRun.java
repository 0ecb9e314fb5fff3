package dev.portwise.comparison;

import dev.portwise.comparison.cost.Cost;
import dev.portwise.comparison.cost.Costs;
import dev.portwise.comparison.distance.DistancePoint;
import dev.portwise.comparison.distance.Distances;
import dev.portwise.comparison.distance.WiredStore;
import dev.portwise.comparison.growth.Growth;
import dev.portwise.comparison.load.Load;
import dev.portwise.comparison.load.LoadPlan;
import dev.portwise.comparison.load.LoadPoint;
import dev.portwise.comparison.load.Ranking;
import dev.portwise.comparison.load.RankingRun;
import dev.portwise.comparison.load.Workload;
import dev.portwise.comparison.scenario.ScenarioRunner;
import dev.portwise.comparison.scenario.StepResult;
import dev.portwise.comparison.scenario.Steps;
import dev.portwise.comparison.shape.ShapeRun;
import dev.portwise.comparison.shape.Shapes;
import dev.portwise.comparison.timing.Timings;
import dev.portwise.contract.ContractResult;
import dev.portwise.contract.ContractRun;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Runs a comparison, one part after the other. What fails is noted; the others go on. */
public final class ComparisonRun {

    private final Scope scope;
    private final List<Candidate> candidates;
    private final Progress progress;
    private final Attempts attempts = new Attempts();

    public ComparisonRun(Scope scope, List<Candidate> candidates, Progress progress) {
        this.scope = scope;
        this.candidates = List.copyOf(candidates);
        this.progress = progress;
    }

    /**
     * Compares.
     *
     * @param races how to time
     * @param workload what to rank for
     * @throws dev.portwise.engine.EngineFailure if an engine does not start
     * @throws dev.portwise.domain.exception.StoreUnavailable if an adapter cannot open a store for the contract or the story
     */
    public Comparison run(Races races, Workload workload, Clock clock) {
        Environment before = Environment.here();
        Map<String, Timings> timings = part(Part.TIMES, () -> races.run(candidates, attempts, progress));
        Optional<Ranking> ranking = does(
                        Part.RANKING, () -> new RankingRun(workload, scope.ranking()).of(candidates, progress))
                .filter(ranked -> !Candidate.timedByEngine(candidates).isEmpty());
        Map<String, Measured> measured = measured();
        progress.part(Part.CONTRACT_AND_STORY.seconds(scope, candidates));
        // Nothing is timed any more, so the contracts may run beside each other
        List<Optional<ContractResult>> contracts =
                candidates.parallelStream().map(this::contract).toList();
        List<Outcome> outcomes = IntStream.range(0, candidates.size())
                .mapToObj(place -> outcome(
                        candidates.get(place),
                        contracts.get(place),
                        timings.getOrDefault(candidates.get(place).engine(), Timings.NONE),
                        measured.getOrDefault(candidates.get(place).name(), Measured.NOTHING)))
                .toList();
        return new Comparison(
                clock.instant(),
                before,
                scope == Scope.QUICK,
                Steps.all(),
                outcomes,
                attempts.failures(),
                leftOut(),
                ranking);
    }

    /** What single steps do not show, by the names of the candidates. */
    Map<String, Measured> measured() {
        Map<String, Cost> cost = part(Part.COST, () -> Costs.of(candidates, attempts, progress));
        Map<String, List<LoadPoint>> load =
                part(Part.LOAD, () -> Load.of(candidates, LoadPlan.POINT, attempts, progress));
        Map<String, List<DistancePoint>> distance =
                part(Part.DISTANCE, () -> Distances.of(candidates, Distances.PLAN, attempts, progress));
        Map<String, Growth> growth = part(Part.GROWTH, () -> Growth.of(candidates, attempts, progress));
        Map<String, Shapes> shapes = part(Part.SHAPES, () -> ShapeRun.THOROUGH.of(candidates, attempts, progress));
        return candidates.stream()
                .map(Candidate::name)
                .collect(Collectors.toMap(
                        Function.identity(),
                        name -> new Measured(
                                load.getOrDefault(name, List.of()),
                                distance.getOrDefault(name, List.of()),
                                growth.getOrDefault(name, Growth.NONE),
                                Optional.ofNullable(cost.get(name)),
                                Optional.ofNullable(shapes.get(name)))));
    }

    /** Who did not do what so far, one sentence each. */
    List<String> failures() {
        return attempts.failures();
    }

    private <T> Map<String, T> part(Part part, Supplier<Map<String, T>> work) {
        return does(part, work).orElse(Map.of());
    }

    /** Does a part of the comparison if it belongs to the scope. */
    private <T> Optional<T> does(Part part, Supplier<T> work) {
        if (!scope.has(part)) {
            return Optional.empty();
        }
        progress.part(part.seconds(scope, candidates));
        return Optional.of(work.get());
    }

    private Outcome outcome(
            Candidate candidate, Optional<ContractResult> contract, Timings timings, Measured measured) {
        try (TemporaryStore store = candidate.newStore();
                ScenarioRunner runner = new ScenarioRunner(observer ->
                        store.beside(there -> WiredStore.counting(candidate::open, there.observedBy(observer))))) {
            List<StepResult> story = Steps.all().stream()
                    .map(step -> {
                        progress.begins(candidate.name(), step.id());
                        return runner.run(step);
                    })
                    .toList();
            return new Outcome(
                    candidate.adapter(),
                    candidate.plugged().technology(),
                    candidate.engine(),
                    candidate.arguments(),
                    candidate.caution(),
                    runner.capabilities(),
                    contract,
                    story,
                    timings.of(candidate.adapter()),
                    measured);
        }
    }

    private Optional<ContractResult> contract(Candidate candidate) {
        return scope.contract(candidate).map(selection -> {
            try (TemporaryStore store = candidate.newStore()) {
                return new ContractRun(candidate.adapter(), candidate.engine(), store)
                        .run(selection, (number, total, rule) -> progress.begins(candidate.name(), rule.id()));
            }
        });
    }

    private List<String> leftOut() {
        List<String> leftOut = new ArrayList<>();
        for (Candidate candidate : candidates) {
            scope.leftOut(candidate).ifPresent(leftOut::add);
            if (scope.has(Part.TIMES) && !candidate.timed()) {
                leftOut.add("the timing of " + candidate.name() + ", because its times mean nothing");
            }
        }
        if (!scope.has(Part.TIMES)) {
            leftOut.add("all timing");
        }
        return leftOut;
    }
}

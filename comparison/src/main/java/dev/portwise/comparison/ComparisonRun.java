package dev.portwise.comparison;

import dev.portwise.comparison.distance.WiredStore;
import dev.portwise.comparison.load.LoadPlan;
import dev.portwise.comparison.load.Ranking;
import dev.portwise.comparison.load.RankingRun;
import dev.portwise.comparison.load.Workload;
import dev.portwise.comparison.scenario.ScenarioRunner;
import dev.portwise.comparison.scenario.StepResult;
import dev.portwise.comparison.scenario.Steps;
import dev.portwise.comparison.timing.Timings;
import dev.portwise.contract.ContractResult;
import dev.portwise.contract.ContractRun;
import dev.portwise.contract.Selection;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Runs the comparison: contract, story and timing of each candidate, one after the other. */
public final class ComparisonRun {

    private final Scope scope;
    private final Optional<Races> races;
    private final Workload workload;
    private final Clock clock;
    private final Progress progress;

    public ComparisonRun(Scope scope, Clock clock, Progress progress) {
        this(scope, scope.races(), Workload.STANDARD, clock, progress);
    }

    /**
     * A comparison with other times and another ranking.
     *
     * @param races how to time; empty for not at all
     * @param workload what to rank for
     */
    public ComparisonRun(Scope scope, Optional<Races> races, Workload workload, Clock clock, Progress progress) {
        this.scope = scope;
        this.races = races;
        this.workload = workload;
        this.clock = clock;
        this.progress = progress;
    }

    /** The most pieces of work for these candidates, timed in so many JVMs. */
    public static int pieces(Scope scope, List<Candidate> candidates, int jvms) {
        int rules = candidates.stream()
                .flatMap(candidate -> scope.contract(candidate).stream())
                .mapToInt(selection -> selection.rules().size())
                .sum();
        int engines = Races.byEngine(candidates).size();
        int race = scope.races().isPresent() ? Timings.timedSteps().size() * jvms : 0;
        int ranking =
                scope.ranking().map(plan -> RankingRun.pieces(engines, plan)).orElse(0);
        return rules
                + candidates.size() * Steps.all().size()
                + engines * race
                + ranking
                + Measurements.pieces(scope, candidates);
    }

    /**
     * Compares.
     *
     * @throws dev.portwise.engine.EngineFailure if an engine does not start
     * @throws dev.portwise.domain.exception.StoreUnavailable if an adapter cannot open its store
     */
    public Comparison of(List<Candidate> candidates) {
        Environment before = Environment.here();
        Map<String, Timings> timings =
                races.map(race -> race.run(candidates, progress)).orElse(Map.of());
        Optional<Ranking> ranking = scope.ranking().flatMap(plan -> ranking(candidates, plan));
        Measurements measured = Measurements.of(scope, candidates, progress);
        List<Outcome> outcomes = candidates.stream()
                .map(candidate -> outcome(
                        candidate,
                        timings.getOrDefault(candidate.engine(), Timings.NONE),
                        measured.byCandidate().getOrDefault(candidate.name(), Measured.NOTHING)))
                .toList();
        return new Comparison(
                clock.instant(),
                before,
                scope == Scope.QUICK,
                Steps.all(),
                outcomes,
                Stream.concat(
                                timings.entrySet().stream()
                                        .flatMap(race -> race.getValue().failures().stream()
                                                .map(failure -> race.getKey() + ": " + failure)),
                                measured.failures().stream())
                        .toList(),
                leftOut(candidates),
                ranking);
    }

    private Optional<Ranking> ranking(List<Candidate> candidates, LoadPlan plan) {
        Map<String, List<Candidate>> engines = Races.byEngine(candidates);
        return engines.isEmpty() ? Optional.empty() : Optional.of(new RankingRun(workload, plan).of(engines, progress));
    }

    private Outcome outcome(Candidate candidate, Timings timings, Measured measured) {
        Optional<ContractResult> contract = scope.contract(candidate).map(selection -> contract(candidate, selection));
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
                    candidate.technology(),
                    candidate.engine(),
                    candidate.arguments(),
                    candidate.caution(),
                    runner.capabilities(),
                    contract,
                    story,
                    candidate.timed() ? timings.of(candidate.adapter()) : List.of(),
                    measured);
        }
    }

    private ContractResult contract(Candidate candidate, Selection selection) {
        try (TemporaryStore store = candidate.newStore()) {
            return new ContractRun(candidate.adapter(), candidate.engine(), store::open, store::openToCrash)
                    .run(selection, (number, total, rule) -> progress.begins(candidate.name(), rule.id()));
        }
    }

    private List<String> leftOut(List<Candidate> candidates) {
        List<String> leftOut = new ArrayList<>();
        for (Candidate candidate : candidates) {
            leftOut.addAll(scope.leftOut(candidate));
            if (races.isPresent() && !candidate.timed()) {
                leftOut.add("the timing of " + candidate.name() + ", because its times mean nothing");
            }
        }
        if (races.isEmpty()) {
            leftOut.add("all timing");
        }
        return leftOut;
    }
}

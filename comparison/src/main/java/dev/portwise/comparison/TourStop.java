package dev.portwise.comparison;

import dev.portwise.comparison.distance.WiredStore;
import dev.portwise.comparison.scenario.SameStatements;
import dev.portwise.comparison.scenario.ScenarioRunner;
import dev.portwise.comparison.scenario.Step;
import dev.portwise.comparison.scenario.StepResult;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A step with its result on each candidate, in the order they were named. */
public record TourStop(Step step, Map<Candidate, StepResult> results) {

    /** Candidates that sent the same statements share a side. */
    public List<SameStatements> sides() {
        Map<String, StepResult> byName = new LinkedHashMap<>();
        results.forEach((candidate, result) -> byName.put(candidate.name(), result));
        return SameStatements.of(byName);
    }

    /**
     * Returns one stop for each step.
     *
     * @param progress is told each candidate and step before it runs
     * @throws dev.portwise.engine.EngineFailure if an engine does not start
     * @throws dev.portwise.domain.exception.StoreUnavailable if an adapter cannot open its store
     */
    public static List<TourStop> walk(List<Candidate> candidates, List<Step> steps, Consumer<String> progress) {
        Map<Step, Map<Candidate, StepResult>> results = new LinkedHashMap<>();
        steps.forEach(step -> results.put(step, new LinkedHashMap<>()));
        for (Candidate candidate : candidates) {
            try (TemporaryStore store = candidate.newStore();
                    ScenarioRunner runner = new ScenarioRunner(observer -> WiredStore.direct(store.open(observer)))) {
                results.forEach((step, byCandidate) -> {
                    progress.accept(candidate.name() + " " + step.id());
                    byCandidate.put(candidate, runner.run(step));
                });
            }
        }
        return results.entrySet().stream()
                .map(entry -> new TourStop(entry.getKey(), entry.getValue()))
                .toList();
    }
}

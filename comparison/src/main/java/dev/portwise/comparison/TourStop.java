package dev.portwise.comparison;

import dev.portwise.comparison.scenario.SameStatements;
import dev.portwise.comparison.scenario.Step;
import dev.portwise.comparison.scenario.StepResult;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A step with its result on each candidate, in the order they were named. */
public record TourStop(Step step, Map<Candidate, StepResult> results) {

    /** Candidates that sent the same statements share a side. */
    public List<SameStatements> sides() {
        Map<String, StepResult> byName = new LinkedHashMap<>();
        results.forEach((candidate, result) -> byName.put(candidate.name(), result));
        return SameStatements.of(byName);
    }
}

package dev.portwise.tour;

import dev.portwise.comparison.Contestant;
import dev.portwise.comparison.scenario.Played;
import dev.portwise.comparison.scenario.SameStatements;
import dev.portwise.comparison.scenario.Step;
import java.util.List;
import java.util.Map;

/** A step and how each contestant played it, in the order they were named. */
public record TourStop(Step step, Map<Contestant, Played> played) {

    /** Who sent the same stands on one side. */
    public List<SameStatements> sides() {
        return SameStatements.of(played.keySet().stream().map(Contestant::name).toList(), List.copyOf(played.values()));
    }
}

package dev.portwise.tour;

import dev.portwise.comparison.Contestant;
import dev.portwise.comparison.OwnStore;
import dev.portwise.comparison.scenario.Played;
import dev.portwise.comparison.scenario.Stage;
import dev.portwise.comparison.scenario.Step;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Plays steps on several adapters. */
public final class Tour {

    private Tour() {}

    /**
     * One stop for each step.
     *
     * @param progress is told each contestant and step before it is played
     * @throws dev.portwise.engine.EngineFailure if an engine does not start
     * @throws dev.portwise.domain.exception.StoreUnavailable if an adapter cannot open its store
     */
    public static List<TourStop> walk(List<Contestant> contestants, List<Step> steps, Consumer<String> progress) {
        Map<Step, Map<Contestant, Played>> played = new LinkedHashMap<>();
        steps.forEach(step -> played.put(step, new LinkedHashMap<>()));
        for (Contestant contestant : contestants) {
            try (OwnStore store = contestant.newStore();
                    Stage stage = new Stage(store::open)) {
                played.forEach((step, byContestant) -> {
                    progress.accept(contestant.name() + " " + step.id());
                    byContestant.put(contestant, stage.play(step));
                });
            }
        }
        return played.entrySet().stream()
                .map(entry -> new TourStop(entry.getKey(), entry.getValue()))
                .toList();
    }
}

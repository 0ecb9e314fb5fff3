package dev.portwise.comparison;

import dev.portwise.adapter.spi.Persistence;
import dev.portwise.adapter.spi.StatementObserver;
import dev.portwise.comparison.byhand.ByHand;
import dev.portwise.comparison.plain.Plain;
import dev.portwise.comparison.timing.Contender;
import dev.portwise.comparison.timing.Layer;
import dev.portwise.comparison.timing.TimingPlan;
import dev.portwise.comparison.timing.Timings;
import dev.portwise.comparison.workload.UseCases;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Times candidates: on each engine one race of the hand-written code, the plain technologies and the adapters. */
@FunctionalInterface
public interface Races {

    /** The times by the name of the engine. */
    Map<String, Timings> run(List<Candidate> candidates, Progress progress);

    /** In this process, one engine after the other. */
    static Races here(TimingPlan plan) {
        return (candidates, progress) -> {
            Map<String, Timings> timings = new LinkedHashMap<>();
            byEngine(candidates)
                    .forEach((engine, racing) ->
                            timings.put(engine, race(racing, plan, step -> progress.begins(engine, step))));
            return timings;
        };
    }

    /** The candidates whose times mean anything, by engine. */
    static Map<String, List<Candidate>> byEngine(List<Candidate> candidates) {
        return candidates.stream()
                .filter(Candidate::timed)
                .collect(Collectors.groupingBy(Candidate::engine, LinkedHashMap::new, Collectors.toList()));
    }

    private static Timings race(List<Candidate> candidates, TimingPlan plan, Consumer<String> progress) {
        try (TemporaryStore store = candidates.get(0).newStore();
                Persistence opened = store.open(StatementObserver.NONE)) {
            List<Contender> contenders = new ArrayList<>();
            contenders.add(new Contender(
                    Contender.BY_HAND, Layer.BY_HAND, settings -> ByHand.subject(settings, opened.capabilities())));
            for (Candidate candidate : candidates) {
                Plain.of(candidate.adapter(), opened.capabilities())
                        .ifPresent(plain -> contenders.add(new Contender(candidate.adapter(), Layer.PLAIN, plain)));
                contenders.add(new Contender(
                        candidate.adapter(), Layer.ADAPTER, settings -> new UseCases(candidate.open(settings))));
            }
            return Timings.of(contenders, ByHand::targets, store, opened.probe(), plan, progress);
        }
    }
}

package dev.portwise.comparison;

import dev.portwise.comparison.byhand.ByHand;
import dev.portwise.comparison.plain.Plain;
import dev.portwise.comparison.timing.Contender;
import dev.portwise.comparison.timing.Layer;
import dev.portwise.comparison.timing.TimingPlan;
import dev.portwise.comparison.timing.Timings;
import dev.portwise.comparison.workload.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Times candidates: on each engine one race of the hand-written code, the plain technologies and the adapters. */
@FunctionalInterface
public interface Races {

    /** The times by the name of the engine. An engine, a contender or a step that fails is noted; the others go on. */
    Map<String, Timings> run(List<Candidate> candidates, Attempts attempts, Progress progress);

    /** In this process, one engine after the other. */
    static Races here(TimingPlan plan) {
        return (candidates, attempts, progress) -> SharedStore.onEachEngine(
                candidates,
                "time",
                attempts,
                (store, racing) -> Map.of(
                        store.engine(),
                        Timings.of(Operation.ALL, contenders(store, racing), store, plan, attempts, progress)));
    }

    private static List<Contender> contenders(SharedStore store, List<Candidate> candidates) {
        List<Contender> contenders = new ArrayList<>();
        contenders.add(new Contender(
                Contender.BY_HAND, Layer.BY_HAND, settings -> ByHand.subject(settings, store.capabilities())));
        for (Candidate candidate : candidates) {
            Plain.of(candidate.adapter(), store.capabilities())
                    .ifPresent(plain -> contenders.add(new Contender(candidate.adapter(), Layer.PLAIN, plain)));
            contenders.add(Contender.of(candidate));
        }
        return contenders;
    }
}

package dev.portwise.comparison.load;

import dev.portwise.comparison.Attempts;
import dev.portwise.comparison.Candidate;
import dev.portwise.comparison.Progress;
import dev.portwise.comparison.Races;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Adapters at each kind of work, by ever more threads.
 *
 * @param points by the name of the candidate, in the order in which they were measured
 * @param failures who did not do what, one sentence each
 */
public record Load(Map<String, List<LoadPoint>> points, List<String> failures) {

    public static final Load NONE = new Load(Map.of(), List.of());

    /** How many threads work at once. */
    public static final List<Integer> THREADS = List.of(1, 2, 4, 8, 16);

    /** The most pieces of work for these candidates. */
    public static int pieces(List<Candidate> candidates) {
        return Races.byEngine(candidates).size() * Work.ALL.size() * THREADS.size();
    }

    /**
     * Measures each engine by itself; its adapters take turns.
     *
     * @param engines the candidates by engine
     */
    public static Load of(Map<String, List<Candidate>> engines, LoadPlan plan, Progress progress) {
        Map<String, List<LoadPoint>> points = new LinkedHashMap<>();
        Attempts attempts = new Attempts();
        engines.forEach((engine, candidates) -> attempts.at(
                        engine, "load", () -> onEngine(engine, candidates, plan, attempts, progress))
                .ifPresent(points::putAll));
        return new Load(points, attempts.failures());
    }

    private static Map<String, List<LoadPoint>> onEngine(
            String engine, List<Candidate> candidates, LoadPlan plan, Attempts attempts, Progress progress) {
        Map<String, List<LoadPoint>> points = new LinkedHashMap<>();
        try (SharedStore store = SharedStore.of(candidates, Duration.ZERO)) {
            store.leftOut().forEach(attempts::note);
            for (Work work : Work.ALL) {
                for (int threads : THREADS) {
                    String what = work.id() + " by " + threads + (threads == 1 ? " thread" : " threads");
                    progress.begins(engine, what);
                    Rounds rounds = rounds(store, work, threads, plan);
                    rounds.run(round -> {})
                            .forEach(entrant -> points.computeIfAbsent(entrant.name(), name -> new ArrayList<>())
                                    .add(LoadPoint.of(work, threads, entrant.throughput())));
                    rounds.failures()
                            .forEach((entrant, why) ->
                                    attempts.note("%s did not do '%s': %s".formatted(entrant.name(), what, why)));
                }
            }
        }
        return points;
    }

    private static Rounds rounds(SharedStore store, Work work, int threads, LoadPlan plan) {
        store.probe().empty();
        return new Rounds(
                store.adapters().stream()
                        .map(adapter ->
                                new Entrant(adapter, store, work.supply().apply(store.targets())))
                        .toList(),
                threads,
                plan);
    }
}

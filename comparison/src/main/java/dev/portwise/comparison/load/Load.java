package dev.portwise.comparison.load;

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
        Load load = new Load(new LinkedHashMap<>(), new ArrayList<>());
        engines.forEach((engine, candidates) -> {
            try (SharedStore store = SharedStore.of(candidates, Duration.ZERO)) {
                for (Work work : Work.ALL) {
                    for (int threads : THREADS) {
                        progress.begins(engine, "%s by %d threads".formatted(work.id(), threads));
                        load.measure(store, work, threads, plan);
                    }
                }
            }
        });
        return load;
    }

    private void measure(SharedStore store, Work work, int threads, LoadPlan plan) {
        store.probe().empty();
        Rounds rounds = new Rounds(
                store.adapters().stream()
                        .map(adapter ->
                                new Entrant(adapter, store, work.supply().apply(store.targets())))
                        .toList(),
                threads,
                plan);
        rounds.run()
                .forEach(entrant -> points.computeIfAbsent(entrant.name(), name -> new ArrayList<>())
                        .add(LoadPoint.of(work, threads, entrant.throughput())));
        rounds.failures()
                .forEach((entrant, why) -> failures.add(
                        "%s did not do '%s' by %d threads: %s".formatted(entrant.name(), work.id(), threads, why)));
    }
}

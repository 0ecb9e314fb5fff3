package dev.portwise.comparison.load;

import dev.portwise.comparison.Attempts;
import dev.portwise.comparison.Candidate;
import dev.portwise.comparison.Progress;
import dev.portwise.comparison.SharedStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Adapters at each kind of work, by ever more threads. The adapters of an engine take turns. */
public final class Load {

    /** How many threads work at once. */
    public static final List<Integer> THREADS = List.of(1, 2, 4, 8, 16);

    private final LoadPlan plan;
    private final Attempts attempts;
    private final Progress progress;

    private Load(LoadPlan plan, Attempts attempts, Progress progress) {
        this.plan = plan;
        this.attempts = attempts;
        this.progress = progress;
    }

    /** The points by the names of the candidates, in the order in which they were measured. */
    public static Map<String, List<LoadPoint>> of(
            List<Candidate> candidates, LoadPlan plan, Attempts attempts, Progress progress) {
        return SharedStore.onEachEngine(candidates, "load", attempts, new Load(plan, attempts, progress)::onEngine);
    }

    private Map<String, List<LoadPoint>> onEngine(SharedStore store, List<Candidate> candidates) {
        Map<String, List<LoadPoint>> points = new LinkedHashMap<>();
        List<OpenedAdapter> adapters = OpenedAdapter.all(store, candidates, Duration.ZERO, "load", attempts);
        try {
            for (Work work : Work.ALL) {
                for (int threads : THREADS) {
                    rounds(store, adapters, work, threads)
                            .run(round -> {})
                            .forEach(entrant -> points.computeIfAbsent(entrant.name(), first -> new ArrayList<>())
                                    .add(new LoadPoint(work.id(), threads, entrant.throughput())));
                }
            }
        } finally {
            adapters.forEach(OpenedAdapter::close);
        }
        return points;
    }

    private Rounds rounds(SharedStore store, List<OpenedAdapter> adapters, Work work, int threads) {
        String what = work.id() + " by " + threads + (threads == 1 ? " thread" : " threads");
        progress.begins(store.engine(), what);
        store.probe().empty();
        return new Rounds(
                adapters.stream()
                        .map(adapter -> new Entrant(adapter, work.supply().apply(store.targets())))
                        .toList(),
                threads,
                plan,
                what,
                attempts);
    }
}

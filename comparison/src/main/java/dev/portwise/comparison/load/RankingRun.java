package dev.portwise.comparison.load;

import dev.portwise.comparison.Candidate;
import dev.portwise.comparison.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Ranks adapters on all engines for one workload. */
public record RankingRun(Workload workload, LoadPlan plan) {

    /**
     * Measures all candidates in turns.
     *
     * @param engines the candidates by engine
     */
    public Ranking of(Map<String, List<Candidate>> engines, Progress progress) {
        List<String> leftOut = new ArrayList<>();
        List<SharedStore> stores = new ArrayList<>();
        try {
            engines.forEach((engine, candidates) -> {
                progress.begins(engine, "the mix");
                SharedStore store = SharedStore.of(candidates, workload.distance());
                stores.add(store);
                if (store.adapters().isEmpty()) {
                    leftOut.add(engine + ", which cannot be put at a distance");
                }
            });
            Rounds rounds = new Rounds(stores.stream().flatMap(this::entrants).toList(), workload.threads(), plan);
            List<Ranking.Entry> entries =
                    rounds.run().stream().map(RankingRun::entry).toList();
            rounds.failures().forEach((entrant, why) -> leftOut.add(entrant.name() + " did not do the mix: " + why));
            return new Ranking(workload, entries, leftOut);
        } finally {
            stores.forEach(SharedStore::close);
        }
    }

    private Stream<Entrant> entrants(SharedStore store) {
        return store.adapters().stream()
                .map(adapter -> new Entrant(adapter, store, new MixedTargets(workload.mix(), store.targets())));
    }

    private static Ranking.Entry entry(Entrant done) {
        return new Ranking.Entry(
                done.adapter().candidate().adapter(),
                done.adapter().candidate().engine(),
                done.adapter().capabilities(),
                done.throughput());
    }
}

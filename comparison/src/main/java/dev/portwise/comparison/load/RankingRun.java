package dev.portwise.comparison.load;

import dev.portwise.comparison.Attempts;
import dev.portwise.comparison.Candidate;
import dev.portwise.comparison.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Ranks adapters on all engines for one workload. */
public record RankingRun(Workload workload, LoadPlan plan) {

    /** The most pieces of work on so many engines. */
    public static int pieces(int engines, LoadPlan plan) {
        return engines == 0 ? 0 : engines + plan.blocks();
    }

    /**
     * Measures all candidates in turns.
     *
     * @param engines the candidates by engine
     */
    public Ranking of(Map<String, List<Candidate>> engines, Progress progress) {
        Attempts attempts = new Attempts();
        List<SharedStore> stores = new ArrayList<>();
        try {
            engines.forEach((engine, candidates) -> {
                progress.begins(engine, "the mix");
                attempts.at(engine, "the mix", () -> SharedStore.of(candidates, workload.distance()))
                        .ifPresent(stores::add);
            });
            stores.forEach(store -> store.leftOut().forEach(attempts::note));
            Rounds rounds = new Rounds(stores.stream().flatMap(this::entrants).toList(), workload.threads(), plan);
            List<Ranking.Entry> entries =
                    rounds.run(round -> progress.begins("all engines", "the mix, block " + round)).stream()
                            .map(RankingRun::entry)
                            .toList();
            rounds.failures().forEach((entrant, why) -> attempts.note(entrant.name() + " did not do the mix: " + why));
            return new Ranking(workload, entries, attempts.failures());
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

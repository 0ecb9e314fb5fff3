package dev.portwise.comparison.load;

import dev.portwise.comparison.Attempts;
import dev.portwise.comparison.Candidate;
import dev.portwise.comparison.Progress;
import dev.portwise.comparison.SharedStore;
import java.util.ArrayList;
import java.util.List;

/** Ranks adapters on all engines for one workload. */
public record RankingRun(Workload workload, LoadPlan plan) {

    private static final String WHAT = "the mix";

    /** Measures all candidates in turns, those whose times mean anything. */
    public Ranking of(List<Candidate> candidates, Progress progress) {
        Attempts attempts = new Attempts();
        List<SharedStore> stores = new ArrayList<>();
        List<OpenedAdapter> adapters = new ArrayList<>();
        try {
            Candidate.timedByEngine(candidates).forEach((engine, racing) -> {
                progress.begins(engine, WHAT);
                attempts.at(engine, WHAT, () -> SharedStore.of(racing, attempts))
                        .ifPresent(store -> {
                            stores.add(store);
                            adapters.addAll(OpenedAdapter.all(store, racing, workload.distance(), WHAT, attempts));
                        });
            });
            List<Entrant> entrants = adapters.stream()
                    .map(adapter -> new Entrant(
                            adapter,
                            new MixedTargets(workload.mix(), adapter.store().targets())))
                    .toList();
            Rounds rounds = new Rounds(entrants, workload.threads(), plan, WHAT, attempts);
            List<Ranking.Entry> entries =
                    rounds.run(round -> progress.begins("all engines", WHAT + ", block " + round)).stream()
                            .map(RankingRun::entry)
                            .toList();
            return new Ranking(workload, entries, attempts.failures());
        } finally {
            adapters.forEach(OpenedAdapter::close);
            stores.forEach(SharedStore::close);
        }
    }

    private static Ranking.Entry entry(Entrant done) {
        return new Ranking.Entry(
                done.adapter().candidate().adapter(),
                done.adapter().candidate().engine(),
                done.adapter().opened().capabilities(),
                done.throughput());
    }
}

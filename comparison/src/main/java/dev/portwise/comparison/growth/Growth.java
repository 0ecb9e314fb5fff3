package dev.portwise.comparison.growth;

import dev.portwise.adapter.spi.Persistence;
import dev.portwise.adapter.spi.StatementObserver;
import dev.portwise.comparison.Attempts;
import dev.portwise.comparison.Candidate;
import dev.portwise.comparison.Progress;
import dev.portwise.comparison.Races;
import dev.portwise.comparison.TemporaryStore;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How the cost of an adapter grows with the data.
 *
 * @param times of operations on a user with ever more posts, and of units of work on ever more users
 * @param heaps of reading ever more posts in pages
 */
public record Growth(List<GrowthPoint> times, List<HeapPoint> heaps) {

    public static final Growth NONE = new Growth(List.of(), List.of());

    public Growth {
        times = List.copyOf(times);
        heaps = List.copyOf(heaps);
    }

    /** Measures candidates, those of an engine by turns. */
    public static Map<String, Growth> of(List<Candidate> candidates, Attempts attempts, Progress progress) {
        Map<String, Growth> grown = new LinkedHashMap<>();
        Races.byEngine(candidates)
                .forEach((engine, racing) -> attempts.at(
                                engine, "growth", () -> onEngine(engine, racing, attempts, progress))
                        .ifPresent(grown::putAll));
        return grown;
    }

    /** How many pieces of work the progress hears of. */
    public static int pieces(List<Candidate> candidates) {
        return Races.byEngine(candidates).size() * (PostGrowth.pieces() + UnitGrowth.pieces())
                + candidates.size() * PagingHeap.pieces();
    }

    private static Map<String, Growth> onEngine(
            String engine, List<Candidate> racing, Attempts attempts, Progress progress) {
        Map<String, Growth> grown = new LinkedHashMap<>();
        try (TemporaryStore store = racing.get(0).newStore();
                Persistence opened = store.open(StatementObserver.NONE)) {
            PostGrowth posts = PostGrowth.of(racing, store, opened.probe(), what -> progress.begins(engine, what));
            posts.failures().forEach(failure -> attempts.note(engine + ": " + failure));
            UnitGrowth units =
                    UnitGrowth.of(racing, store, opened.probe(), attempts, what -> progress.begins(engine, what));
            Map<String, List<HeapPoint>> heaps =
                    PagingHeap.of(racing, PagingHeap.SIZES, store, opened.probe(), attempts, progress);
            for (Candidate candidate : racing) {
                grown.put(
                        candidate.name(),
                        new Growth(
                                Stream.concat(
                                                posts.of(candidate.adapter()).stream(),
                                                units.of(candidate.name()).stream())
                                        .toList(),
                                heaps.getOrDefault(candidate.name(), List.of())));
            }
        }
        return grown;
    }
}

package dev.portwise.comparison.growth;

import dev.portwise.comparison.Attempts;
import dev.portwise.comparison.Candidate;
import dev.portwise.comparison.Progress;
import dev.portwise.comparison.SharedStore;
import dev.portwise.comparison.timing.Contender;
import dev.portwise.comparison.timing.TimingPlan;
import dev.portwise.comparison.timing.Timings;
import dev.portwise.comparison.workload.Operation;
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

    private static final List<Integer> POSTS = List.of(10, 100, 1_000, 10_000);

    public Growth {
        times = List.copyOf(times);
        heaps = List.copyOf(heaps);
    }

    /** Measures candidates, those of an engine by turns. The results are by their names. */
    public static Map<String, Growth> of(List<Candidate> candidates, Attempts attempts, Progress progress) {
        return SharedStore.onEachEngine(candidates, "growth", attempts, (store, racing) -> {
            Map<Integer, Timings> races = new LinkedHashMap<>();
            POSTS.forEach(posts -> races.put(posts, race(posts, store, racing, attempts, progress)));
            Map<String, List<GrowthPoint>> units = new UnitGrowth(store, attempts, progress).of(racing);
            Map<String, List<HeapPoint>> heaps = PagingHeap.of(racing, PagingHeap.SIZES, store, attempts, progress);
            Map<String, Growth> grown = new LinkedHashMap<>();
            for (Candidate candidate : racing) {
                Stream<GrowthPoint> posts = races.entrySet().stream()
                        .flatMap(race -> race.getValue()
                                .laps(candidate.adapter())
                                .map(lap -> new GrowthPoint(lap.step(), race.getKey(), lap.samples())));
                grown.put(
                        candidate.name(),
                        new Growth(
                                Stream.concat(posts, units.getOrDefault(candidate.name(), List.of()).stream())
                                        .toList(),
                                heaps.getOrDefault(candidate.name(), List.of())));
            }
            return grown;
        });
    }

    /** Operations on a user with so many posts. */
    private static Timings race(
            int posts, SharedStore store, List<Candidate> racing, Attempts attempts, Progress progress) {
        return Timings.of(
                " of " + posts,
                Operation.onUserWith(posts),
                racing.stream().map(Contender::of).toList(),
                store,
                TimingPlan.FEW_RUNS,
                attempts,
                progress);
    }
}

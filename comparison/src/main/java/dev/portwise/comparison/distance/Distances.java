package dev.portwise.comparison.distance;

import dev.portwise.comparison.Attempts;
import dev.portwise.comparison.Candidate;
import dev.portwise.comparison.Progress;
import dev.portwise.comparison.SharedStore;
import dev.portwise.comparison.timing.TimingPlan;
import dev.portwise.comparison.timing.Timings;
import dev.portwise.comparison.workload.Operation;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The times of adapters at several distances from their server. On each engine all adapters at all distances take turns in
 * one race. The times that the model starts from are taken in this race as well, through a proxy without a distance: the
 * work of the proxy is no distance.
 */
public final class Distances {

    /** How far away the servers are, from near to far. */
    public static final List<Duration> FAR =
            List.of(Duration.ofNanos(500_000), Duration.ofMillis(1), Duration.ofMillis(5));

    /** A step takes longer here than in a race without distances. */
    public static final TimingPlan PLAN =
            new TimingPlan(Duration.ofSeconds(2), Duration.ofMillis(300), Duration.ofMillis(1_200), 10, 100);

    private Distances() {}

    /** The points by the names of the candidates; none of those who have no wire to their store. */
    public static Map<String, List<DistancePoint>> of(
            List<Candidate> candidates, TimingPlan plan, Attempts attempts, Progress progress) {
        return SharedStore.onEachEngine(candidates, "distance", attempts, (store, racing) -> {
            List<Remote> remotes = racing.stream()
                    .flatMap(candidate ->
                            attempts.at(candidate.name(), "distance", () -> Remote.on(store, candidate)).stream())
                    .flatMap(Optional::stream)
                    .toList();
            if (remotes.isEmpty()) {
                return Map.of();
            }
            Timings race = Timings.of(
                    " at a distance",
                    Operation.ALL,
                    remotes.stream().flatMap(Remote::contenders).toList(),
                    store,
                    plan,
                    attempts,
                    progress);
            return remotes.stream()
                    .collect(Collectors.toMap(remote -> remote.candidate().name(), remote -> remote.points(race)));
        });
    }
}

package dev.portwise.comparison.distance;

import dev.portwise.adapter.spi.Persistence;
import dev.portwise.adapter.spi.StatementObserver;
import dev.portwise.comparison.Attempts;
import dev.portwise.comparison.Candidate;
import dev.portwise.comparison.Progress;
import dev.portwise.comparison.Races;
import dev.portwise.comparison.TemporaryStore;
import dev.portwise.comparison.byhand.ByHand;
import dev.portwise.comparison.timing.TimingPlan;
import dev.portwise.comparison.timing.Timings;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The times of adapters at several distances from their server. On each engine all adapters at all distances take turns in
 * one race. The times that the model starts from are taken in this race as well, through a proxy without a distance: the
 * work of the proxy is no distance.
 *
 * @param points by candidate name; none of those who have no wire to their store
 * @param failures who did not do what, one sentence each
 */
public record Distances(Map<String, List<DistancePoint>> points, List<String> failures) {

    public static final Distances NONE = new Distances(Map.of(), List.of());

    /** How far away the servers are, from near to far. */
    public static final List<Duration> FAR =
            List.of(Duration.ofNanos(500_000), Duration.ofMillis(1), Duration.ofMillis(5));

    /** A step takes longer here than in a race without distances. */
    public static final TimingPlan PLAN =
            new TimingPlan(Duration.ofSeconds(5), Duration.ofMillis(300), Duration.ofMillis(1_500), 10, 100);

    public Distances {
        points = Map.copyOf(points);
        failures = List.copyOf(failures);
    }

    /** The most pieces of work for these candidates. */
    public static int pieces(List<Candidate> candidates) {
        return Races.byEngine(candidates).size() * Timings.timedSteps().size();
    }

    /**
     * Measures.
     *
     * @param engines the candidates by engine
     */
    public static Distances of(Map<String, List<Candidate>> engines, TimingPlan plan, Progress progress) {
        Map<String, List<DistancePoint>> points = new HashMap<>();
        Attempts attempts = new Attempts();
        engines.forEach((engine, candidates) -> attempts.at(
                        engine, "distance", () -> onEngine(engine, candidates, plan, attempts, progress))
                .ifPresent(points::putAll));
        return new Distances(points, attempts.failures());
    }

    private static Map<String, List<DistancePoint>> onEngine(
            String engine, List<Candidate> candidates, TimingPlan plan, Attempts attempts, Progress progress) {
        Map<String, List<DistancePoint>> points = new HashMap<>();
        try (TemporaryStore store = candidates.get(0).newStore();
                Persistence opened = store.open(StatementObserver.NONE)) {
            List<Remote> remotes = candidates.stream()
                    .flatMap(candidate ->
                            attempts.at(candidate.name(), "distance", () -> Remote.on(store, candidate)).stream())
                    .flatMap(Optional::stream)
                    .toList();
            if (!remotes.isEmpty()) {
                Timings race = Timings.of(
                        remotes.stream().flatMap(Remote::contenders).toList(),
                        ByHand::targets,
                        store,
                        opened.probe(),
                        plan,
                        step -> progress.begins(engine, step + " at a distance"));
                remotes.forEach(remote -> points.put(remote.candidate().name(), remote.points(race)));
                race.failures().forEach(failure -> attempts.note(engine + ": " + failure));
            }
        }
        return points;
    }
}

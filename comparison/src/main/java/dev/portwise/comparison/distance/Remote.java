package dev.portwise.comparison.distance;

import dev.portwise.comparison.Candidate;
import dev.portwise.comparison.SharedStore;
import dev.portwise.comparison.timing.Contender;
import dev.portwise.comparison.timing.Layer;
import dev.portwise.comparison.timing.Samples;
import dev.portwise.comparison.timing.TimeText;
import dev.portwise.comparison.timing.Timings;
import dev.portwise.comparison.workload.Operation;
import dev.portwise.comparison.workload.Target;
import dev.portwise.comparison.workload.TargetStore;
import dev.portwise.comparison.workload.UseCases;
import dev.portwise.engine.Proxy;
import dev.portwise.engine.TripCount;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An adapter with a wire to its store.
 *
 * @param trips of each step as it is timed, by its id
 */
record Remote(Candidate candidate, Map<String, Integer> trips) {

    /** Counts the trips; empty if there is no wire. */
    static Optional<Remote> on(SharedStore store, Candidate candidate) {
        try (WiredStore wired = store.beside(there -> WiredStore.counting(candidate::open, there))) {
            return wired.proxy()
                    .map(proxy -> Operation.ALL.stream()
                            .collect(Collectors.toMap(
                                    Operation::step,
                                    operation -> trips(operation, new UseCases(wired), store.targets(), proxy))))
                    .map(trips -> new Remote(candidate, trips));
        }
    }

    /** The first run may open a connection, or check one that was not used for a while, which is not counted. */
    private static int trips(Operation operation, UseCases useCases, TargetStore targets, Proxy proxy) {
        List<Target> both = Stream.generate(operation.targets()).limit(2).toList();
        targets.store(both);
        operation.run().by(useCases, both.get(0));
        try (TripCount count = proxy.count()) {
            operation.run().by(useCases, both.get(1));
            return count.trips();
        }
    }

    /** The adapter at each distance, and without a distance. */
    Stream<Contender> contenders() {
        return Stream.concat(Stream.of(Duration.ZERO), Distances.FAR.stream())
                .map(distance -> new Contender(
                        title(distance),
                        Layer.ADAPTER,
                        store -> new UseCases(Distant.open(candidate, store, distance))));
    }

    /** The times beside the model, of those steps that the adapter did. */
    List<DistancePoint> points(Timings race) {
        return Timings.timedSteps().stream()
                .flatMap(step -> Distances.FAR.stream().flatMap(distance -> point(race, step, distance).stream()))
                .toList();
    }

    private Optional<DistancePoint> point(Timings race, String step, Duration distance) {
        int count = trips.getOrDefault(step, 0);
        return samples(race, step, Duration.ZERO)
                .flatMap(near -> samples(race, step, distance)
                        .map(far -> new DistancePoint(
                                step,
                                distance,
                                count,
                                far,
                                near.medianMicros() + count * distance.toNanos() / 1_000.0)));
    }

    private Optional<Samples> samples(Timings race, String step, Duration distance) {
        return race.samples(step, Layer.ADAPTER, title(distance));
    }

    private String title(Duration distance) {
        return candidate.adapter()
                + (distance.isZero() ? " without a distance" : " at " + TimeText.millis(distance.toNanos() / 1e3));
    }
}

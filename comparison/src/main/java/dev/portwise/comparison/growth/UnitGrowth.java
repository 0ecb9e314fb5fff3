package dev.portwise.comparison.growth;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.portwise.adapter.spi.Persistence;
import dev.portwise.adapter.spi.StoreProbe;
import dev.portwise.comparison.Attempts;
import dev.portwise.comparison.Candidate;
import dev.portwise.comparison.TemporaryStore;
import dev.portwise.comparison.timing.Samples;
import dev.portwise.domain.model.UserId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The times of units of work on ever more users: the adapters of an engine by turns, in random order. Each of them adds
 * users, changes them and removes them again. An adapter that fails is out; the others go on.
 *
 * @param points by the name of the candidate
 */
record UnitGrowth(Map<String, List<GrowthPoint>> points) {

    private static final List<Integer> SIZES = List.of(100, 1_000, 10_000);

    /** The first round warms up. */
    private static final int ROUNDS = 4;

    static int pieces() {
        return SIZES.size();
    }

    /** @param store whose rows are lost */
    static UnitGrowth of(
            List<Candidate> candidates,
            TemporaryStore store,
            StoreProbe probe,
            Attempts attempts,
            Consumer<String> progress) {
        Map<String, Persistence> open = new LinkedHashMap<>();
        Map<String, List<GrowthPoint>> points = new LinkedHashMap<>();
        try {
            candidates.forEach(candidate -> attempts.at(candidate.name(), "units", () -> store.beside(candidate::open))
                    .ifPresent(opened -> open.put(candidate.name(), opened)));
            Map<String, Persistence> racing = new LinkedHashMap<>(open);
            for (int size : SIZES) {
                progress.accept("units of " + size);
                probe.empty();
                times(racing, size, attempts)
                        .forEach((name, works) ->
                                works.forEach((work, nanos) -> points.computeIfAbsent(name, first -> new ArrayList<>())
                                        .add(new GrowthPoint(work.id(), size, Samples.medianMicros(nanos)))));
            }
        } finally {
            open.values().forEach(Persistence::close);
        }
        return new UnitGrowth(points);
    }

    List<GrowthPoint> of(String name) {
        return points.getOrDefault(name, List.of());
    }

    /** @param racing loses those who fail */
    private static Map<String, Map<ManyUsers, List<Long>>> times(
            Map<String, Persistence> racing, int size, Attempts attempts) {
        Map<String, Map<ManyUsers, List<Long>>> times = new LinkedHashMap<>();
        Random random = new Random(size);
        for (int round = 0; round < ROUNDS; round++) {
            boolean warm = round > 0;
            List<Map.Entry<String, Persistence>> order = new ArrayList<>(racing.entrySet());
            Collections.shuffle(order, random);
            for (Map.Entry<String, Persistence> next : order) {
                String name = next.getKey();
                Optional<Map<ManyUsers, Long>> done =
                        attempts.at(name, "units of " + size, () -> once(next.getValue(), size));
                if (done.isEmpty()) {
                    racing.remove(name);
                    times.remove(name);
                } else if (warm) {
                    done.get()
                            .forEach((work, nanos) -> times.computeIfAbsent(
                                            name, first -> new EnumMap<>(ManyUsers.class))
                                    .computeIfAbsent(work, first -> new ArrayList<>())
                                    .add(nanos));
                }
            }
        }
        return times;
    }

    private static Map<ManyUsers, Long> once(Persistence persistence, int size) {
        Map<ManyUsers, Long> times = new EnumMap<>(ManyUsers.class);
        List<UserId> users = Stream.generate(() -> new UserId(UuidCreator.getTimeOrderedEpoch()))
                .limit(size)
                .toList();
        for (ManyUsers work : ManyUsers.values()) {
            long started = System.nanoTime();
            persistence.unitOfWork().execute(repositories -> {
                work.run(repositories.users(), users);
                return work;
            });
            times.put(work, System.nanoTime() - started);
            work.prove(persistence, users);
        }
        return times;
    }
}

package dev.portwise.comparison.growth;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.portwise.adapter.spi.Persistence;
import dev.portwise.comparison.Attempts;
import dev.portwise.comparison.Candidate;
import dev.portwise.comparison.Progress;
import dev.portwise.comparison.SharedStore;
import dev.portwise.comparison.timing.Samples;
import dev.portwise.domain.model.UserId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/**
 * The times of units of work on ever more users: the adapters of an engine by turns, in random order. Each of them adds
 * users, changes them and removes them again. An adapter that fails is out; the others go on.
 *
 * @param store whose rows are lost
 */
record UnitGrowth(SharedStore store, Attempts attempts, Progress progress) {

    private static final List<Integer> SIZES = List.of(100, 1_000, 10_000);

    /** The first round warms up. */
    private static final int ROUNDS = 4;

    /** The points by the names of the candidates. */
    Map<String, List<GrowthPoint>> of(List<Candidate> candidates) {
        Map<String, Persistence> open = new LinkedHashMap<>();
        try {
            for (Candidate candidate : candidates) {
                attempts.at(candidate.name(), "units", () -> store.beside(candidate::open))
                        .ifPresent(opened -> open.put(candidate.name(), opened));
            }
            Map<String, List<GrowthPoint>> points = new LinkedHashMap<>();
            List<Map.Entry<String, Persistence>> racing = new ArrayList<>(open.entrySet());
            for (int size : SIZES) {
                nanos(racing, size)
                        .forEach((name, works) ->
                                works.forEach((work, nanos) -> points.computeIfAbsent(name, first -> new ArrayList<>())
                                        .add(new GrowthPoint(work.id(), size, Samples.of(nanos)))));
            }
            return points;
        } finally {
            open.values().forEach(Persistence::close);
        }
    }

    /** @param racing loses those who fail */
    private Map<String, Map<ManyUsers, List<Long>>> nanos(List<Map.Entry<String, Persistence>> racing, int size) {
        String what = "units of " + size;
        progress.begins(store.engine(), what);
        store.probe().empty();
        Map<String, Map<ManyUsers, List<Long>>> nanos = new LinkedHashMap<>();
        Random random = new Random(size);
        for (int round = 0; round < ROUNDS; round++) {
            if (round == 1) {
                nanos.clear();
            }
            Collections.shuffle(racing, random);
            racing.removeIf(next -> !attempts.did(
                    next.getKey(),
                    what,
                    () -> once(
                            next.getValue(),
                            size,
                            nanos.computeIfAbsent(next.getKey(), first -> new LinkedHashMap<>()))));
        }
        nanos.keySet().retainAll(racing.stream().map(Map.Entry::getKey).toList());
        return nanos;
    }

    private static void once(Persistence persistence, int size, Map<ManyUsers, List<Long>> nanos) {
        List<UserId> users = Stream.generate(() -> new UserId(UuidCreator.getTimeOrderedEpoch()))
                .limit(size)
                .toList();
        for (ManyUsers work : ManyUsers.values()) {
            long started = System.nanoTime();
            persistence.unitOfWork().execute(repositories -> {
                work.run(repositories.users(), users);
                return work;
            });
            nanos.computeIfAbsent(work, first -> new ArrayList<>()).add(System.nanoTime() - started);
            work.prove(persistence, users);
        }
    }
}

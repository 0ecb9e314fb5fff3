package dev.portwise.comparison.growth;

import dev.portwise.adapter.spi.StoreProbe;
import dev.portwise.comparison.Candidate;
import dev.portwise.comparison.TemporaryStore;
import dev.portwise.comparison.byhand.ByHand;
import dev.portwise.comparison.timing.Contender;
import dev.portwise.comparison.timing.Layer;
import dev.portwise.comparison.timing.TimingPlan;
import dev.portwise.comparison.timing.Timings;
import dev.portwise.comparison.workload.Operation;
import dev.portwise.comparison.workload.UseCases;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The times of operations on a user with ever more posts: at each size a race of the adapters of an engine. */
record PostGrowth(Map<Integer, Timings> races) {

    private static final List<Integer> SIZES = List.of(10, 100, 1_000, 10_000);

    static int pieces() {
        return SIZES.stream()
                .mapToInt(size -> Operation.onUserWith(size).size())
                .sum();
    }

    /** @param store whose rows are lost */
    static PostGrowth of(
            List<Candidate> candidates, TemporaryStore store, StoreProbe probe, Consumer<String> progress) {
        List<Contender> contenders = candidates.stream()
                .map(candidate -> new Contender(
                        candidate.adapter(), Layer.ADAPTER, settings -> new UseCases(candidate.open(settings))))
                .toList();
        Map<Integer, Timings> races = new LinkedHashMap<>();
        for (int size : SIZES) {
            races.put(
                    size,
                    Timings.of(
                            Operation.onUserWith(size),
                            contenders,
                            ByHand::targets,
                            store,
                            probe,
                            TimingPlan.FEW_RUNS,
                            operation -> progress.accept(operation + " of " + size)));
        }
        return new PostGrowth(races);
    }

    List<GrowthPoint> of(String adapter) {
        return races.entrySet().stream()
                .flatMap(race -> points(adapter, race.getKey(), race.getValue()))
                .toList();
    }

    /** Who did not do what, one sentence each. */
    List<String> failures() {
        return races.entrySet().stream()
                .flatMap(race -> race.getValue().failures().stream()
                        .map(failure -> "with %d posts, %s".formatted(race.getKey(), failure)))
                .toList();
    }

    private static Stream<GrowthPoint> points(String adapter, int size, Timings race) {
        return race.laps().stream()
                .filter(lap -> lap.contender().equals(adapter))
                .map(lap -> new GrowthPoint(lap.step(), size, lap.samples().medianMicros()));
    }
}

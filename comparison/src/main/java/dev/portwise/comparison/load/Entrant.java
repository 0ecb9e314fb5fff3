package dev.portwise.comparison.load;

import dev.portwise.comparison.timing.Samples;
import dev.portwise.comparison.workload.StoreSnapshot;
import java.util.ArrayList;
import java.util.List;

/** An adapter at one kind of work: does it, measures it, and proves that it was done. */
final class Entrant {

    private static final int FEWEST_UNITS = 10;

    /** Their targets are stored before each block, which takes longer than the block. */
    private static final int MOST_UNITS = 5_000;

    private final OpenedAdapter adapter;
    private final SharedStore store;
    private final Supply supply;
    private final List<Task> done = new ArrayList<>();
    private final List<Task> givenUp = new ArrayList<>();
    private final List<Double> blocks = new ArrayList<>();
    private final List<Long> unitNanos = new ArrayList<>();
    private long retries;
    private int unresolved;
    private double unitsPerSecond;

    /** @param store where the adapter works */
    Entrant(OpenedAdapter adapter, SharedStore store, Supply supply) {
        this.adapter = adapter;
        this.store = store;
        this.supply = supply;
    }

    OpenedAdapter adapter() {
        return adapter;
    }

    SharedStore store() {
        return store;
    }

    String name() {
        return adapter.candidate().name();
    }

    /** @throws RuntimeException what a unit failed with */
    void warmUp(Crew crew, LoadPlan plan) {
        shift(crew, FEWEST_UNITS);
        long started = System.nanoTime();
        while (System.nanoTime() - started < plan.warmUp().toNanos()) {
            shift(crew, unitsIn(plan));
        }
    }

    /** @throws RuntimeException what a unit failed with */
    void block(Crew crew, LoadPlan plan) {
        long before = adapter.retries().get();
        Crew.Shift shift = shift(crew, unitsIn(plan));
        retries += adapter.retries().get() - before;
        unresolved += shift.givenUp().size();
        unitNanos.addAll(shift.unitNanos());
        blocks.add(shift.unitsPerSecond());
    }

    private int unitsIn(LoadPlan plan) {
        double units = unitsPerSecond * plan.block().toNanos() / 1e9;
        return (int) Math.min(MOST_UNITS, Math.max(FEWEST_UNITS, units));
    }

    private Crew.Shift shift(Crew crew, int units) {
        Crew.Shift shift = crew.run(adapter.subject(), supply.next(units));
        if (shift.done().isEmpty()) {
            throw new IllegalStateException("every unit lost against others at every attempt");
        }
        done.addAll(shift.done());
        givenUp.addAll(shift.givenUp());
        unitsPerSecond = shift.unitsPerSecond();
        return shift;
    }

    /** @throws IllegalStateException if the store does not show what was done, and nothing else */
    void prove(StoreSnapshot store) {
        if (!done.stream().allMatch(task -> task.happenedIn(store))) {
            throw new IllegalStateException("the store does not show it");
        }
        if (givenUp.stream().anyMatch(task -> task.happenedIn(store)) || !supply.addsUp(store, done.size())) {
            throw new IllegalStateException("the store shows more than was done");
        }
    }

    Throughput throughput() {
        Samples units = Samples.of(unitNanos);
        return new Throughput(
                blocks,
                units.medianMicros(),
                units.p99Micros(),
                (double) retries / units.runs(),
                units.runs(),
                unresolved);
    }
}

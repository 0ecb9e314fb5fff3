package dev.portwise.comparison.load;

import dev.portwise.comparison.timing.Samples;
import dev.portwise.comparison.workload.StoreSnapshot;
import java.util.ArrayList;
import java.util.List;

/** An adapter at one kind of work: does it, measures it, and proves that it was done. */
final class Entrant {

    /** So many for each thread: a thread without a unit would not work, and the last units hardly weigh. */
    private static final int FEWEST_UNITS = 10;

    /** Their targets are stored before each block, which takes longer than the block. */
    private static final int MOST_UNITS = 5_000;

    private final OpenedAdapter adapter;
    private final Supply supply;
    private final List<Task> changed = new ArrayList<>();
    private final List<Task> unchanged = new ArrayList<>();
    private final List<Double> blocks = new ArrayList<>();
    private final List<Long> unitNanos = new ArrayList<>();
    private long retries;
    private int units;
    private int unresolved;
    private int unitsInAll;
    private long nanosInAll;
    private double unitsPerSecond;

    Entrant(OpenedAdapter adapter, Supply supply) {
        this.adapter = adapter;
        this.supply = supply;
    }

    OpenedAdapter adapter() {
        return adapter;
    }

    String name() {
        return adapter.candidate().name();
    }

    /** @throws RuntimeException what a unit failed with */
    void warmUp(Crew crew, LoadPlan plan) {
        shift(crew, plan);
    }

    /** Whether it has worked for long enough. Storing what units need warms up nothing. */
    boolean isWarm(LoadPlan plan) {
        return nanosInAll >= plan.warmUp().toNanos();
    }

    /** @throws RuntimeException what a unit failed with */
    void block(Crew crew, LoadPlan plan) {
        long before = adapter.retries().get();
        Crew.Shift shift = shift(crew, plan);
        retries += adapter.retries().get() - before;
        units += shift.done().size();
        unresolved += shift.givenUp().size();
        unitNanos.addAll(shift.unitNanos());
        blocks.add(shift.unitsPerSecond());
    }

    private Crew.Shift shift(Crew crew, LoadPlan plan) {
        double inTime = unitsPerSecond * plan.block().toNanos() / 1e9;
        int count = (int) Math.min(MOST_UNITS, Math.max(FEWEST_UNITS * crew.threads(), inTime));
        Crew.Shift shift = crew.run(adapter.subject(), supply.next(count));
        if (shift.done().isEmpty()) {
            throw new IllegalStateException("every unit lost against others at every attempt");
        }
        shift.done().stream().filter(Task::changes).forEach(changed::add);
        shift.givenUp().stream().filter(Task::changes).forEach(unchanged::add);
        unitsInAll += shift.done().size();
        nanosInAll += shift.nanos();
        unitsPerSecond = shift.unitsPerSecond();
        return shift;
    }

    /** @throws IllegalStateException if the store does not show what was done, and nothing else */
    void prove(StoreSnapshot store) {
        if (!changed.stream().allMatch(task -> task.happenedIn(store))) {
            throw new IllegalStateException("the store does not show it");
        }
        if (unchanged.stream().anyMatch(task -> task.happenedIn(store)) || !supply.addsUp(store, unitsInAll)) {
            throw new IllegalStateException("the store shows more than was done");
        }
    }

    Throughput throughput() {
        Samples begun = Samples.of(unitNanos);
        return new Throughput(
                blocks, begun.medianMicros(), begun.p99Micros(), (double) retries / begun.runs(), units, unresolved);
    }
}

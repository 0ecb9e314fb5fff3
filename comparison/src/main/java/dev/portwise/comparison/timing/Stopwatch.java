package dev.portwise.comparison.timing;

import dev.portwise.adapter.spi.Persistence;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.HdrHistogram.Histogram;

/**
 * Times an adapter against hand-written code, by turns: in each round both do the same to targets alike, and who begins
 * alternates, so that whatever else the machine does meets both.
 */
final class Stopwatch {

    /** Others who are in the store, so that nobody is found in an empty one. */
    private static final int POPULATION = 20;

    private static final int PREPARED_AT_ONCE = 10;

    private final Persistence persistence;
    private final Contender adapter;
    private final Contender floor;
    private final Effort effort;
    private final List<Target> population = new ArrayList<>();

    Stopwatch(Persistence persistence, Contender floor, Effort effort) {
        this.persistence = persistence;
        this.adapter = new ThroughPorts(persistence.unitOfWork());
        this.floor = floor;
        this.effort = effort;
    }

    /** @throws IllegalStateException if one of the two does not do what it says */
    Timing time(Operation operation) {
        if (operation.changes() || population.isEmpty()) {
            persistence.probe().empty();
            population.clear();
            population.addAll(store(POPULATION, 100));
        }
        Series byAdapter = new Series(operation, adapter, "the adapter");
        Series byFloor = new Series(operation, floor, "the hand-written code");
        long warmUp = effort.warmUp().toNanos();
        rounds(byAdapter, byFloor, () -> byAdapter.spent + byFloor.spent >= warmUp);
        byAdapter.restart();
        byFloor.restart();
        long measured = effort.measured().toNanos();
        rounds(byAdapter, byFloor, () -> {
            long runs = byAdapter.nanos.getTotalCount();
            boolean enough = runs >= effort.atLeast() && byAdapter.spent + byFloor.spent >= measured;
            return enough || runs >= effort.atMost();
        });
        byAdapter.prove();
        byFloor.prove();
        return new Timing(
                operation.step(),
                byAdapter.medianMicros(),
                byFloor.medianMicros(),
                Math.toIntExact(byAdapter.nanos.getTotalCount()));
    }

    private void rounds(Series one, Series other, BooleanSupplier enough) {
        Deque<Target> targets = new ArrayDeque<>();
        boolean oneBegins = true;
        do {
            Target first = next(one.operation, targets);
            Target second = one.operation.changes() ? next(one.operation, targets) : first;
            (oneBegins ? one : other).run(first);
            (oneBegins ? other : one).run(second);
            oneBegins = !oneBegins;
        } while (!enough.getAsBoolean());
    }

    private Target next(Operation operation, Deque<Target> targets) {
        if (targets.isEmpty()) {
            targets.addAll(operation.changes() ? store(PREPARED_AT_ONCE, operation.posts()) : population);
        }
        return targets.removeFirst();
    }

    private List<Target> store(int count, int posts) {
        List<Target> targets =
                Stream.generate(() -> Target.withPosts(posts)).limit(count).toList();
        floor.store(targets);
        return targets;
    }

    /** The runs of one contender. */
    private final class Series {

        private final Operation operation;
        private final Contender contender;
        private final String name;
        private final List<Target> done = new ArrayList<>();
        private final Histogram nanos = new Histogram(3);
        private long spent;

        Series(Operation operation, Contender contender, String name) {
            this.operation = operation;
            this.contender = contender;
            this.name = name;
        }

        void run(Target target) {
            long started = System.nanoTime();
            Object answer = operation.run(contender, target);
            long took = System.nanoTime() - started;
            if (!answer.equals(operation.answer(target))) {
                throw new IllegalStateException("%s did not do '%s': it answered %s instead of %s"
                        .formatted(name, operation.step(), answer, operation.answer(target)));
            }
            nanos.recordValue(took);
            spent += took;
            done.add(target);
        }

        void restart() {
            nanos.reset();
            spent = 0;
        }

        void prove() {
            if (!operation.happened(persistence.probe(), done)) {
                throw new IllegalStateException(
                        "%s did not do '%s': the store does not show it".formatted(name, operation.step()));
            }
        }

        double medianMicros() {
            return nanos.getValueAtPercentile(50) / 1_000.0;
        }
    }
}

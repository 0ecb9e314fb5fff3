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
 * Times an adapter against hand-written code. In each round both do the same, and they take turns to begin, so that other
 * work of the machine slows down both alike.
 */
final class Stopwatch {

    /** Users in the store besides the targets, so that no user is found in an empty table. */
    private static final int POPULATION = 20;

    private static final int PREPARED_AT_ONCE = 10;

    private final Persistence persistence;
    private final Subject adapter;
    private final Subject baseline;
    private final TimingPlan plan;
    private final List<Target> population = new ArrayList<>();

    Stopwatch(Persistence persistence, Subject baseline, TimingPlan plan) {
        this.persistence = persistence;
        this.adapter = new UseCases(persistence.unitOfWork());
        this.baseline = baseline;
        this.plan = plan;
    }

    /** @throws IllegalStateException if one of the two does not do the operation */
    Timing time(Operation operation) {
        if (operation.changes() || population.isEmpty()) {
            persistence.probe().empty();
            population.clear();
            population.addAll(store(POPULATION, 100));
        }
        Series byAdapter = new Series(operation, adapter, "the adapter");
        Series byBaseline = new Series(operation, baseline, "the hand-written code");
        long warmUp = plan.warmUp().toNanos();
        rounds(byAdapter, byBaseline, () -> byAdapter.spent + byBaseline.spent >= warmUp);
        byAdapter.restart();
        byBaseline.restart();
        long measured = plan.measured().toNanos();
        rounds(byAdapter, byBaseline, () -> {
            long runs = byAdapter.nanos.getTotalCount();
            boolean enough = runs >= plan.atLeast() && byAdapter.spent + byBaseline.spent >= measured;
            return enough || runs >= plan.atMost();
        });
        byAdapter.prove();
        byBaseline.prove();
        return new Timing(
                operation.step(),
                byAdapter.medianMicros(),
                byBaseline.medianMicros(),
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
        baseline.store(targets);
        return targets;
    }

    /** The runs of one subject. */
    private final class Series {

        private final Operation operation;
        private final Subject subject;
        private final String name;
        private final List<Target> done = new ArrayList<>();
        private final Histogram nanos = new Histogram(3);
        private long spent;

        Series(Operation operation, Subject subject, String name) {
            this.operation = operation;
            this.subject = subject;
            this.name = name;
        }

        void run(Target target) {
            long started = System.nanoTime();
            Object answer = operation.run(subject, target);
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

package dev.portwise.comparison.timing;

import dev.portwise.comparison.workload.Operation;
import dev.portwise.comparison.workload.PostSubject;
import dev.portwise.comparison.workload.StoreSnapshot;
import dev.portwise.comparison.workload.Target;
import java.util.ArrayList;
import java.util.List;

/** A contender at one step: runs it, measures it, and proves that it was done. */
final class Runner {

    /** The times are steady when the medians of two successive windows of so many runs differ by no more than this. */
    private static final int WINDOW = 10;

    private static final double STEADY = 0.05;

    private final Contender contender;
    private final Operation operation;
    private final PostSubject subject;
    private final List<Target> done = new ArrayList<>();
    private final List<Long> nanos = new ArrayList<>();

    Runner(Contender contender, Operation operation, PostSubject subject) {
        this.contender = contender;
        this.operation = operation;
        this.subject = subject;
    }

    Contender contender() {
        return contender;
    }

    int runs() {
        return nanos.size();
    }

    /** @throws IllegalStateException if the answer is wrong */
    void run(Target target) {
        long started = System.nanoTime();
        Object answer = operation.run().by(subject, target);
        nanos.add(System.nanoTime() - started);
        operation.check(answer, target);
        if (operation.changes()) {
            done.add(target);
        }
    }

    boolean isSteady() {
        int runs = nanos.size();
        if (runs < 2 * WINDOW) {
            return false;
        }
        double before = Samples.medianMicros(nanos.subList(runs - 2 * WINDOW, runs - WINDOW));
        double now = Samples.medianMicros(nanos.subList(runs - WINDOW, runs));
        return Math.abs(now / before - 1) <= STEADY;
    }

    /** Forgets the times so far, not what was done. */
    void restart() {
        nanos.clear();
    }

    /** @throws IllegalStateException if the store does not show what was done */
    void prove(StoreSnapshot store) {
        if (!done.stream().allMatch(target -> operation.happened().in(store, target))) {
            throw new IllegalStateException("the store does not show it");
        }
    }

    Samples samples() {
        return Samples.of(nanos);
    }
}

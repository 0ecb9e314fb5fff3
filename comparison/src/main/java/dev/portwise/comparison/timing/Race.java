package dev.portwise.comparison.timing;

import dev.portwise.comparison.Attempts;
import dev.portwise.comparison.SharedStore;
import dev.portwise.comparison.workload.Operation;
import dev.portwise.comparison.workload.PostSubject;
import dev.portwise.comparison.workload.StoreSnapshot;
import dev.portwise.comparison.workload.Target;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BooleanSupplier;

/**
 * Times one step by all contenders of an engine. In each round each of them runs the step once, on targets of equal size,
 * in random order: other work of the machine slows down all alike. All warm up in the same rounds, until the times of all
 * are steady. A contender that fails is out; the others go on.
 */
final class Race {

    private final SharedStore store;
    private final String what;
    private final Attempts attempts;
    private final TargetSupply targets;
    private final Random random;
    private final List<Runner> runners = new ArrayList<>();

    /**
     * @param store which is emptied
     * @param what the name of the step in failures
     */
    Race(
            Operation operation,
            String what,
            Map<Contender, PostSubject> contenders,
            SharedStore store,
            Attempts attempts) {
        store.probe().empty();
        this.store = store;
        this.what = what;
        this.attempts = attempts;
        this.targets = new TargetSupply(operation, store.targets());
        this.random = new Random(operation.step().hashCode());
        contenders.forEach((contender, subject) -> runners.add(new Runner(contender, operation, subject)));
    }

    /** The times of those who did what they should. */
    Map<Contender, Samples> run(TimingPlan plan) {
        rounds(1, plan.warmUp().toNanos(), () -> runners.stream().allMatch(Runner::isSteady));
        runners.forEach(Runner::restart);
        rounds(
                plan.atLeast(),
                plan.measured().toNanos(),
                () -> runners.stream().allMatch(runner -> runner.runs() >= plan.atMost()));
        StoreSnapshot after = new StoreSnapshot(store.probe());
        List.copyOf(runners).forEach(runner -> watch(runner, () -> runner.prove(after)));
        Map<Contender, Samples> samples = new LinkedHashMap<>();
        runners.forEach(runner -> samples.put(runner.contender(), runner.samples()));
        return samples;
    }

    /** Runs at least so many rounds, then goes on until the time is over or there is no need to. */
    private void rounds(int atLeast, long nanos, BooleanSupplier enough) {
        long started = System.nanoTime();
        for (int round = 0; !runners.isEmpty(); round++) {
            if (round >= atLeast && (enough.getAsBoolean() || System.nanoTime() - started >= nanos)) {
                return;
            }
            List<Target> next = targets.next(runners.size());
            List<Runner> order = new ArrayList<>(runners);
            Collections.shuffle(order, random);
            for (int place = 0; place < order.size(); place++) {
                Runner runner = order.get(place);
                Target target = next.get(place);
                watch(runner, () -> runner.run(target));
            }
        }
    }

    private void watch(Runner runner, Runnable work) {
        if (!attempts.did(runner.contender().title() + " on " + store.engine(), what, work)) {
            runners.remove(runner);
        }
    }
}

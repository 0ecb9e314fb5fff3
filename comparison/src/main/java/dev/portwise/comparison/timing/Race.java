package dev.portwise.comparison.timing;

import dev.portwise.adapter.spi.StoreProbe;
import dev.portwise.comparison.workload.Operation;
import dev.portwise.comparison.workload.StoreSnapshot;
import dev.portwise.comparison.workload.Subject;
import dev.portwise.comparison.workload.Target;
import dev.portwise.comparison.workload.TargetStore;
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
 * are steady.
 */
final class Race {

    private final StoreProbe probe;
    private final TimingPlan plan;
    private final TargetSupply targets;
    private final Random random;
    private final List<Runner> runners = new ArrayList<>();
    private final Map<Contender, String> failures = new LinkedHashMap<>();

    /** @param probe of the store, which is emptied */
    Race(
            Operation operation,
            Map<Contender, Subject> contenders,
            TargetStore store,
            StoreProbe probe,
            TimingPlan plan) {
        probe.empty();
        this.probe = probe;
        this.plan = plan;
        this.targets = new TargetSupply(operation, store);
        this.random = new Random(operation.step().hashCode());
        contenders.forEach((contender, subject) -> runners.add(new Runner(contender, operation, subject)));
    }

    /** The times of those who did what they should. */
    Map<Contender, Samples> run() {
        rounds(1, plan.warmUp().toNanos(), () -> runners.stream().allMatch(Runner::isSteady));
        runners.forEach(Runner::restart);
        rounds(
                plan.atLeast(),
                plan.measured().toNanos(),
                () -> runners.stream().allMatch(runner -> runner.runs() >= plan.atMost()));
        StoreSnapshot store = new StoreSnapshot(probe);
        List.copyOf(runners).forEach(runner -> watch(runner, () -> runner.prove(store)));
        Map<Contender, Samples> samples = new LinkedHashMap<>();
        runners.forEach(runner -> samples.put(runner.contender(), runner.samples()));
        return samples;
    }

    /** Why contenders were not timed, one sentence each. */
    Map<Contender, String> failures() {
        return failures;
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

    /** A contender that fails is out; the others go on. */
    private void watch(Runner runner, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failed) {
            runners.remove(runner);
            failures.put(runner.contender(), String.valueOf(failed.getMessage()));
        }
    }
}

package dev.portwise.comparison.timing;

import dev.portwise.comparison.Attempts;
import dev.portwise.comparison.Progress;
import dev.portwise.comparison.SharedStore;
import dev.portwise.comparison.workload.Operation;
import dev.portwise.comparison.workload.PostSubject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The times of all contenders of one engine.
 *
 * @param laps in the order of the story
 */
public record Timings(List<Lap> laps) {

    public static final Timings NONE = new Timings(List.of());

    public Timings {
        laps = List.copyOf(laps);
    }

    /** The times of one contender at one step. */
    public record Lap(String step, Layer layer, String contender, Samples samples) {}

    /** The ids of the steps that are timed, in the order of the story. */
    public static List<String> timedSteps() {
        return Operation.ALL.stream().map(Operation::step).toList();
    }

    /** Times every operation. A contender or a step that fails is noted; the others go on. */
    public static Timings of(
            List<Operation> operations,
            List<Contender> contenders,
            SharedStore store,
            TimingPlan plan,
            Attempts attempts,
            Progress progress) {
        return of("", operations, contenders, store, plan, attempts, progress);
    }

    /** The same under circumstances that are told after the name of each step: {@code at a distance}. */
    public static Timings of(
            String circumstances,
            List<Operation> operations,
            List<Contender> contenders,
            SharedStore store,
            TimingPlan plan,
            Attempts attempts,
            Progress progress) {
        Map<Contender, PostSubject> open = new LinkedHashMap<>();
        try {
            for (Contender contender : contenders) {
                attempts.at(
                                contender.title() + " on " + store.engine(),
                                "opening" + circumstances,
                                () -> store.beside(contender.opening()))
                        .ifPresent(subject -> open.put(contender, subject));
            }
            List<Lap> laps = new ArrayList<>();
            warmUp(operations, open, store, plan);
            for (Operation operation : operations) {
                String what = operation.step() + circumstances;
                progress.begins(store.engine(), what);
                new Race(operation, what, open, store, attempts)
                        .run(plan)
                        .forEach((contender, samples) ->
                                laps.add(new Lap(operation.step(), contender.layer(), contender.name(), samples)));
            }
            return new Timings(laps);
        } finally {
            open.values().forEach(PostSubject::close);
        }
    }

    private static void warmUp(
            List<Operation> operations, Map<Contender, PostSubject> open, SharedStore store, TimingPlan plan) {
        long started = System.nanoTime();
        while (System.nanoTime() - started < plan.together().toNanos()) {
            for (Operation operation : operations) {
                new Race(operation, operation.step(), open, store, new Attempts()).run(plan.pass());
            }
        }
    }

    /** The same engine timed in several JVMs: what was timed in each of them. */
    public static Timings ofJvms(List<Timings> jvms) {
        return new Timings(jvms.get(0).laps().stream()
                .flatMap(lap -> everywhere(lap, jvms).stream())
                .toList());
    }

    private static Optional<Lap> everywhere(Lap lap, List<Timings> jvms) {
        List<Samples> samples = jvms.stream()
                .flatMap(jvm -> jvm.samples(lap.step(), lap.layer(), lap.contender()).stream())
                .toList();
        return samples.size() == jvms.size()
                ? Optional.of(new Lap(lap.step(), lap.layer(), lap.contender(), Samples.ofJvms(samples)))
                : Optional.empty();
    }

    /** The steps that an adapter and the hand-written code did. */
    public List<Timing> of(String adapter) {
        return timedSteps().stream()
                .flatMap(step -> timing(step, adapter).stream())
                .toList();
    }

    private Optional<Timing> timing(String step, String adapter) {
        return samples(step, Layer.ADAPTER, adapter)
                .flatMap(own -> samples(step, Layer.BY_HAND, Contender.BY_HAND)
                        .map(byHand -> new Timing(step, own, byHand, samples(step, Layer.PLAIN, adapter))));
    }

    /** The laps of one contender. */
    public Stream<Lap> laps(String contender) {
        return laps.stream().filter(lap -> lap.contender().equals(contender));
    }

    /** The times of one contender at one step; empty if it failed. */
    public Optional<Samples> samples(String step, Layer layer, String contender) {
        return laps(contender)
                .filter(lap -> lap.step().equals(step) && lap.layer() == layer)
                .map(Lap::samples)
                .findFirst();
    }
}

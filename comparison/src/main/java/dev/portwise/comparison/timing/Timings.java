package dev.portwise.comparison.timing;

import dev.portwise.adapter.spi.StoreProbe;
import dev.portwise.adapter.spi.StoreSettings;
import dev.portwise.comparison.TemporaryStore;
import dev.portwise.comparison.workload.Operation;
import dev.portwise.comparison.workload.Subject;
import dev.portwise.comparison.workload.TargetStore;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The times of all contenders of one engine.
 *
 * @param laps in the order of the story
 * @param failures who did not do what, one sentence each
 */
public record Timings(List<Lap> laps, List<String> failures) {

    public static final Timings NONE = new Timings(List.of(), List.of());

    public Timings {
        laps = List.copyOf(laps);
        failures = List.copyOf(failures);
    }

    /** The times of one contender at one step. */
    public record Lap(String step, Layer layer, String contender, Samples samples) {}

    /** The ids of the steps that are timed, in the order of the story. */
    public static List<String> timedSteps() {
        return Operation.ALL.stream().map(Operation::step).toList();
    }

    /**
     * Times every step.
     *
     * @param targets opens what puts targets into the store
     * @param store shared by all contenders; what it holds is lost
     * @param probe of that store
     * @param progress hears the id of each step before it is timed
     */
    public static Timings of(
            List<Contender> contenders,
            Function<StoreSettings, TargetStore> targets,
            TemporaryStore store,
            StoreProbe probe,
            TimingPlan plan,
            Consumer<String> progress) {
        return of(Operation.ALL, contenders, targets, store, probe, plan, progress);
    }

    /** As {@link #of(List, Function, TemporaryStore, StoreProbe, TimingPlan, Consumer)}, for other operations. */
    public static Timings of(
            List<Operation> operations,
            List<Contender> contenders,
            Function<StoreSettings, TargetStore> targets,
            TemporaryStore store,
            StoreProbe probe,
            TimingPlan plan,
            Consumer<String> progress) {
        Map<Contender, Subject> open = new LinkedHashMap<>();
        try (TargetStore supply = store.beside(targets)) {
            contenders.forEach(contender -> open.put(contender, store.beside(contender.opening())));
            List<Lap> laps = new ArrayList<>();
            List<String> failures = new ArrayList<>();
            warmUp(operations, open, supply, probe, plan);
            for (Operation operation : operations) {
                progress.accept(operation.step());
                Race race = new Race(operation, open, supply, probe, plan);
                race.run()
                        .forEach((contender, samples) ->
                                laps.add(new Lap(operation.step(), contender.layer(), contender.name(), samples)));
                race.failures()
                        .forEach((contender, why) -> failures.add(
                                "%s did not do '%s': %s".formatted(contender.title(), operation.step(), why)));
            }
            probe.empty();
            return new Timings(laps, failures);
        } finally {
            open.values().forEach(Subject::close);
        }
    }

    private static void warmUp(
            List<Operation> operations,
            Map<Contender, Subject> open,
            TargetStore supply,
            StoreProbe probe,
            TimingPlan plan) {
        long started = System.nanoTime();
        while (System.nanoTime() - started < plan.together().toNanos()) {
            operations.forEach(operation -> new Race(operation, open, supply, probe, plan.pass()).run());
        }
    }

    /** The same engine timed in several JVMs: what was timed in each of them. */
    public static Timings ofJvms(List<Timings> jvms) {
        List<Lap> laps = new ArrayList<>();
        for (Lap lap : jvms.get(0).laps()) {
            List<Samples> everywhere = jvms.stream()
                    .flatMap(jvm -> jvm.samples(lap.step(), lap.layer(), lap.contender()).stream())
                    .toList();
            if (everywhere.size() == jvms.size()) {
                laps.add(new Lap(lap.step(), lap.layer(), lap.contender(), Samples.ofJvms(everywhere)));
            }
        }
        return new Timings(
                laps,
                jvms.stream().flatMap(jvm -> jvm.failures().stream()).distinct().toList());
    }

    /** The steps that an adapter and the hand-written code did. */
    public List<Timing> of(String adapter) {
        List<Timing> timings = new ArrayList<>();
        for (String step : timedSteps()) {
            Optional<Samples> own = samples(step, Layer.ADAPTER, adapter);
            Optional<Samples> byHand = samples(step, Layer.BY_HAND, Contender.BY_HAND);
            if (own.isPresent() && byHand.isPresent()) {
                timings.add(new Timing(step, own.get(), byHand.get(), samples(step, Layer.PLAIN, adapter)));
            }
        }
        return timings;
    }

    /** The times of one contender at one step; empty if it failed. */
    public Optional<Samples> samples(String step, Layer layer, String contender) {
        return laps.stream()
                .filter(lap -> lap.step().equals(step)
                        && lap.layer() == layer
                        && lap.contender().equals(contender))
                .map(Lap::samples)
                .findFirst();
    }
}

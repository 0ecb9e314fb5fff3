package dev.portwise.comparison.timing;

import dev.portwise.adapter.spi.Persistence;
import dev.portwise.comparison.TemporaryStore;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Times all operations of one candidate. */
public final class Timings {

    private Timings() {}

    /** Hears how the timing goes. */
    public interface Listener {

        /** A step is about to be timed. */
        void begins(String step);

        /** A step could not be timed: adapter or hand-written code did not do the operation. */
        void failed(String step, RuntimeException why);
    }

    /**
     * One timing for each operation that did not fail.
     *
     * @param persistence opened by the adapter on {@code store}; what the store holds is lost
     * @throws IllegalArgumentException if nothing was written by hand for such a store
     */
    public static List<Timing> of(Persistence persistence, TemporaryStore store, TimingPlan plan, Listener listener) {
        try (Subject baseline = store.beside(settings -> Baselines.on(settings, persistence.capabilities()))) {
            Stopwatch stopwatch = new Stopwatch(persistence, baseline, plan);
            List<Timing> timings = new ArrayList<>();
            for (Operation operation : Operation.values()) {
                listener.begins(operation.step());
                try {
                    timings.add(stopwatch.time(operation));
                } catch (RuntimeException failed) {
                    listener.failed(operation.step(), failed);
                }
            }
            persistence.probe().empty();
            return timings;
        }
    }

    /** The ids of the steps that are timed. */
    public static List<String> steps() {
        return Arrays.stream(Operation.values()).map(Operation::step).toList();
    }
}

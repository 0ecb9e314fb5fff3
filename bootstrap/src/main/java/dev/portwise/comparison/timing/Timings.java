package dev.portwise.comparison.timing;

import dev.portwise.adapter.spi.Persistence;
import dev.portwise.engine.Endpoint;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** Times every timed operation of one adapter on one store. */
public final class Timings {

    private Timings() {}

    /**
     * One timing for each operation.
     *
     * @param persistence opened by the adapter on {@code endpoint}; what the store holds is lost
     * @param progress is told the step before it is timed
     * @throws IllegalStateException if adapter or hand-written code do not do what they say
     */
    public static List<Timing> of(
            Persistence persistence, Endpoint endpoint, Effort effort, Consumer<String> progress) {
        try (Contender floor = Floors.on(endpoint)) {
            Stopwatch stopwatch = new Stopwatch(persistence, floor, effort);
            List<Timing> timings = new ArrayList<>();
            for (Operation operation : Operation.values()) {
                progress.accept(operation.step());
                timings.add(stopwatch.time(operation));
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

package dev.portwise.comparison.load;

import dev.portwise.comparison.workload.Operation;
import dev.portwise.comparison.workload.TargetStore;
import java.util.List;
import java.util.function.Function;

/**
 * A kind of work that is measured under load.
 *
 * @param id the short name in the JSON: {@code append-one}
 * @param title what the threads do
 * @param supply makes what they need in a store
 */
public record Work(String id, String title, Function<TargetStore, Supply> supply) {

    /** From reads, which share nothing, to writes of all threads to one aggregate. */
    public static final List<Work> ALL = List.of(
            new Work("find", "find a user", store -> new ManyTargets(operation("find"), store)),
            new Work("eager", "read a user with 100 posts", store -> new ManyTargets(operation("eager"), store)),
            new Work(
                    "append",
                    "append a post, each to another user",
                    store -> new ManyTargets(operation("append"), store)),
            new Work(
                    "append-one", "append a post, all to one user", store -> new OneAuthor(operation("append"), store)),
            new Work("join-one", "join a group, all the same one", store -> new OneGroup(operation("join"), store)));

    private static Operation operation(String step) {
        return Operation.of(step).orElseThrow();
    }
}

package dev.portwise.comparison.load;

import dev.portwise.comparison.workload.Operation;
import dev.portwise.comparison.workload.Target;
import dev.portwise.comparison.workload.TargetStore;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Units of one operation on many targets, so that they hardly meet. */
final class ManyTargets implements Supply {

    /** So many targets, or as many as hold so many posts. */
    private static final int POPULATION = 50;

    private static final long POSTS = 20_000;

    private final Operation operation;
    private final TargetStore store;
    private final List<Target> population = new ArrayList<>();
    private int begun;

    ManyTargets(Operation operation, TargetStore store) {
        this.operation = operation;
        this.store = store;
    }

    @Override
    public List<Task> next(int count) {
        if (operation.changes()) {
            begun = 0;
            population.clear();
        }
        if (population.isEmpty()) {
            List<Target> more = Stream.generate(operation.targets())
                    .limit(targetsFor(count))
                    .toList();
            store.store(more);
            population.addAll(more);
        }
        return Stream.generate(() -> population.get(begun++ % population.size()))
                .map(target -> new Task(operation, target.again()))
                .limit(count)
                .toList();
    }

    private long targetsFor(int count) {
        if (!operation.changes()) {
            long postsOfTarget = operation.targets().get().posts().count();
            return Math.min(POPULATION, Math.max(1, POSTS / Math.max(1, postsOfTarget)));
        }
        return Math.max(Math.min(count, POPULATION), count / operation.runs());
    }
}

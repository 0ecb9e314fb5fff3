package dev.portwise.comparison.timing;

import dev.portwise.comparison.workload.Operation;
import dev.portwise.comparison.workload.Target;
import dev.portwise.comparison.workload.TargetStore;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;

/** Stores the targets of one step: a new one for each run that changes it, else a few that are read again and again. */
final class TargetSupply {

    /** Enough users, so that nobody is found in an empty table. */
    private static final int POPULATION = 20;

    private static final int POSTS_AT_ONCE = 4_000;

    private final Operation operation;
    private final TargetStore store;
    private final Deque<Target> stored = new ArrayDeque<>();
    private final long postsOfTarget;

    TargetSupply(Operation operation, TargetStore store) {
        this.operation = operation;
        this.store = store;
        this.postsOfTarget = operation.targets().get().posts().count();
        if (operation.changes()) {
            store.store(targets(atOnce(1)));
        }
    }

    /** One target for each contender of a round. Runs that only read share one. */
    List<Target> next(int contenders) {
        if (stored.size() < contenders) {
            List<Target> more = targets(atOnce(contenders));
            store.store(more);
            stored.addAll(more);
        }
        if (operation.changes()) {
            return Stream.generate(stored::removeFirst).limit(contenders).toList();
        }
        Target shared = stored.removeFirst();
        stored.addLast(shared);
        return Stream.generate(() -> shared).limit(contenders).toList();
    }

    private int atOnce(int contenders) {
        long affordable = Math.min(POPULATION, POSTS_AT_ONCE / Math.max(1, postsOfTarget));
        return Math.toIntExact(Math.max(affordable, contenders));
    }

    private List<Target> targets(int count) {
        return Stream.generate(operation.targets()).limit(count).toList();
    }
}

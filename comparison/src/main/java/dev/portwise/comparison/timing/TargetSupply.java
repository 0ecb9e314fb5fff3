package dev.portwise.comparison.timing;

import dev.portwise.comparison.workload.Operation;
import dev.portwise.comparison.workload.Target;
import dev.portwise.comparison.workload.TargetStore;
import java.util.ArrayDeque;
import java.util.Collections;
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
            more(1);
            stored.clear();
        }
    }

    /** One target for each contender of a round. Runs that only read share one. */
    List<Target> next(int contenders) {
        int needed = operation.changes() ? contenders : 1;
        if (stored.size() < needed) {
            more(needed);
        }
        if (operation.changes()) {
            return Stream.generate(stored::removeFirst).limit(contenders).toList();
        }
        Target shared = stored.removeFirst();
        stored.addLast(shared);
        return Collections.nCopies(contenders, shared);
    }

    private void more(int needed) {
        long affordable = Math.min(POPULATION, POSTS_AT_ONCE / Math.max(1, postsOfTarget));
        List<Target> more = Stream.generate(operation.targets())
                .limit(Math.max(affordable, needed))
                .toList();
        store.store(more);
        stored.addAll(more);
    }
}

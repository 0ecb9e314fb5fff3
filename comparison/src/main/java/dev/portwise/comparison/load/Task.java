package dev.portwise.comparison.load;

import dev.portwise.comparison.workload.Operation;
import dev.portwise.comparison.workload.StoreSnapshot;
import dev.portwise.comparison.workload.Subject;
import dev.portwise.comparison.workload.Target;

/** One unit of work to do. Its target is stored already. */
record Task(Operation operation, Target target) {

    Object by(Subject subject) {
        return operation.run().by(subject, target);
    }

    /** Whether the store has to show something of it. */
    boolean changes() {
        return operation.changes();
    }

    /** Whether the store shows what the unit should have written. */
    boolean happenedIn(StoreSnapshot store) {
        return operation.happened().in(store, target);
    }
}

package dev.portwise.contract.reference;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The committed state. A unit that writes works on a copy. Its commit repeats the writes on the latest state. */
final class ReferenceStore {

    private Tables committed = new Tables();
    private final Map<String, Long> executed = new HashMap<>();

    /** Counts a statement. */
    synchronized void execute(String statement) {
        executed.merge(statement, 1L, Long::sum);
    }

    synchronized Map<String, Long> executed() {
        return Map.copyOf(executed);
    }

    /** What is committed, which never changes again: a commit makes new tables. */
    synchronized Tables snapshot() {
        return committed;
    }

    /** Repeats the writes of a unit, which checks every revision and constraint against what others committed. */
    synchronized void commit(List<Consumer<Tables>> writes) {
        if (!writes.isEmpty()) {
            Tables next = committed.copy();
            writes.forEach(write -> write.accept(next));
            committed = next;
        }
    }

    synchronized void empty() {
        committed = new Tables();
    }
}

package dev.portwise.contract.reference;

import dev.portwise.domain.exception.StoreUnavailable;
import java.util.List;
import java.util.function.Consumer;

/** The committed state. A unit that writes works on a copy. Its commit repeats the writes on the latest state. */
final class ReferenceStore {

    private Tables committed = new Tables();
    private boolean closed;

    /** @throws StoreUnavailable if the store has been closed */
    synchronized void requireOpen() {
        if (closed) {
            throw new StoreUnavailable("the reference store has been closed; open it again", null);
        }
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

    synchronized void close() {
        closed = true;
    }
}

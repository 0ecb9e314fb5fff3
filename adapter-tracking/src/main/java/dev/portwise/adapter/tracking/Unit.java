package dev.portwise.adapter.tracking;

import dev.portwise.adapter.spi.UnitState;
import java.util.function.Supplier;

/** What the repositories of one unit share. */
record Unit(UnitState state, StoreSession session, IdentityMap objects) {

    /** Writes what changed; a unit that only reads keeps its changes, and is refused when it ends. */
    void flush() {
        if (state.readOnly()) {
            return;
        }
        state.tell(() -> {
            Changes changes = ChangeDetection.in(objects);
            if (!changes.isEmpty()) {
                changes.sendTo(session.writes());
                new Settlement(objects).settle(changes);
            }
        });
    }

    /** Asks the store, which knows the unit's own changes by then. */
    <T> T query(Supplier<T> question) {
        flush();
        return state.ask(question);
    }

    StoreReads reads() {
        return session.reads();
    }

    StoreWrites writes() {
        return session.writes();
    }
}

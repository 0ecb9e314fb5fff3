package dev.portwise.comparison.load;

import dev.portwise.comparison.workload.StoreSnapshot;
import java.util.List;

/** Stores what units of work need, before they are timed. One adapter works on it. */
interface Supply {

    /** The next so many units, in the order in which they are begun. */
    List<Task> next(int count);

    /** Whether the store holds as much as so many done units leave, no less and no more. */
    default boolean addsUp(StoreSnapshot store, int done) {
        return true;
    }
}

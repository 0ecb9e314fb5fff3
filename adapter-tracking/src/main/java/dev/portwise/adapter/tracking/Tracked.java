package dev.portwise.adapter.tracking;

import dev.portwise.adapter.rows.Row;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An object of the unit beside the row it was last stored as.
 *
 * @param <A> the aggregate
 * @param <R> its row
 */
final class Tracked<A, R extends Row> {

    private final TrackedType<A, ?, R> type;
    private final A object;
    private final boolean added;
    private final List<LazySet<A, ?>> ends = new ArrayList<>(2);
    private @Nullable R stored;
    private boolean sent;
    private boolean removed;

    /** @param stored null for an object that is not in the store yet */
    Tracked(TrackedType<A, ?, R> type, A object, @Nullable R stored, TrackedTransaction unit) {
        this.type = type;
        this.object = object;
        this.added = stored == null;
        this.stored = stored;
        this.sent = stored != null;
        type.toMany().forEach(end -> ends.add(end.begin(object, stored != null, unit)));
    }

    A object() {
        return object;
    }

    /** The object's own fields as they are now. */
    R row(long revision) {
        return type.toRow().apply(object, revision);
    }

    /** The object's to-many ends. */
    List<LazySet<A, ?>> ends() {
        return ends;
    }

    @Nullable
    R stored() {
        return stored;
    }

    boolean isStored() {
        return stored != null;
    }

    /** Whether the object's own fields or its ends are not the stored ones. */
    boolean hasChanged() {
        if (stored == null || !row(stored.revision()).equals(stored)) {
            return true;
        }
        for (LazySet<A, ?> end : ends) {
            if (end.hasChanged()) {
                return true;
            }
        }
        return false;
    }

    /** Added in this unit, whether the store knows by now or not. */
    boolean isAdded() {
        return added;
    }

    /** Removed in this unit, whether the store knows by now or not. */
    boolean isRemoved() {
        return removed;
    }

    /** Whether the store has, or had, this object. */
    boolean isSent() {
        return sent;
    }

    void storedAs(R row) {
        stored = row;
        sent = true;
        type.fields().revise(object, row.revision());
    }

    void remove() {
        removed = true;
    }

    /** The store knows that it is gone. */
    void gone() {
        removed = true;
        stored = null;
    }
}

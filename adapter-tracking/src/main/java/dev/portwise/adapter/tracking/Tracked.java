package dev.portwise.adapter.tracking;

import dev.portwise.adapter.rows.Row;
import java.util.stream.Stream;
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
    private @Nullable R stored;
    private boolean sent;
    private boolean removed;

    /** @param stored null for an object that is not in the store yet */
    Tracked(TrackedType<A, ?, R> type, A object, @Nullable R stored) {
        this.type = type;
        this.object = object;
        this.added = stored == null;
        this.stored = stored;
        this.sent = stored != null;
    }

    A object() {
        return object;
    }

    /** The object's own fields as they are now. */
    R row(long revision) {
        return type.row(object, revision);
    }

    Stream<LazySet<?>> ends() {
        return type.toMany().stream().map(end -> end.of(object));
    }

    @Nullable
    R stored() {
        return stored;
    }

    boolean isStored() {
        return stored != null;
    }

    /** Whether the object's own fields are not the stored ones. */
    boolean hasChanged() {
        return stored == null || !row(stored.revision()).equals(stored);
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
        type.setRevision(object, row.revision());
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

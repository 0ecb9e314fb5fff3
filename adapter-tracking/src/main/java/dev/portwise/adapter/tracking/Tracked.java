package dev.portwise.adapter.tracking;

import org.jspecify.annotations.Nullable;

/**
 * An object of the unit beside the row it was last stored as.
 *
 * @param <E> the class
 * @param <R> its row
 */
final class Tracked<E, R> {

    private final E object;
    private final boolean added;
    private @Nullable R stored;
    private boolean sent;
    private boolean removed;

    /** @param stored null for an object that is not in the store yet */
    Tracked(E object, @Nullable R stored) {
        this.object = object;
        this.added = stored == null;
        this.stored = stored;
        this.sent = stored != null;
    }

    E object() {
        return object;
    }

    @Nullable
    R stored() {
        return stored;
    }

    boolean isStored() {
        return stored != null;
    }

    /** Added in this unit, whether the store knows by now or not. */
    boolean isAdded() {
        return added;
    }

    void storedAs(R row) {
        stored = row;
        sent = true;
    }

    /** Removed in this unit, whether the store knows by now or not. */
    boolean isRemoved() {
        return removed;
    }

    /** Whether the store has, or had, this object. */
    boolean isSent() {
        return sent;
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

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
    private final boolean begun;
    private @Nullable R stored;
    private boolean removed;

    /** @param stored null for an object that is not in the store yet */
    Tracked(E object, @Nullable R stored) {
        this.object = object;
        this.stored = stored;
        this.begun = stored == null;
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

    /** New in this unit, whether the store has it by now or not. */
    boolean isBegun() {
        return begun;
    }

    void storedAs(R row) {
        stored = row;
    }

    /** Removed in this unit, whether the store knows by now or not. */
    boolean isRemoved() {
        return removed;
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

package dev.portwise.domain.exception;

import org.jspecify.annotations.Nullable;

/**
 * Somebody else changed or removed the aggregate since it was loaded. Nothing of this unit was stored. Load the
 * aggregate again and decide anew: repeating the change would undo the change of the other unit.
 */
public final class Conflict extends DomainException {

    private static final long serialVersionUID = 1L;

    public Conflict(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}

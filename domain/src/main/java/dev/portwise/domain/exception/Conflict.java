package dev.portwise.domain.exception;

import org.jspecify.annotations.Nullable;

/** Somebody else changed or removed the aggregate since it was loaded; nothing of this unit was stored. Load it again and decide anew: repeating the same change would undo theirs. */
public final class Conflict extends DomainException {

    private static final long serialVersionUID = 1L;

    public Conflict(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}

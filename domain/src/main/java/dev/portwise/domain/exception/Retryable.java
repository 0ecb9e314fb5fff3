package dev.portwise.domain.exception;

import org.jspecify.annotations.Nullable;

/**
 * The unit lost against a concurrent unit, or its server was lost before the commit. A unit loses by a deadlock, a write
 * conflict, a failed certification or a lock time-out. Nothing of the unit was stored. The same unit may succeed when it
 * runs again.
 */
public final class Retryable extends DomainException {

    private static final long serialVersionUID = 1L;

    public Retryable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}

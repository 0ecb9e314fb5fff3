package dev.portwise.domain.exception;

import org.jspecify.annotations.Nullable;

/** The unit lost against another one that ran at the same time (deadlock, write conflict, failed certification, lock time-out), or the server it ran on was lost before the commit; nothing of it was stored, and the same unit run again may succeed. */
public final class Retryable extends DomainException {

    private static final long serialVersionUID = 1L;

    public Retryable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}

package dev.portwise.domain.exception;

import org.jspecify.annotations.Nullable;

/** The store cannot be reached, refuses the credentials or has been closed. Nothing of this unit was stored. */
public final class StoreUnavailable extends DomainException {

    private static final long serialVersionUID = 1L;

    public StoreUnavailable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}

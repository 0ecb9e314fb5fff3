package dev.portwise.domain.exception;

import org.jspecify.annotations.Nullable;

/** The domain or a port refused a request or failed. Wrong use of the interface itself throws other exceptions. */
public abstract class DomainException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    protected DomainException(String message) {
        super(message);
    }

    protected DomainException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}

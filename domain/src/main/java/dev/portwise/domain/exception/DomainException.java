package dev.portwise.domain.exception;

import org.jspecify.annotations.Nullable;

/** Everything the domain and its ports refuse or fail with, apart from wrong use of the interface itself. */
public abstract class DomainException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    protected DomainException(String message) {
        super(message);
    }

    protected DomainException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}

package dev.portwise.domain.exception;

import org.jspecify.annotations.Nullable;

/** An aggregate is not in the store, although a caller asked for it or a relation points to it. */
public final class NotFound extends DomainException {

    private static final long serialVersionUID = 1L;

    public NotFound(String what, Object key) {
        this(what, key, null);
    }

    public NotFound(String what, Object key, @Nullable Throwable cause) {
        super("there is no " + what + " " + key, cause);
    }
}

package dev.portwise.domain.exception;

import org.jspecify.annotations.Nullable;

/** What was asked for by its identity, or what a relation points to, is not in the store. */
public final class NotFound extends DomainException {

    private static final long serialVersionUID = 1L;

    public NotFound(String what, Object key) {
        this(what, key, null);
    }

    public NotFound(String what, Object key, @Nullable Throwable cause) {
        super("there is no " + what + " " + key, cause);
    }
}

package dev.portwise.domain.exception;

import org.jspecify.annotations.Nullable;

/** The connection broke while the unit was being committed: it was stored as a whole or not at all, look before you repeat it. */
public final class OutcomeUnknown extends DomainException {

    private static final long serialVersionUID = 1L;

    public OutcomeUnknown(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}

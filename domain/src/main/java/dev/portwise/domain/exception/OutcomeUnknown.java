package dev.portwise.domain.exception;

import org.jspecify.annotations.Nullable;

/**
 * The commit was sent and got no answer: the unit was stored as a whole or not at all. Read the store before you repeat
 * the unit.
 */
public final class OutcomeUnknown extends DomainException {

    private static final long serialVersionUID = 1L;

    public OutcomeUnknown(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}

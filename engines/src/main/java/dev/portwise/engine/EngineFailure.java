package dev.portwise.engine;

import org.jspecify.annotations.Nullable;

/** An engine did not start or did not do what it was asked; the message says which and what to do next. */
public final class EngineFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public EngineFailure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}

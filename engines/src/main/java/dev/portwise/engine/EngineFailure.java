package dev.portwise.engine;

import org.jspecify.annotations.Nullable;

/** An engine did not start or did not carry out a request. The message names the failure and the next step. */
public final class EngineFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public EngineFailure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}

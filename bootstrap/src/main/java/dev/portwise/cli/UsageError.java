package dev.portwise.cli;

/** What was asked for cannot be; the message is one line that names what can. */
final class UsageError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UsageError(String message) {
        super(message);
    }
}

package dev.portwise.cli.console;

/** What was asked for cannot be; the message is one line that names what can. */
public final class UsageError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UsageError(String message) {
        super(message);
    }
}

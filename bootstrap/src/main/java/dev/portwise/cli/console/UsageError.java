package dev.portwise.cli.console;

/** The command line asks for something that does not exist; the message is one line that names what exists. */
public final class UsageError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UsageError(String message) {
        super(message);
    }
}

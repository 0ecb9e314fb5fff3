package dev.portwise.cli.console;

/** A rule of the domain refuses what was asked for; the message says which one. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Refusal(String message, Throwable cause) {
        super(message, cause);
    }
}

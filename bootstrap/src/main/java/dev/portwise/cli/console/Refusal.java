package dev.portwise.cli.console;

/** What was asked for breaks a rule of the domain and was not done; the message says which one. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Refusal(String message, Throwable cause) {
        super(message, cause);
    }
}

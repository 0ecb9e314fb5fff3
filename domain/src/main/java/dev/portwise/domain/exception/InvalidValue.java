package dev.portwise.domain.exception;

/** A value breaks a rule of the domain; the message names the rule. Nothing was sent to a store. */
public final class InvalidValue extends DomainException {

    private static final long serialVersionUID = 1L;

    public InvalidValue(String message) {
        super(message);
    }
}

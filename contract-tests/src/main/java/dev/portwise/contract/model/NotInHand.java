package dev.portwise.contract.model;

/** A step was not made: it may not load what its unit never met, or not make what it met already. */
final class NotInHand extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotInHand() {
        super("the step was not made");
    }
}

package dev.portwise.contract.model;

/** Thrown by the work of a unit to roll it back. */
final class DeliberateFailure extends Exception {

    private static final long serialVersionUID = 1L;

    DeliberateFailure() {
        super("the work of this unit throws at its end");
    }
}

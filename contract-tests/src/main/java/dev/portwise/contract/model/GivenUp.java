package dev.portwise.contract.model;

/** What the work of a unit throws that is to be rolled back. */
final class GivenUp extends Exception {

    private static final long serialVersionUID = 1L;

    GivenUp() {
        super("the work of this unit throws at its end");
    }
}

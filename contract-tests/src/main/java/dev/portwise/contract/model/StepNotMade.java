package dev.portwise.contract.model;

/** A step was not made. It would have loaded an unknown object, or made a known one. */
final class StepNotMade extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StepNotMade() {
        super("the step was not made");
    }
}

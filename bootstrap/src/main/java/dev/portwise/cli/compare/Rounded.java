package dev.portwise.cli.compare;

/** Figures as they are written to JSON. */
final class Rounded {

    private Rounded() {}

    /** The figure with three decimals. */
    static double of(double exact) {
        return Math.round(exact * 1000) / 1000.0;
    }
}

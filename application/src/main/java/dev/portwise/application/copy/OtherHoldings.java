package dev.portwise.application.copy;

/** The target holds something else than the beginning of a copy of this source. Nothing was written. */
public final class OtherHoldings extends RuntimeException {

    private static final long serialVersionUID = 1L;

    OtherHoldings(String message) {
        super(message);
    }
}

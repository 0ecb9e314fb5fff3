package dev.portwise.cli.store;

/** What a place on a live database holds. */
public enum Contents {
    /** Nothing; the place itself may not be there. */
    NOTHING,

    /** What an adapter made, with data or without. */
    PORTWISE,

    /** Something else. */
    OTHERS
}

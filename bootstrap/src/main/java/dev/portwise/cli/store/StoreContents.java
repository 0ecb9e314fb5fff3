package dev.portwise.cli.store;

/** What a live database holds. */
public enum StoreContents {
    /** Nothing; it may not exist. */
    NOTHING,

    /** The tables or collections of an adapter, with data or without. */
    PORTWISE,

    /** Tables or collections of others. */
    OTHERS
}

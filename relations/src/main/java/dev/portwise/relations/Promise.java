package dev.portwise.relations;

/** What a reader promises about the parents that it returns. */
public enum Promise {
    /** The children are loaded too. They can be read after the unit. */
    PROMISES_CHILDREN
}

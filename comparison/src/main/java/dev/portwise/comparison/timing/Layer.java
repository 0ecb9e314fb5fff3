package dev.portwise.comparison.timing;

/** How much stands between the code that is timed and the driver. */
public enum Layer {
    /** The driver, used by hand. */
    BY_HAND,
    /** The technology as its own manual teaches it, without ports. */
    PLAIN,
    /** An adapter, through the ports. */
    ADAPTER
}

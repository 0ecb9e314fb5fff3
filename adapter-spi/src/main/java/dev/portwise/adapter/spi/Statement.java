package dev.portwise.adapter.spi;

import java.time.Duration;

/**
 * One round trip to a store.
 *
 * @param text the statement or command as it was sent, with placeholders if the technology uses them
 * @param took the time from sending to the first reply
 */
public record Statement(String text, Kind kind, Duration took) {

    /** A read leaves the store unchanged; a write may change it. */
    public enum Kind {
        READ,
        WRITE
    }
}

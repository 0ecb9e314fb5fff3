package dev.portwise.adapter.spi;

import java.time.Duration;

/**
 * One round trip to a store.
 *
 * @param text the statement or command as sent, with placeholders where the technology has them
 * @param took from sending to the first answer
 */
public record Statement(String text, Kind kind, Duration took) {

    /** Whether a statement may change the store. */
    public enum Kind {
        READ,
        WRITE
    }
}

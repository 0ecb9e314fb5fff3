package dev.portwise.comparison.distance;

import dev.portwise.adapter.spi.StoreSettings;
import dev.portwise.comparison.Candidate;
import java.time.Duration;

/** Opens stores at a distance from their adapters. */
public final class Distant {

    /**
     * A pool of the SQL adapters checks a connection that nobody used for so many milliseconds. This is a trip that no unit
     * has, and happens or not. The pool reads the property when it is opened, and knows no other way to be told.
     */
    private static final String UNCHECKED = "com.zaxxer.hikari.aliveBypassWindowMs";

    private static final String LONG = String.valueOf(Duration.ofHours(1).toMillis());

    private Distant() {}

    /**
     * Opens a store through a proxy.
     *
     * @param distance how much longer an exchange takes
     * @throws IllegalStateException if no proxy can stand before the store
     * @throws dev.portwise.domain.exception.StoreUnavailable if the store cannot be opened
     */
    public static WiredStore open(Candidate candidate, StoreSettings store, Duration distance) {
        System.setProperty(UNCHECKED, LONG);
        try {
            WiredStore opened = WiredStore.open(candidate::open, store, distance);
            if (opened.proxy().isEmpty()) {
                opened.close();
                throw new IllegalStateException("it cannot be put at a distance");
            }
            return opened;
        } finally {
            System.clearProperty(UNCHECKED);
        }
    }
}

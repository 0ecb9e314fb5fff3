package dev.portwise.contract.model;

import java.time.Instant;

/** Dates of joining, finer than the milliseconds that are stored. */
public enum SampleInstant {
    NOON("2026-03-01T12:00:00.123456789Z"),
    EVENING("2026-03-01T18:30:00.999999Z"),
    LONG_AGO("1901-12-13T20:45:51.000001Z"),
    FAR_AHEAD("2242-03-16T12:56:32.5Z");

    private final Instant instant;

    SampleInstant(String text) {
        this.instant = Instant.parse(text);
    }

    Instant instant() {
        return instant;
    }
}

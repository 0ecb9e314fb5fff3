package dev.portwise.cli.seed;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** A stretch of time over which so many things come to be, one after another. */
record Timeline(Instant begin, Duration length, int count) {

    /** An id of version 7 whose time is that of the thing and whose other bits are given; ids rise with {@code index}. */
    UUID id(int index, UUID bits) {
        long millis =
                begin.toEpochMilli() + offset(index) + Long.remainderUnsigned(bits.getLeastSignificantBits(), step());
        return new UUID(
                millis << 16 | 0x7000 | (bits.getMostSignificantBits() & 0x0fff), bits.getLeastSignificantBits());
    }

    private long offset(int index) {
        long span = length.toMillis();
        return span / count * index + span % count * index / count;
    }

    private long step() {
        return Math.max(1, length.toMillis() / count);
    }
}

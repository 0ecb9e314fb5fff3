package dev.portwise.adapter.spi;

import java.time.Duration;
import java.util.Optional;

/**
 * The address of a store, the credentials, the observer of its round trips, their time limit, and whether it is only read.
 *
 * @param url the address, without credentials
 * @param roundTrip how long a unit waits for an answer of the server before it counts as lost. A server that can do so
 *     also gives up a unit that has sent nothing for so long, and its locks
 * @param readOnly whether the store is opened only to be read: nothing is created, migrated or written
 */
public record StoreSettings(
        String url,
        Optional<String> user,
        Optional<String> password,
        StatementObserver observer,
        Duration roundTrip,
        boolean readOnly) {

    /** The time limit of a round trip unless another one is set. */
    public static final Duration ROUND_TRIP = Duration.ofSeconds(30);

    /** @throws IllegalArgumentException if the time limit is below a second */
    public StoreSettings {
        if (roundTrip.compareTo(Duration.ofSeconds(1)) < 0) {
            throw new IllegalArgumentException("a round trip needs a time limit of 1 s at least, not of " + roundTrip);
        }
    }

    /** With the usual time limit. */
    public StoreSettings(String url, Optional<String> user, Optional<String> password, StatementObserver observer) {
        this(url, user, password, observer, ROUND_TRIP, false);
    }

    public static StoreSettings of(String url) {
        return new StoreSettings(url, Optional.empty(), Optional.empty(), StatementObserver.NONE);
    }

    public StoreSettings observedBy(StatementObserver newObserver) {
        return new StoreSettings(url, user, password, newObserver, roundTrip, readOnly);
    }

    /** The same for another address. */
    public StoreSettings at(String newUrl) {
        return new StoreSettings(newUrl, user, password, observer, roundTrip, readOnly);
    }

    /** The same with another time limit of a round trip. */
    public StoreSettings within(Duration newRoundTrip) {
        return new StoreSettings(url, user, password, observer, newRoundTrip, readOnly);
    }

    /** The same, only to be read. */
    public StoreSettings toRead() {
        return new StoreSettings(url, user, password, observer, roundTrip, true);
    }

    /** The user and the URL, never the password. */
    @Override
    public String toString() {
        return user.map(name -> name + " at " + url).orElse(url);
    }
}

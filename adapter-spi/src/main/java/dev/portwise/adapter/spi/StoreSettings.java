package dev.portwise.adapter.spi;

import java.util.Optional;

/**
 * Where a store is, how to enter it, and who hears each round trip.
 *
 * @param url without credentials
 */
public record StoreSettings(String url, Optional<String> user, Optional<String> password, StatementObserver observer) {

    public static StoreSettings of(String url) {
        return new StoreSettings(url, Optional.empty(), Optional.empty(), StatementObserver.NONE);
    }

    public StoreSettings observedBy(StatementObserver newObserver) {
        return new StoreSettings(url, user, password, newObserver);
    }

    /** Never shows the password. */
    @Override
    public String toString() {
        return user.map(name -> name + " at " + url).orElse(url);
    }
}

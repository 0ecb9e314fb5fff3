package dev.portwise.adapter.spi;

import java.util.Optional;

/**
 * The address of a store, the credentials, and the observer of its round trips.
 *
 * @param url the address, without credentials
 */
public record StoreSettings(String url, Optional<String> user, Optional<String> password, StatementObserver observer) {

    public static StoreSettings of(String url) {
        return new StoreSettings(url, Optional.empty(), Optional.empty(), StatementObserver.NONE);
    }

    public StoreSettings observedBy(StatementObserver newObserver) {
        return new StoreSettings(url, user, password, newObserver);
    }

    /** The user and the URL, never the password. */
    @Override
    public String toString() {
        return user.map(name -> name + " at " + url).orElse(url);
    }
}

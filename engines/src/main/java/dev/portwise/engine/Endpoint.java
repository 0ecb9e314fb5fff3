package dev.portwise.engine;

import java.util.Optional;

/**
 * The address and the credentials of a database.
 *
 * @param url the address, without credentials
 */
public record Endpoint(String url, Optional<String> user, Optional<String> password) {

    static Endpoint open(String url) {
        return new Endpoint(url, Optional.empty(), Optional.empty());
    }

    /** The URL, never the password. */
    @Override
    public String toString() {
        return url;
    }
}

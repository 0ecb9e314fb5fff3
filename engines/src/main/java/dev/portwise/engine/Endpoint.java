package dev.portwise.engine;

import java.util.Optional;

/**
 * How to reach a database.
 *
 * @param url without credentials
 */
public record Endpoint(String url, Optional<String> user, Optional<String> password) {

    static Endpoint open(String url) {
        return new Endpoint(url, Optional.empty(), Optional.empty());
    }

    /** Never shows the password. */
    @Override
    public String toString() {
        return url;
    }
}

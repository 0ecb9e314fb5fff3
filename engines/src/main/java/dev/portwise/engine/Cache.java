package dev.portwise.engine;

import java.nio.file.Path;

/** The user's cache directory, which keeps downloaded programs between runs. */
final class Cache {

    private Cache() {}

    static Path directory(String name) {
        String cache = System.getenv("XDG_CACHE_HOME");
        Path directory = cache == null ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(cache);
        return directory.resolve("portwise").resolve(name);
    }
}

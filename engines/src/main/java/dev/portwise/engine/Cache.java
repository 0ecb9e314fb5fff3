package dev.portwise.engine;

import java.nio.file.Path;

/** Where programs are kept from one run to the next: the user's cache directory. */
final class Cache {

    private Cache() {}

    static Path directory(String name) {
        String cache = System.getenv("XDG_CACHE_HOME");
        Path directory = cache == null ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(cache);
        return directory.resolve("portwise").resolve(name);
    }
}

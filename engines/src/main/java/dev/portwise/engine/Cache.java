package dev.portwise.engine;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The user's cache directory, which keeps downloaded programs between runs. */
final class Cache {

    private Cache() {}

    static Path directory(String name) {
        return directory(
                        Optional.ofNullable(System.getenv("XDG_CACHE_HOME")),
                        Path.of(System.getProperty("user.home")),
                        Path.of(System.getProperty("java.io.tmpdir")))
                .resolve("portwise")
                .resolve(name);
    }

    /** A user without a home, as in many containers, has the directory for temporary files: Java calls the home {@code ?}. */
    static Path directory(Optional<String> named, Path home, Path temporary) {
        return named.filter(cache -> !cache.isBlank())
                .map(Path::of)
                .orElseGet(() -> (Files.isWritable(home) && home.isAbsolute() ? home : temporary).resolve(".cache"));
    }
}

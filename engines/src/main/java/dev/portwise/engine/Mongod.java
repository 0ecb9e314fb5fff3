package dev.portwise.engine;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds a mongod: {@code $PORTWISE_MONGOD}, the PATH, or what {@code scripts/install-mongod} installed. */
final class Mongod {

    private Mongod() {}

    static Optional<Path> find() {
        Stream<Path> named = Stream.ofNullable(System.getenv("PORTWISE_MONGOD")).map(Path::of);
        String path = Objects.requireNonNullElse(System.getenv("PATH"), "");
        Stream<Path> onPath = Arrays.stream(path.split(File.pathSeparator, -1))
                .filter(directory -> !directory.isEmpty())
                .map(directory -> Path.of(directory, "mongod"));
        return Stream.of(
                        named, onPath, Stream.of(Cache.directory("mongod-6.0.5").resolve("mongod")))
                .flatMap(places -> places)
                .filter(Files::isExecutable)
                .findFirst();
    }
}

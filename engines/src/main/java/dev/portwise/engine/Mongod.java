package dev.portwise.engine;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds a mongod: {@code $PORTWISE_MONGOD}, the PATH, or what {@code scripts/install-mongod} installed. */
final class Mongod {

    private Mongod() {}

    static Optional<Path> find() {
        Stream<Path> named = Stream.ofNullable(System.getenv("PORTWISE_MONGOD")).map(Path::of);
        Path installed = Cache.directory("mongod-6.0.5").resolve("mongod");
        return Stream.of(named, Programs.onPath("mongod").stream(), Stream.of(installed))
                .flatMap(places -> places)
                .filter(Files::isExecutable)
                .findFirst();
    }
}

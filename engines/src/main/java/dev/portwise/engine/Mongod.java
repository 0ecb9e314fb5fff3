package dev.portwise.engine;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds a mongod: {@code $PORTWISE_MONGOD}, the PATH, or what {@code scripts/install-mongod} installed. */
final class Mongod {

    private Mongod() {}

    /** Why no mongod was found and what to do about it; empty if one was found. */
    static Optional<String> missing() {
        return find().isPresent()
                ? Optional.empty()
                : Optional.of("there is no mongod; run scripts/install-mongod or set PORTWISE_MONGOD");
    }

    static Optional<Path> find() {
        Stream<Path> named = Stream.ofNullable(System.getenv("PORTWISE_MONGOD")).map(Path::of);
        Path installed = Cache.directory("mongod-6.0.5").resolve("mongod");
        return Stream.of(named, Programs.onPath("mongod").stream(), Stream.of(installed))
                .flatMap(places -> places)
                .filter(Files::isExecutable)
                .findFirst();
    }
}

package dev.portwise.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The directory of one server. */
final class ServerFiles {

    private ServerFiles() {}

    static Path newDirectory(String name) {
        try {
            return Files.createTempDirectory("portwise-" + name + "-");
        } catch (IOException refused) {
            throw new EngineFailure("cannot create a temporary directory for " + name, refused);
        }
    }

    static void remove(Path directory) {
        if (!Files.exists(directory)) {
            return;
        }
        try (Stream<Path> files = Files.walk(directory)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | UncheckedIOException kept) {
            throw new EngineFailure("cannot remove " + directory + "; remove it by hand", kept);
        }
    }
}

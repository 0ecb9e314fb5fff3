package dev.portwise.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The directory of one server, and who ends that server and removes it should this process die.
 *
 * @param directory empty at first
 * @param processId the file inside in whose first line the server writes its process id
 */
record ServerFiles(Path directory, Path processId, Guardian guardian) {

    /**
     * A new directory, guarded from before the server is started.
     *
     * @param engine for the name of the directory
     * @param processId the file inside in whose first line the server writes its process id
     */
    static ServerFiles guarded(String engine, String processId) {
        try {
            Path directory = Files.createTempDirectory("portwise-" + engine + "-");
            Path file = directory.resolve(processId);
            return new ServerFiles(directory, file, Guardian.over(directory, file));
        } catch (IOException refused) {
            throw new EngineFailure("cannot create a temporary directory for " + engine, refused);
        }
    }

    Path resolve(String file) {
        return directory.resolve(file);
    }

    /** Where the server says what goes wrong. */
    Path log() {
        return resolve("server.log");
    }

    /** The server that has written its process id; empty if it has not, or has ended. */
    Optional<ServerProcess> server() {
        try (Stream<String> lines = Files.lines(processId)) {
            return lines.findFirst()
                    .flatMap(id -> ProcessHandle.of(Long.parseLong(id.strip())))
                    .map(process -> new ServerProcess(process, log()));
        } catch (IOException | UncheckedIOException | NumberFormatException notWritten) {
            return Optional.empty();
        }
    }

    /** Ends the server by force, since nobody needs its files any more, and removes them. */
    void removeAfter(ServerProcess server) {
        try {
            server.end();
        } finally {
            remove();
        }
    }

    /** Removes all of it: the server has ended, or did not come up. */
    void remove() {
        guardian.dismiss();
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

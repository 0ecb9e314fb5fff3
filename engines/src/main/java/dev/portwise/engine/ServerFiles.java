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
 * The directory of one server, and its guardian. The guardian ends the server and removes the directory if this process
 * dies.
 *
 * @param directory the directory, empty at first
 * @param processId the file in the directory whose first line holds the process id of the server
 */
record ServerFiles(Path directory, Path processId, Guardian guardian) {

    /**
     * A new directory with a guardian. Call this before the server is started.
     *
     * @param engine a part of the name of the directory
     * @param processId the file in the directory whose first line will hold the process id of the server
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

    /** The log of the server. */
    Path log() {
        return resolve("server.log");
    }

    /** The running server; empty if it has not yet written its process id or has ended. */
    Optional<ServerProcess> server() {
        try (Stream<String> lines = Files.lines(processId)) {
            return lines.findFirst()
                    .flatMap(id -> ProcessHandle.of(Long.parseLong(id.strip())))
                    .map(process -> new ServerProcess(process, log()));
        } catch (IOException | UncheckedIOException | NumberFormatException notWritten) {
            return Optional.empty();
        }
    }

    /** Kills the server and removes its files, which nobody needs any more. */
    void removeAfter(ServerProcess server) {
        try {
            server.end();
        } finally {
            remove();
        }
    }

    /** Removes the directory. The server has ended or did not come up. */
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

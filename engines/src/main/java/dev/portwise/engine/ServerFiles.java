package dev.portwise.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The directory of one server, and the guardian that ends the server and removes the directory.
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
        return guarded(engine, processId, "KILL");
    }

    /**
     * As {@link #guarded(String, String)}, for a server that must not be killed at first.
     *
     * @param signal ends the server at once
     */
    static ServerFiles guarded(String engine, String processId, String signal) {
        try {
            Path directory = Files.createTempDirectory("portwise-" + engine + "-");
            Path file = directory.resolve(processId);
            return new ServerFiles(directory, file, Guardian.over(directory, file, signal));
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

    /** Ends the server if it runs, and removes its files. */
    void end() {
        guardian.end();
    }

    /** As {@link #end}, for a server that may not have written its process id yet. */
    void endAfter(ServerProcess server) {
        try {
            server.end();
        } finally {
            end();
        }
    }
}

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

    /** Starts a server on its files. */
    @FunctionalInterface
    interface Starting<T> {
        T on(ServerFiles files) throws IOException;
    }

    /**
     * Starts a server on a new directory with a guardian. If the start fails, both go again.
     *
     * @param product the server in messages
     * @param engine a part of the name of the directory
     * @param processId the file in the directory whose first line will hold the process id of the server
     * @param signal ends the server at once
     * @throws EngineFailure if the server does not start
     */
    static <T> T guarding(String product, String engine, String processId, String signal, Starting<T> starting) {
        ServerFiles files = guarded(engine, processId, signal);
        try {
            return starting.on(files);
        } catch (IOException | RuntimeException | LinkageError failed) {
            files.end();
            throw failed instanceof EngineFailure known
                    ? known
                    : new EngineFailure(product + " did not start: " + failed.getMessage(), failed);
        }
    }

    /** A new directory with a guardian, for a server that is started later. */
    static ServerFiles guarded(String engine, String processId, String signal) {
        Room.forData().require("JAVA_TOOL_OPTIONS=-Djava.io.tmpdir=DIRECTORY");
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

package dev.portwise.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The initial data of every node of a new cluster. It is installed once and copied, so that no node fetches it. */
record GaleraData(Path directory, UUID history) {

    static final String USER = "portwise";
    static final String PASSWORD = "portwise";

    /** Smaller than the default of 96 MB, because each node gets a copy. Every start of the server needs the same size. */
    static final String LOG_FILE_SIZE = "--innodb-log-file-size=16M";

    private static final String ACCOUNTS = """
            flush privileges;
            create user '%1$s'@'127.0.0.1' identified by '%2$s';
            grant all on *.* to '%1$s'@'127.0.0.1' with grant option;
            """.formatted(USER, PASSWORD);

    /** Installs the data in {@code directory}. Helper files go beside it, because MariaDB refuses other files inside. */
    static GaleraData install(GaleraPrograms programs, Path directory) throws InterruptedException {
        try {
            Path accounts = Files.writeString(directory.resolveSibling("accounts.sql"), ACCOUNTS);
            Path log = directory.resolveSibling("install.log");
            Process installer = new ProcessBuilder(
                            programs.installer().toString(),
                            "--no-defaults",
                            "--datadir=" + directory,
                            // not the shared directory, which every starting server clears
                            "--tmpdir=" + directory.getParent(),
                            "--user=" + System.getProperty("user.name"),
                            "--auth-root-authentication-method=normal",
                            "--skip-test-db",
                            "--skip-name-resolve",
                            "--extra-file=" + accounts,
                            LOG_FILE_SIZE)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            if (!installer.waitFor(3, TimeUnit.MINUTES) || installer.exitValue() != 0) {
                installer.destroyForcibly();
                throw new EngineFailure("MariaDB did not create its data directory: " + Files.readString(log), null);
            }
            return new GaleraData(directory, UUID.randomUUID());
        } catch (IOException failed) {
            throw new EngineFailure("MariaDB did not create its data directory: " + failed.getMessage(), failed);
        }
    }

    /** Copies the data to a node. */
    void copyTo(Path target) {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.copy(file, target.resolve(directory.relativize(file)));
            }
        } catch (IOException | UncheckedIOException failed) {
            throw new EngineFailure("cannot copy " + directory + " to " + target, failed);
        }
    }

    /**
     * Writes how many events of the cluster's history a node has seen. Each joining node is one event. A node that has seen
     * all events but its own joining fetches no data.
     */
    void seen(Path data, int events) {
        String state = """
                # GALERA saved state
                version: 2.1
                uuid: %s
                seqno: %d
                safe_to_bootstrap: 1
                """.formatted(history, events);
        try {
            Files.writeString(data.resolve("grastate.dat"), state);
        } catch (IOException failed) {
            throw new EngineFailure("cannot write to " + data, failed);
        }
    }
}

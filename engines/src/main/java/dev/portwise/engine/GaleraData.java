package dev.portwise.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The data that every node of a new cluster begins with: installed once and copied, so that none has to fetch it. */
record GaleraData(Path directory, UUID history) {

    static final String USER = "portwise";
    static final String PASSWORD = "portwise";

    /** The same in all runs of the server; the default of 96 MB would be copied to each node. */
    static final String LOG_FILE_SIZE = "--innodb-log-file-size=16M";

    private static final String ACCOUNTS = """
            flush privileges;
            create user '%1$s'@'127.0.0.1' identified by '%2$s';
            grant all on *.* to '%1$s'@'127.0.0.1' with grant option;
            """.formatted(USER, PASSWORD);

    /** Installs it beside {@code directory}, where only its own files may be. */
    static GaleraData install(GaleraPrograms programs, Path directory) throws InterruptedException {
        try {
            Path accounts = Files.writeString(directory.resolveSibling("accounts.sql"), ACCOUNTS);
            Path log = directory.resolveSibling("install.log");
            Process installer = new ProcessBuilder(
                            programs.installer().toString(),
                            "--no-defaults",
                            "--datadir=" + directory,
                            // of its own, for every server that starts clears the one it shares
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
            if (!installer.waitFor(60, TimeUnit.SECONDS) || installer.exitValue() != 0) {
                installer.destroyForcibly();
                throw new EngineFailure("MariaDB did not create its data directory: " + Files.readString(log), null);
            }
            return new GaleraData(directory, UUID.randomUUID());
        } catch (IOException failed) {
            throw new EngineFailure("MariaDB did not create its data directory: " + failed.getMessage(), failed);
        }
    }

    /** Gives a node its copy. */
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
     * Says what a node has seen of the cluster's history, in which each node that joins is one event: whoever has seen all
     * events but its own joining has nothing to fetch.
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

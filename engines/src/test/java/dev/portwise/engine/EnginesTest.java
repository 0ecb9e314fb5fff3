package dev.portwise.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Starts each engine for real, uses it, ends it, and looks at what is left. */
class EnginesTest {

    @Test
    void everyEngineHasItsOwnName() {
        assertThat(Engines.all()).extracting(Engine::name).doesNotHaveDuplicates();
    }

    @Test
    void twoH2DatabasesShareNothing() throws Exception {
        try (RunningEngine engine = engine("h2");
                Connection one =
                        DriverManager.getConnection(engine.newDatabase().url());
                Connection other =
                        DriverManager.getConnection(engine.newDatabase().url())) {
            one.createStatement().execute("create table mark(id int)");

            other.createStatement().execute("create table mark(id int)");
        }
    }

    @Test
    void postgresqlIsRealDurableAndLeavesNothingBehind() throws Exception {
        OwnServers servers = OwnServers.fromNow();
        Set<Path> files;
        try (RunningEngine engine = engine("postgresql")) {
            files = servers.directories();
            Endpoint endpoint = engine.newDatabase();
            try (Connection connection = DriverManager.getConnection(
                    endpoint.url(),
                    endpoint.user().orElseThrow(),
                    endpoint.password().orElseThrow())) {
                assertThat(setting(connection, "synchronous_commit")).isEqualTo("on");
                assertThat(setting(connection, "fsync")).isEqualTo("on");
                assertThat(setting(connection, "listen_addresses")).isEqualTo("127.0.0.1");
            }
        }

        assertThat(files).hasSize(1).noneMatch(Files::exists);
    }

    @Test
    void mongodbIsAReplicaSetAndLeavesNothingBehind() throws Exception {
        OwnServers servers = OwnServers.fromNow();
        Set<Path> files;
        try (RunningEngine engine = engine("mongodb");
                MongoClient client = MongoClients.create(engine.newDatabase().url())) {
            files = servers.directories();
            Document hello = client.getDatabase("admin").runCommand(new Document("hello", 1));

            assertThat(hello.getString("setName")).isEqualTo("portwise");
        }

        assertThat(files).hasSize(1).noneMatch(Files::exists);
    }

    @Test
    void aStandaloneMongodIsNoMemberOfAReplicaSetAndLeavesNothingBehind() throws Exception {
        OwnServers servers = OwnServers.fromNow();
        Set<Path> files;
        try (RunningEngine engine = engine("mongodb-standalone");
                MongoClient client = MongoClients.create(engine.newDatabase().url())) {
            files = servers.directories();
            Document hello = client.getDatabase("admin").runCommand(new Document("hello", 1));

            assertThat(hello).containsEntry("isWritablePrimary", true).doesNotContainKey("setName");
        }

        assertThat(files).hasSize(1).noneMatch(Files::exists);
    }

    @Test
    void aReplicaSetHasThreeMembersAndLeavesNothingBehind() throws Exception {
        OwnServers servers = OwnServers.fromNow();
        Set<Path> files;
        try (RunningEngine engine = engine("mongodb-replicaset");
                MongoClient client = MongoClients.create(engine.newDatabase().url())) {
            files = servers.directories();
            Document hello = client.getDatabase("admin").runCommand(new Document("hello", 1));

            assertThat(hello.getList("hosts", String.class))
                    .hasSize(3)
                    .allSatisfy(host -> assertThat(host).startsWith("127.0.0.1:"));
        }

        assertThat(files).hasSize(3).noneMatch(Files::exists);
    }

    @Test
    void theStandinAnswersLikeMongodb() {
        try (RunningEngine engine = engine("mongodb-standin");
                MongoClient client = MongoClients.create(engine.newDatabase().url())) {
            client.getDatabase("portwise_1").getCollection("mark").insertOne(new Document("_id", 1));

            assertThat(client.getDatabase("portwise_1").getCollection("mark").countDocuments())
                    .isEqualTo(1);
        }
    }

    static Stream<Engine> thatCrash() {
        return Engines.all().stream()
                .filter(engine -> engine.canCrash() && engine.missing().isEmpty());
    }

    static Stream<Arguments> endings() {
        return thatCrash()
                .flatMap(engine -> Stream.of(
                        arguments(engine, Named.<Consumer<RunningEngine>>of("kill -9", RunningEngine::crash)),
                        arguments(engine, Named.<Consumer<RunningEngine>>of("restart", RunningEngine::restart))));
    }

    @ParameterizedTest
    @MethodSource("endings")
    void aServerThatEndedIsBackWhereItWasAndLeavesNothingBehind(Engine engine, Consumer<RunningEngine> ending)
            throws Exception {
        OwnServers servers = OwnServers.fromNow();
        Set<Path> files;
        try (RunningEngine running = engine.start()) {
            Endpoint database = running.newDatabase();
            files = servers.directories();
            List<Long> before = servers.processes();

            ending.accept(running);

            List<Long> now = servers.processes();
            assertThat(now).hasSameSizeAs(files);
            assertThat(before)
                    .as("the primary of several has ended")
                    .isNotEmpty()
                    .anyMatch(server -> !now.contains(server));
            assertThat(answers(database)).isTrue();
        }

        assertThat(files).isNotEmpty().noneMatch(Files::exists);
    }

    /** MariaDB where there is one. */
    static Stream<Arguments> moments() {
        return Stream.of(
                        arguments("postgresql", 300),
                        arguments("postgresql", 1500),
                        arguments("postgresql", 6000),
                        arguments("mariadb", 300),
                        arguments("mariadb", 6000),
                        arguments("mongodb", 100),
                        arguments("mongodb", 4000),
                        arguments("mongodb-standalone", 100),
                        arguments("mongodb-replicaset", 100),
                        arguments("mongodb-replicaset", 6000))
                .filter(moment -> Engines.named((String) moment.get()[0])
                        .orElseThrow()
                        .missing()
                        .isEmpty());
    }

    @ParameterizedTest
    @MethodSource("moments")
    void aServerDiesWithAProcessThatIsKilledAlsoWhileItIsStarting(String engine, long millis, @TempDir Path directory)
            throws Exception {
        assertNothingIsLeft(engine, millis, directory, Process::destroyForcibly);
    }

    /** No shutdown hook waits for a server: its guardian ends it. */
    @ParameterizedTest
    @MethodSource("thatCrash")
    void aServerEndsWithAProcessThatIsToldToEnd(Engine engine, @TempDir Path directory) throws Exception {
        assertNothingIsLeft(engine.name(), 4000, directory, Process::destroy);

        assertThat(directory).isEmptyDirectory();
    }

    /** Where processes can be put into a group. */
    static Stream<Engine> inGroups() {
        return thatCrash().filter(engine -> Programs.onPath("setsid").isPresent());
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("inGroups")
    void aServerDiesWithTheGroupOfAProcessThatIsKilled(Engine engine, @TempDir Path directory) throws Exception {
        assertNothingIsLeft(engine.name(), 4000, directory, EnginesTest::killGroup);
    }

    private static void killGroup(Process leader) {
        try {
            int code = new ProcessBuilder("/bin/sh", "-c", "kill -KILL -" + leader.pid())
                    .start()
                    .waitFor();
            assertThat(code).isZero();
        } catch (IOException | InterruptedException failed) {
            throw new AssertionError(failed);
        }
    }

    /** Starts the engine in a process of its own, ends that after a while, and waits for its servers to go. */
    static void assertNothingIsLeft(String engine, long millis, Path directory, Consumer<Process> end)
            throws Exception {
        Stream<String> groupLeader = Programs.onPath("setsid").map(Path::toString).stream();
        Stream<String> java = Stream.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Djava.io.tmpdir=" + directory,
                "-cp",
                System.getProperty("java.class.path"),
                Owner.class.getName(),
                engine);
        Process owner = new ProcessBuilder(Stream.concat(groupLeader, java).toList())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        await("a server", () -> isUsed(directory));
        Thread.sleep(millis);

        end.accept(owner);
        owner.waitFor();

        await("the end of the server", () -> !isUsed(directory) && !isServed(directory));
    }

    /** A process that starts an engine and waits to be killed. */
    static final class Owner {

        private Owner() {}

        public static void main(String[] arguments) throws InterruptedException {
            engine(arguments[0]);
            Thread.sleep(Duration.ofHours(1).toMillis());
        }
    }

    /** Waits as long as a busy machine may need. */
    private static void await(String what, Callable<Boolean> condition) throws Exception {
        Instant deadline = Instant.now().plus(Duration.ofMinutes(3));
        while (!condition.call()) {
            assertThat(Instant.now()).as(what).isBefore(deadline);
            Thread.sleep(50);
        }
    }

    /** Whether the files of a server are there. */
    private static boolean isUsed(Path directory) throws IOException {
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.anyMatch(entry -> entry.getFileName().toString().startsWith("portwise-"));
        }
    }

    /** Whether a process that is no guardian names the directory in its command. */
    private static boolean isServed(Path directory) {
        return ProcessHandle.allProcesses()
                .flatMap(process -> process.info().commandLine().stream())
                .anyMatch(command -> command.contains(directory.toString()) && !command.contains("/bin/sh"));
    }

    private static boolean answers(Endpoint database) throws Exception {
        if (database.url().startsWith("mongodb:")) {
            try (MongoClient client = MongoClients.create(database.url())) {
                return client.getDatabase("admin")
                        .runCommand(new Document("ping", 1))
                        .containsKey("ok");
            }
        }
        try (Connection connection = DriverManager.getConnection(
                database.url(),
                database.user().orElseThrow(),
                database.password().orElseThrow())) {
            return connection.isValid(1);
        }
    }

    private static RunningEngine engine(String name) {
        return Engines.named(name).orElseThrow().start();
    }

    private static String setting(Connection connection, String name) throws Exception {
        try (ResultSet result = connection.createStatement().executeQuery("show " + name)) {
            result.next();
            return result.getString(1);
        }
    }
}

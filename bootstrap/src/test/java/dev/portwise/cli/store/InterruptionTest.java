package dev.portwise.cli.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portwise.adapter.mybatis.MyBatisAdapter;
import dev.portwise.adapter.spi.Persistence;
import dev.portwise.adapter.spi.PersistenceAdapter;
import dev.portwise.adapter.spi.StoreKind;
import dev.portwise.adapter.spi.StoreSettings;
import dev.portwise.cli.Portwise;
import dev.portwise.cli.console.Console;
import dev.portwise.cli.console.ProcessConsole;
import dev.portwise.engine.Endpoint;
import dev.portwise.engine.Engines;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A process that is told to end while it holds a place on a live database. */
class InterruptionTest {

    private final Endpoint database = Engines.shared("postgresql").newDatabase();

    @Test
    @Timeout(300)
    void theSchemaIsDroppedAndNothingIsSaid() throws Exception {
        assertNothingIsLeft(err -> assertThat(err.readLine()).isEqualTo("opening"), Stuck.class, database.url());
    }

    /** During the contract, and during what is timed. */
    @ParameterizedTest
    @ValueSource(strings = {"compare", "compare --quick"})
    @Timeout(300)
    void aComparisonLeavesNoSchemaEither(String command, @TempDir Path report) throws Exception {
        assertNothingIsLeft(
                err -> {
                    while (ownSchemas().equals("0")) {
                        TimeUnit.MILLISECONDS.sleep(50);
                    }
                    TimeUnit.MILLISECONDS.sleep(700);
                },
                Comparing.class,
                command,
                database.url(),
                report.toString());
    }

    /** A server may stop answering while the schema is made, or when it is to be dropped. */
    @ParameterizedTest
    @CsvSource({"MAKING, ''", "DROPPING, portwise: the server did not drop portwise_1 in time; drop it by hand"})
    @Timeout(300)
    void aServerThatDoesNotAnswerHoldsNothingUp(Unanswered.Silence silence, String lastWord) throws Exception {
        Process process = started(Unanswered.class, silence.name());
        try (BufferedReader err = process.errorReader()) {
            assertThat(err.readLine()).isEqualTo("no answer");

            process.toHandle().destroy();

            assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
            assertThat(err.lines().collect(Collectors.joining())).isEqualTo(lastWord);
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    @Timeout(300)
    void whoAsksASecondTimeDoesNotWaitForAServerThatDoesNotAnswer() throws Exception {
        Process process = started(Unanswered.class, Unanswered.Silence.DROPPING.name());
        try (BufferedReader err = process.errorReader()) {
            assertThat(err.readLine()).isEqualTo("no answer");
            process.toHandle().destroy();
            TimeUnit.MILLISECONDS.sleep(300);
            long again = System.nanoTime();

            process.toHandle().destroy();

            assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
            assertThat(Duration.ofNanos(System.nanoTime() - again)).isLessThan(Duration.ofSeconds(2));
            assertThat(err.readLine()).contains("drop it by hand");
        } finally {
            process.destroyForcibly();
        }
    }

    /** A pager stops reading when its page is full. */
    @Test
    @Timeout(300)
    void aReaderThatReadsNoMoreHoldsNothingUp() throws Exception {
        Process process = started(Chattering.class);
        try (BufferedReader err = process.errorReader()) {
            assertThat(err.readLine()).isEqualTo("nobody reads");

            process.toHandle().destroy();

            assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        } finally {
            process.destroyForcibly();
        }
    }

    /** Starts a process, tells it to end once its moment has come, and looks at what it leaves and says. */
    private void assertNothingIsLeft(Moment moment, Class<?> main, String... arguments) throws Exception {
        Process process = started(main, arguments);
        try (BufferedReader err = process.errorReader();
                BufferedReader out = process.inputReader()) {
            moment.await(err);
            assertThat(ownSchemas()).isEqualTo("1");

            process.toHandle().destroy(); // unlike Process.destroy it leaves the streams open

            process.waitFor();
            assertThat(ownSchemas()).isEqualTo("0");
            assertThat(out.lines()).isEmpty();
            assertThat(err.lines()).isEmpty();
        } finally {
            process.destroyForcibly();
        }
    }

    private static Process started(Class<?> main, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=off",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put(Credentials.PASSWORD, "postgres");
        return builder.start();
    }

    private static void waitForever() {
        while (true) {
            LockSupport.park();
        }
    }

    /** When a process is in the middle of its work. */
    @FunctionalInterface
    private interface Moment {

        void await(BufferedReader err) throws Exception;
    }

    /** The command line with a real adapter. */
    static final class Comparing {

        private Comparing() {}

        public static void main(String[] arguments) {
            List<String> all = new ArrayList<>(List.of(arguments[0].split(" ")));
            all.addAll(List.of("--url", arguments[1], "--user", "postgres", "--report", arguments[2]));
            Portwise.run(new ProcessConsole(), TestPlugins.only(new MyBatisAdapter()), all.toArray(String[]::new));
        }
    }

    /** The command line with an adapter that never comes to an end. */
    static final class Stuck {

        private Stuck() {}

        public static void main(String[] arguments) {
            PersistenceAdapter stuck = TestPlugins.adapter("stuck", StoreKind.POSTGRESQL, Stuck::forever);
            Portwise.run(
                    new ProcessConsole(),
                    TestPlugins.only(stuck),
                    "contract",
                    "--url",
                    arguments[0],
                    "--user",
                    "postgres");
        }

        private static Persistence forever(StoreSettings settings) {
            System.err.println("opening");
            waitForever();
            throw new AssertionError();
        }
    }

    /** A temporary database on a server that stops answering. */
    record Unanswered(String name, StoreSettings settings) implements TemporaryDatabase {

        enum Silence {
            MAKING,
            DROPPING
        }

        public static void main(String[] arguments) {
            LiveStore.on(
                    () -> {
                        if (Silence.valueOf(arguments[0]) == Silence.MAKING) {
                            System.err.println("no answer");
                            waitForever();
                        }
                        return new Unanswered("portwise_1", StoreSettings.of("jdbc:h2:mem:unanswered"));
                    },
                    TestPlugins.adapter("idle", StoreKind.H2, settings -> {
                        throw new AssertionError();
                    }),
                    new ProcessConsole());
            System.err.println("no answer");
            waitForever();
        }

        @Override
        public void close() {
            waitForever();
        }
    }

    /** Writes to its console until nobody reads. */
    static final class Chattering {

        private Chattering() {}

        public static void main(String[] arguments) throws InterruptedException {
            Console console = new ProcessConsole();
            AtomicLong lines = new AtomicLong();
            Thread chatter = new Thread(() -> {
                while (true) {
                    console.out().println("one more of very many lines");
                    lines.incrementAndGet();
                }
            });
            chatter.start();
            for (long before = -1; before != lines.get(); TimeUnit.SECONDS.sleep(1)) {
                before = lines.get();
            }
            System.err.println("nobody reads");
        }
    }

    private String ownSchemas() throws SQLException {
        return new Sql(database)
                .text("select count(*) from information_schema.schemata where schema_name like 'portwise_%'");
    }
}

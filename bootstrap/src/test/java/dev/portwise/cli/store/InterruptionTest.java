package dev.portwise.cli.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portwise.adapter.mybatis.MyBatisAdapter;
import dev.portwise.adapter.spi.Persistence;
import dev.portwise.adapter.spi.PersistenceAdapter;
import dev.portwise.adapter.spi.StoreKind;
import dev.portwise.adapter.spi.StoreSettings;
import dev.portwise.cli.Portwise;
import dev.portwise.cli.console.ProcessConsole;
import dev.portwise.engine.Endpoint;
import dev.portwise.engine.Engines;
import java.io.BufferedReader;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
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

    /** Starts a process, tells it to end once its moment has come, and looks at what it leaves and says. */
    private void assertNothingIsLeft(Moment moment, Class<?> main, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=off",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put(Credentials.PASSWORD, "postgres");
        Process process = builder.start();
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
            while (true) {
                try {
                    TimeUnit.HOURS.sleep(1);
                } catch (InterruptedException ignored) {
                    Thread.currentThread().interrupt();
                }
            }
        }
    }

    private String ownSchemas() throws SQLException {
        return new Sql(database)
                .text("select count(*) from information_schema.schemata where schema_name like 'portwise_%'");
    }
}

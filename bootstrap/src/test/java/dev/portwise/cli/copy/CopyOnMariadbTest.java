package dev.portwise.cli.copy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portwise.cli.Portwise;
import dev.portwise.cli.console.ExitCode;
import dev.portwise.cli.console.RecordingConsole;
import dev.portwise.cli.store.Credentials;
import dev.portwise.cli.store.Sql;
import dev.portwise.engine.Endpoint;
import dev.portwise.engine.Engines;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code seed} and {@code copy} on a MariaDB. */
class CopyOnMariadbTest {

    private static final String MARKER = "c0rrect-h0rse";
    private static final String TABLES =
            "select count(*) from information_schema.tables where table_schema = database()";

    private final RecordingConsole console = new RecordingConsole();
    private final Endpoint database = Engines.shared("mariadb").newDatabase();
    private final Sql sql = new Sql(database);

    @Test
    void whatIsSeededIsCopiedFromOneDatabaseToAnother() {
        Endpoint other = Engines.shared("mariadb").newDatabase();
        console.with(Credentials.PASSWORD, database.password().orElseThrow());
        String user = database.user().orElseThrow();
        seed(user);

        int code = Portwise.run(
                console,
                "copy",
                "--from",
                "jpa:" + database.url(),
                "--from-user",
                user,
                "--to",
                "mybatis:" + other.url(),
                "--to-user",
                user,
                "--verify");

        assertThat(code).as(console.complained()).isEqualTo(ExitCode.FINE);
        assertThat(console.said()).contains("both hold the same");
    }

    @Test
    void aMissingRightIsNamedBeforeAnythingIsCreated() throws SQLException {
        String user = "guest_" + System.nanoTime();
        sql.execute("create user " + user + "@'127.0.0.1' identified by '" + MARKER + "'");
        sql.execute("grant select on " + name() + ".* to " + user + "@'127.0.0.1'");
        console.with(Credentials.PASSWORD, MARKER);

        int code = seed(user);

        assertThat(code).isEqualTo(ExitCode.STORE_UNAVAILABLE);
        assertThat(console.complained())
                .containsOnlyOnce("\n")
                .contains(user, "may not create tables in " + name(), "grant all on " + name() + ".*")
                .doesNotContain(MARKER);
        assertThat(sql.text(TABLES)).isEqualTo("0");
    }

    @Test
    void aServerThatOnlyReadsIsSaidToDoSo() throws SQLException {
        console.with(Credentials.PASSWORD, database.password().orElseThrow());
        sql.execute("set global read_only = on");
        try {
            int code = seed(database.user().orElseThrow());

            assertThat(code).isEqualTo(ExitCode.STORE_UNAVAILABLE);
        } finally {
            sql.execute("set global read_only = off");
        }
        assertThat(console.complained()).containsOnlyOnce("\n").contains("is read-only; name one that takes writes");
        assertThat(sql.text(TABLES)).isEqualTo("0");
    }

    private int seed(String user) {
        List<String> arguments = new ArrayList<>(List.of("seed", "--to", "jpa:" + database.url(), "--to-user", user));
        arguments.addAll(List.of("--users", "20", "--posts", "100", "--groups", "7", "--tags", "9"));
        return Portwise.run(console, arguments.toArray(String[]::new));
    }

    private String name() {
        return database.url().replaceAll(".*/([^?]*).*", "$1");
    }
}

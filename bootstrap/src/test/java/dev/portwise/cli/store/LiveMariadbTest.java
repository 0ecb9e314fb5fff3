package dev.portwise.cli.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portwise.adapter.mybatis.MyBatisAdapter;
import dev.portwise.cli.Portwise;
import dev.portwise.cli.console.ExitCode;
import dev.portwise.cli.console.RecordingConsole;
import dev.portwise.engine.Endpoint;
import dev.portwise.engine.Engines;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code contract --url} on a MariaDB that holds things of others. */
class LiveMariadbTest {

    private static final String MARKER = "c0rrect-h0rse";

    private final RecordingConsole console = new RecordingConsole();
    private final Endpoint database = Engines.shared("mariadb").newDatabase();
    private final Sql sql = new Sql(database);

    @Test
    void everythingHappensInADatabaseOfItsOwnThatIsDropped() throws SQLException {
        String before = databases();
        console.with(Credentials.PASSWORD, database.password().orElseThrow());

        int code = contract("--user", database.user().orElseThrow(), "--rule", "ID-01");

        assertThat(code).isEqualTo(ExitCode.NOT_CONFORMANT);
        assertThat(console.said()).startsWith("mybatis on mariadb: 1 of ").contains("none failed");
        assertThat(databases()).isEqualTo(before);
        assertThat(sql.text("select count(*) from information_schema.tables where table_schema = database()"))
                .isEqualTo("0");
    }

    @Test
    void rightsOnDatabasesOfOurNamesAreEnough() throws SQLException {
        String user = newUser();
        sql.execute("grant all on `portwise\\_%`.* to " + user + "@'127.0.0.1'");
        console.with(Credentials.PASSWORD, MARKER);

        contract("--user", user, "--rule", "ID-01");

        assertThat(console.said()).contains("none failed");
    }

    @Test
    void aWrongPasswordIsRefusedInOneLineThatDoesNotHoldIt() {
        console.with(Credentials.PASSWORD, MARKER);

        int code = contract("--user", database.user().orElseThrow(), "--json", "-");

        assertThat(code).isEqualTo(ExitCode.STORE_UNAVAILABLE);
        assertThat(console.complained())
                .containsOnlyOnce("\n")
                .contains("refuses the user or the password")
                .doesNotContain(MARKER);
    }

    @Test
    void aMissingRightIsNamedBeforeAnythingIsCreated() throws SQLException {
        String user = newUser();
        String before = databases();
        console.with(Credentials.PASSWORD, MARKER);

        int code = contract("--user", user);

        assertThat(code).isEqualTo(ExitCode.STORE_UNAVAILABLE);
        assertThat(console.complained())
                .containsOnlyOnce("\n")
                .contains("may not create a database", "grant all on `portwise\\_%`.*")
                .doesNotContain(MARKER);
        assertThat(databases()).isEqualTo(before);
    }

    private int contract(String... arguments) {
        List<String> all = new ArrayList<>(List.of("contract", "--url", database.url()));
        all.addAll(List.of(arguments));
        return Portwise.run(console, TestPlugins.only(new MyBatisAdapter()), all.toArray(String[]::new));
    }

    private String newUser() throws SQLException {
        String user = "guest_" + System.nanoTime();
        sql.execute("create user " + user + "@'127.0.0.1' identified by '" + MARKER + "'");
        return user;
    }

    private String databases() throws SQLException {
        return sql.text("select group_concat(schema_name order by schema_name) from information_schema.schemata");
    }
}

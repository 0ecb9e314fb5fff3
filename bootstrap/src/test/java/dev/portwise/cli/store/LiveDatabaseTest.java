package dev.portwise.cli.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portwise.adapter.mybatis.MyBatisAdapter;
import dev.portwise.adapter.relational.RelationalStore;
import dev.portwise.adapter.spi.PersistenceAdapter;
import dev.portwise.adapter.spi.StoreKind;
import dev.portwise.cli.Portwise;
import dev.portwise.cli.console.ExitCode;
import dev.portwise.cli.console.RecordingConsole;
import dev.portwise.contract.reference.ReferenceAdapter;
import dev.portwise.domain.exception.StoreUnavailable;
import dev.portwise.engine.Endpoint;
import dev.portwise.engine.Engines;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code contract --url} on a PostgreSQL that holds things of others. */
class LiveDatabaseTest {

    private static final String MARKER = "c0rrect-h0rse";

    private final RecordingConsole console = new RecordingConsole();
    private final List<String> urls = new ArrayList<>();
    private final Endpoint database = Engines.shared("postgresql").newDatabase();
    private final Sql sql = new Sql(database);

    @BeforeEach
    void somebodyElsesTable() throws SQLException {
        sql.execute("create table precious (id int)");
    }

    @Test
    void everythingHappensInASchemaOfItsOwnThatIsDropped() throws SQLException {
        console.with(Credentials.PASSWORD, "postgres");

        int code = contract("--url", database.url(), "--user", "postgres", "--rule", "ID-01");

        assertThat(code).isEqualTo(ExitCode.NOT_CONFORMANT);
        assertThat(console.said()).startsWith("any on postgresql: 1 of ").contains("none failed");
        assertThat(urls).isNotEmpty().allMatch(url -> url.matches(".*[?]currentSchema=portwise_[0-9a-f]{12}"));
        assertThat(ownSchemas()).isEqualTo("0");
        assertThat(
                        sql.text(
                                "select string_agg(table_name, ' ') from information_schema.tables where table_schema = 'public'"))
                .isEqualTo("precious");
    }

    @Test
    void thePasswordMayBeTypedInstead() {
        console.typing("postgres");

        contract("--url", database.url(), "--user", "postgres", "--rule", "ID-01");

        assertThat(console.said()).contains("none failed");
    }

    @Test
    void thePasswordIsTheFirstLineOfAFileRatherThanWhatTheEnvironmentSays(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("secret"), MARKER + "\nof the shop\n");
        console.with(Credentials.PASSWORD, "another");
        List<String> passwords = new ArrayList<>();
        PersistenceAdapter any = TestPlugins.adapter("any", StoreKind.POSTGRESQL, settings -> {
            passwords.add(settings.password().orElse("none"));
            throw new StoreUnavailable("cannot open " + settings, null);
        });

        int code = Portwise.run(
                console,
                TestPlugins.only(any),
                "contract",
                "--url",
                database.url(),
                "--user",
                "postgres",
                "--password-file",
                file.toString());

        assertThat(code).isEqualTo(ExitCode.STORE_UNAVAILABLE);
        assertThat(passwords).containsExactly(MARKER);
        assertThat(console.said() + console.complained()).doesNotContain(MARKER);
    }

    @Test
    void aPasswordFileThatHoldsNoneIsRefused(@TempDir Path directory) throws IOException {
        Path empty = Files.writeString(directory.resolve("empty"), "\n");
        Path binary = Files.write(directory.resolve("binary"), new byte[] {(byte) 0xff, (byte) 0xfe});

        for (Path file : List.of(empty, binary, directory, directory.resolve("nowhere"))) {
            assertThat(contract("--url", database.url(), "--user", "me", "--password-file", file.toString()))
                    .isEqualTo(ExitCode.USAGE);
        }
        assertThat(contract("--url", database.url(), "--password-file", empty.toString()))
                .isEqualTo(ExitCode.USAGE);

        assertThat(console.complained())
                .hasLineCount(5)
                .contains(
                        "--password-file " + empty + " holds no password: its first line is empty",
                        "--password-file " + binary + " cannot be read",
                        "--password-file " + directory + " cannot be read",
                        "--password-file goes with --user NAME");
    }

    @Test
    void aWrongPasswordIsRefusedInOneLineThatDoesNotHoldIt() throws Exception {
        Roles roles = new Roles(database);
        String keeper = roles.create("another");
        roles.requirePasswordOf(keeper);
        console.with(Credentials.PASSWORD, MARKER);

        int code = contract("--url", database.url(), "--user", keeper, "--json", "-");

        assertThat(code).isEqualTo(ExitCode.STORE_UNAVAILABLE);
        assertThat(console.complained())
                .containsOnlyOnce("\n")
                .contains("refuses the user or the password")
                .doesNotContain(MARKER);
        assertThat(console.said()).isEmpty();
    }

    @Test
    void aMissingRightIsNamedBeforeAnythingIsCreated() throws SQLException {
        String role = new Roles(database).create(MARKER);
        console.with(Credentials.PASSWORD, MARKER);

        int code = contract("--url", database.url(), "--user", role);

        assertThat(code).isEqualTo(ExitCode.STORE_UNAVAILABLE);
        assertThat(console.complained())
                .containsOnlyOnce("\n")
                .contains("user " + role + " may not create a schema")
                .contains("grant create on database")
                .doesNotContain(MARKER);
        assertThat(ownSchemas()).isEqualTo("0");
    }

    @Test
    void thePasswordIsInNoOutput() throws SQLException {
        String role = new Roles(database).create(MARKER);
        sql.execute("grant create on database " + database.url().replaceAll(".*/", "") + " to " + role);
        console.with(Credentials.PASSWORD, MARKER);
        List<String> passwords = new ArrayList<>();
        PersistenceAdapter broken = TestPlugins.adapter("broken", StoreKind.POSTGRESQL, settings -> {
            passwords.add(settings.password().orElse("none"));
            throw new StoreUnavailable("cannot open " + settings, null);
        });

        int code = Portwise.run(
                console, TestPlugins.only(broken), "contract", "--stacktrace", "--url", database.url(), "--user", role);

        assertThat(code).isEqualTo(ExitCode.STORE_UNAVAILABLE);
        assertThat(passwords).containsExactly(MARKER);
        assertThat(console.said() + console.complained()).contains(role).doesNotContain(MARKER);
        assertThat(ownSchemas()).isEqualTo("0");
    }

    @Test
    @Timeout(300)
    void aStoreThatIsNotThereIsSaidSoSoon() throws Exception {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        long begin = System.nanoTime();

        int code = contract("--url", "jdbc:postgresql://127.0.0.1:" + port + "/nowhere", "--user", "me");

        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(RecordingConsole.SOON);
        assertThat(code).isEqualTo(ExitCode.STORE_UNAVAILABLE);
        assertThat(console.complained())
                .containsOnlyOnce("\n")
                .contains("127.0.0.1:" + port + "/nowhere cannot be reached");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://localhost/db?user=me&password=" + MARKER,
                "jdbc:h2:tcp://localhost/db;PASSWORD=" + MARKER,
                "mongodb://me:" + MARKER + "/2@localhost/db",
                "jdbc:postgresql://localhost/db?sslpassword=" + MARKER,
                "jdbc:mariadb://localhost/db?keyStorePassword=" + MARKER,
                "mongodb://localhost/db?tlsCertificateKeyFilePassword=" + MARKER,
                "mongodb://me:" + MARKER + "@localhost/db"
            })
    void aUrlWithCredentialsIsRefusedAndNotRepeated(String url) {
        int code = contract("--url", url);

        assertThat(code).isEqualTo(ExitCode.USAGE);
        assertThat(console.complained())
                .containsOnlyOnce("\n")
                .contains("PORTWISE_PASSWORD")
                .doesNotContain(MARKER);
    }

    @Test
    void anUrlThatNoAdapterOpensIsAnsweredWithThoseThatAreOpened() {
        int code = contract("--url", "jdbc:oracle:thin:@db");

        assertThat(code).isEqualTo(ExitCode.USAGE);
        assertThat(console.complained())
                .containsOnlyOnce("\n")
                .contains(
                        "adapter any does not open jdbc:oracle:thin:@db; it opens URLs that begin with jdbc:postgresql:");
    }

    @Test
    void anAdapterThatIsNamedAndDoesNotOpenTheUrlIsRefusedAlsoBesideOneThatDoes() {
        Plugins two = new Plugins(
                List.of(new MyBatisAdapter(), TestPlugins.adapter("other", StoreKind.MONGODB, settings -> {
                    throw new StoreUnavailable("nobody asks it", null);
                })),
                List.of());

        int code = Portwise.run(
                console, two, "contract", "--adapter", "mybatis", "--adapter", "other", "--url", database.url());

        assertThat(code).isEqualTo(ExitCode.USAGE);
        assertThat(console.complained()).contains("adapter other does not open").doesNotContain("adapter mybatis");
    }

    @Test
    void anEngineAndALiveDatabaseExcludeEachOther() {
        assertThat(contract("--url", database.url(), "--engine", "h2")).isEqualTo(ExitCode.USAGE);
        assertThat(contract("--user", "me")).isEqualTo(ExitCode.USAGE);
        assertThat(console.complained()).hasLineCount(2);
    }

    /** Stores in memory, but only after it has made its tables in the place it was sent to. */
    private int contract(String... arguments) {
        ReferenceAdapter memory = new ReferenceAdapter();
        PersistenceAdapter any = TestPlugins.adapter("any", StoreKind.POSTGRESQL, settings -> {
            urls.add(settings.url());
            RelationalStore.open(settings).close();
            return new MisdeclaredStore(memory.open(settings), StoreKind.POSTGRESQL);
        });
        List<String> all = new ArrayList<>(List.of("contract"));
        all.addAll(List.of(arguments));
        return Portwise.run(console, TestPlugins.only(any), all.toArray(String[]::new));
    }

    private String ownSchemas() throws SQLException {
        return sql.text("select count(*) from information_schema.schemata where schema_name like 'portwise_%'");
    }
}

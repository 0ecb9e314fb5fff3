package dev.portwise.cli.copy;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import dev.portwise.cli.Portwise;
import dev.portwise.cli.console.ExitCode;
import dev.portwise.cli.console.RecordingConsole;
import dev.portwise.cli.store.Roles;
import dev.portwise.cli.store.Sql;
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
import java.util.concurrent.CompletableFuture;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What {@code copy} cannot do is said in one line, with nothing lost and nothing left behind. */
class RefusedCopyTest {

    private static final String MARKER = "c0rrect-h0rse";
    private static final String TABLES = "select count(*) from information_schema.tables where table_schema = 'public'";

    private final RecordingConsole console = new RecordingConsole();
    private final Endpoint database = Engines.shared("postgresql").newDatabase();
    private final Sql sql = new Sql(database);
    private final Roles roles = new Roles(database);
    private final String postgresql = "jpa:" + database.url();

    @TempDir
    private Path folder = Path.of("");

    private String source = "";

    @BeforeEach
    void aSource() {
        source = "mybatis:jdbc:h2:" + folder.resolve("source");
        Portwise.run(
                new RecordingConsole(),
                "seed",
                "--to",
                source,
                "--users",
                "5",
                "--posts",
                "400",
                "--groups",
                "3",
                "--tags",
                "4");
    }

    @Test
    void anUnknownAdapterAndAnotherSchemeAreAnsweredWithThoseThereAre() {
        assertThat(copy("--to", "jdbc:postgresql://localhost/db")).isEqualTo(ExitCode.USAGE);
        assertThat(copy("--to", "jpa:mongodb://localhost/db")).isEqualTo(ExitCode.USAGE);
        assertThat(copy("--to", "mongo:mongodb://127.0.0.1:1")).isEqualTo(ExitCode.USAGE);
        assertThat(copy("--to", "nonsense")).isEqualTo(ExitCode.USAGE);
        assertThat(copy("--to", "jpa:jdbc:h2:mem:x", "--page", "1001")).isEqualTo(ExitCode.USAGE);
        assertThat(console.complained().lines())
                .hasSize(5)
                .satisfiesExactly(
                        line -> assertThat(line).contains("there is no adapter jdbc; valid are "),
                        line -> assertThat(line)
                                .contains(
                                        "adapter jpa does not open mongodb://localhost/db; it opens URLs that begin with"),
                        line -> assertThat(line).contains("the URL names no database"),
                        line -> assertThat(line).contains("--to names an adapter and a URL, such as jpa:jdbc:"),
                        line -> assertThat(line).contains("--page is 1 to 1000"));
    }

    @Test
    void aUrlWithAPasswordIsRefusedAndNotRepeated() {
        assertThat(copy("--to", "mongo:mongodb://me:" + MARKER + "@localhost/db"))
                .isEqualTo(ExitCode.USAGE);

        assertThat(console.complained())
                .containsOnlyOnce("\n")
                .contains("PORTWISE_TO_PASSWORD")
                .doesNotContain(MARKER);
    }

    @Test
    @Timeout(300)
    void aHostThatDoesNotAnswerIsWaitedForFiveSeconds() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            String place = "://127.0.0.1:" + silent.getLocalPort() + "/db";
            CompletableFuture<Void> postgresqlToo =
                    CompletableFuture.runAsync(() -> assertWaitedForFiveSeconds("jpa:jdbc:postgresql" + place));

            assertWaitedForFiveSeconds("mongo:mongodb" + place);
            postgresqlToo.join();
        }
    }

    private void assertWaitedForFiveSeconds(String target) {
        RecordingConsole own = new RecordingConsole();
        long begin = System.nanoTime();

        int code = Portwise.run(own, "copy", "--from", source, "--to", target, "--to-user", "me");

        assertThat(code).isEqualTo(ExitCode.STORE_UNAVAILABLE);
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(RecordingConsole.SOON);
        assertThat(own.complained()).containsOnlyOnce("\n").contains("/db cannot be reached");
    }

    @Test
    void aSchemaWhoseNameIsLikeAnothersOrThatDoesNotExistIsLeftAsItIs() throws SQLException {
        sql.execute("create schema my_app");
        sql.execute("create schema myxapp");
        for (String filled : List.of("myxapp", "public")) {
            RecordingConsole own = new RecordingConsole();
            Portwise.run(own, "copy", "--from", source, "--to", inSchema(filled), "--to-user", "postgres");
            assertThat(own.complained()).isEmpty();
        }

        assertThat(from(inSchema("my_app"), "--from-user", "postgres")).isEqualTo(ExitCode.USAGE);
        assertThat(from(inSchema("nosuch"), "--from-user", "postgres")).isEqualTo(ExitCode.USAGE);

        assertThat(console.complained().lines())
                .hasSize(2)
                .allMatch(line -> line.contains("there is nothing of Portwise in"));
        assertThat(sql.text(TABLES.replace("'public'", "'my_app'"))).isEqualTo("0");
        assertThat(sql.text("select count(*) from information_schema.schemata where schema_name = 'nosuch'"))
                .isEqualTo("0");
    }

    private String inSchema(String schema) {
        return postgresql + (postgresql.contains("?") ? "&" : "?") + "currentSchema=" + schema;
    }

    @Test
    void aSourceOfAnOlderVersionIsNotMigrated() throws SQLException {
        Portwise.run(new RecordingConsole(), "copy", "--from", source, "--to", postgresql, "--to-user", "postgres");
        sql.execute("delete from flyway_schema_history where version = '2'");

        assertThat(from(postgresql, "--from-user", "postgres")).isEqualTo(ExitCode.STORE_UNAVAILABLE);

        assertThat(console.complained()).containsOnlyOnce("\n").contains("was set up by an older version");
        assertThat(sql.text("select count(*) from flyway_schema_history where version = '2'"))
                .isEqualTo("0");
    }

    @Test
    void aSourceThatWasNotMadeByAnAdapterIsLeftAsItIs() throws SQLException {
        sql.execute("create table precious (id int)");
        String mongodb = Engines.shared("mongodb").newDatabase().url();

        assertThat(from(postgresql, "--from-user", "postgres")).isEqualTo(ExitCode.USAGE);
        assertThat(from("mongo:" + mongodb)).isEqualTo(ExitCode.USAGE);
        assertThat(from("jpa:jdbc:h2:" + folder.resolve("absent"))).isEqualTo(ExitCode.USAGE);

        assertThat(console.complained().lines())
                .hasSize(3)
                .allMatch(line -> line.contains("there is nothing of Portwise in"));
        assertThat(sql.text(TABLES)).isEqualTo("1");
        try (MongoClient client = MongoClients.create(mongodb)) {
            assertThat(client.getDatabase(mongodb.replaceAll(".*/([^?]*).*", "$1"))
                            .listCollectionNames())
                    .isEmpty();
        }
        assertThat(folder).isDirectoryNotContaining("glob:**absent*").isDirectoryNotContaining("glob:**unwritten*");
    }

    @Test
    void thePasswordsOfSourceAndTargetMayDiffer() throws Exception {
        Endpoint other = Engines.shared("postgresql").newDatabase();
        String owner = owner(roles, "one");
        String otherOwner = owner(new Roles(other), MARKER);
        console.with("PORTWISE_PASSWORD", "one");
        Portwise.run(console, "seed", "--to", postgresql, "--to-user", owner, "--users", "2", "--posts", "3");
        console.with("PORTWISE_FROM_PASSWORD", "one").with("PORTWISE_TO_PASSWORD", MARKER);
        console.with("PORTWISE_PASSWORD", "neither");

        int code = Portwise.run(
                console,
                "copy",
                "--from",
                postgresql,
                "--from-user",
                owner,
                "--to",
                "mybatis:" + other.url(),
                "--to-user",
                otherOwner);

        assertThat(code).as(console.complained()).isEqualTo(ExitCode.FINE);
        assertThat(new Sql(other).text("select count(*) from posts")).isEqualTo("3");
        assertThat(console.said() + console.complained()).doesNotContain(MARKER);
    }

    @Test
    void thePasswordsMayBeInFiles() throws Exception {
        Endpoint other = Engines.shared("postgresql").newDatabase();
        String owner = owner(roles, "one");
        String otherOwner = owner(new Roles(other), MARKER);
        String one = Files.writeString(folder.resolve("one"), "one\n").toString();
        String marker = Files.writeString(folder.resolve("other"), MARKER).toString();
        console.with("PORTWISE_PASSWORD", "neither");

        int seeded = Portwise.run(
                console,
                "seed",
                "--to",
                postgresql,
                "--to-user",
                owner,
                "--to-password-file",
                one,
                "--users",
                "2",
                "--posts",
                "3");
        int copied = Portwise.run(
                console,
                "copy",
                "--from",
                postgresql,
                "--from-user",
                owner,
                "--from-password-file",
                one,
                "--to",
                "mybatis:" + other.url(),
                "--to-user",
                otherOwner,
                "--to-password-file",
                marker);

        assertThat(List.of(seeded, copied)).as(console.complained()).containsOnly(ExitCode.FINE);
        assertThat(new Sql(other).text("select count(*) from posts")).isEqualTo("3");
        assertThat(console.said() + console.complained()).doesNotContain(MARKER);
    }

    private static String owner(Roles roles, String password) throws Exception {
        String owner = roles.create(password);
        roles.requirePasswordOf(owner);
        new Sql(roles.database()).execute("grant all on schema public to " + owner);
        return owner;
    }

    @Test
    void aWrongPasswordIsRefusedInOneLineThatDoesNotHoldIt() throws Exception {
        String owner = roles.create("another");
        roles.requirePasswordOf(owner);
        console.with("PORTWISE_PASSWORD", MARKER);

        int code = copy("--to", postgresql, "--to-user", owner);

        assertThat(code).isEqualTo(ExitCode.STORE_UNAVAILABLE);
        assertThat(console.complained())
                .containsOnlyOnce("\n")
                .contains("refuses the user or the password")
                .doesNotContain(MARKER);
        assertThat(sql.text(TABLES)).isEqualTo("0");
    }

    @Test
    void aMissingRightIsNamed() throws SQLException {
        String guest = roles.create(MARKER);
        console.with("PORTWISE_PASSWORD", MARKER);

        int code = copy("--to", postgresql, "--to-user", guest);

        assertThat(code).isEqualTo(ExitCode.STORE_UNAVAILABLE);
        assertThat(console.complained())
                .containsOnlyOnce("\n")
                .contains(
                        "permission denied for schema public",
                        "name a server that takes writes and a user who may create tables")
                .doesNotContain(MARKER);
        assertThat(sql.text(TABLES)).isEqualTo("0");
    }

    @Test
    void aTargetThatOnlyReadsIsSaidToDoSo() throws SQLException {
        sql.execute(
                "alter database " + database.url().replaceAll(".*/", "") + " set default_transaction_read_only = on");

        int code = copyAsOwner();

        assertThat(code).isEqualTo(ExitCode.STORE_UNAVAILABLE);
        assertThat(console.complained())
                .containsOnlyOnce("\n")
                .contains("read-only", "name a server that takes writes");
        assertThat(sql.text(TABLES)).isEqualTo("0");
    }

    @Test
    void aTargetThatBecameReadOnlyKeepsWhatItHas() throws SQLException {
        copyAsOwner("--page", "1000");
        sql.execute("delete from posts where id = (select id from posts order by id desc limit 1)");
        sql.execute(
                "alter database " + database.url().replaceAll(".*/", "") + " set default_transaction_read_only = on");

        int code = copyAsOwner();

        assertThat(code).isEqualTo(ExitCode.STORE_UNAVAILABLE);
        assertThat(console.complained()).containsOnlyOnce("\n").contains("read-only", "411 of 412 are stored");
        assertThat(sql.text("select count(*) from posts")).isEqualTo("399");
    }

    /** A quota as operators set it, with the code of a disk that is full. */
    @Test
    void aTargetThatIsFullKeepsWhatItHasAndIsGoneOnWith() throws SQLException {
        copyAsOwner("--page", "100");
        sql.execute("delete from posts");
        sql.execute("""
                create function quota() returns trigger language plpgsql as $$ begin
                    if (select count(*) from posts) > 250 then
                        raise exception 'could not extend file: no space left on device' using errcode = 'disk_full';
                    end if;
                    return null;
                end $$""");
        sql.execute("create trigger quota after insert on posts for each statement execute function quota()");

        int code = copyAsOwner("--page", "100");

        assertThat(code).isEqualTo(ExitCode.STORE_UNAVAILABLE);
        assertThat(console.complained())
                .containsOnlyOnce("\n")
                .contains("no space left on device", "212 of 412 are stored, the same command goes on from there")
                .doesNotContain("insert into", "Batch entry");
        assertThat(sql.text("select count(*) from posts")).isEqualTo("200");

        sql.execute("drop trigger quota on posts");
        assertThat(copyAsOwner("--verify")).isEqualTo(ExitCode.FINE);
    }

    @Test
    void tablesOfOthersAreLeftAlone() throws SQLException {
        sql.execute("create table users (id int)");

        int code = copyAsOwner();

        assertThat(code).isEqualTo(ExitCode.USAGE);
        assertThat(console.complained())
                .containsOnlyOnce("\n")
                .contains(postgresql + " holds tables or collections that are not Portwise's");
        assertThat(sql.text(TABLES)).isEqualTo("1");
    }

    @Test
    void comparingCreatesNothing() throws SQLException {
        assertThat(copyAsOwner("--verify-only")).isEqualTo(ExitCode.USAGE);

        assertThat(console.complained())
                .containsOnlyOnce("\n")
                .contains("there is nothing of Portwise in " + postgresql);
        assertThat(sql.text(TABLES)).isEqualTo("0");
    }

    @Test
    void collectionsOfOthersAreLeftAlone() {
        String mongodb = Engines.shared("mongodb").newDatabase().url();
        try (MongoClient client = MongoClients.create(mongodb)) {
            var there = client.getDatabase(mongodb.replaceAll(".*/([^?]*).*", "$1"));
            there.getCollection("users").insertOne(new Document("name", "somebody"));

            int code = copy("--to", "mongo:" + mongodb);

            assertThat(code).isEqualTo(ExitCode.USAGE);
            assertThat(there.listCollectionNames()).containsExactly("users");
            assertThat(there.getCollection("users").listIndexes()).hasSize(1);
            there.getCollection("users").drop();
            there.getCollection("others").insertOne(new Document());
            assertThat(copy("--to", "mongo:" + mongodb)).isEqualTo(ExitCode.USAGE);
            assertThat(there.listCollectionNames()).containsExactly("others");
        }
        assertThat(console.complained().lines()).hasSize(2).allMatch(line -> line.contains("not Portwise's"));
    }

    @Test
    void aStoreWithSomethingElseIsLeftAsItIs() throws SQLException {
        console.with("PORTWISE_PASSWORD", "postgres");
        Portwise.run(console, "seed", "--to", postgresql, "--to-user", "postgres", "--users", "2", "--posts", "3");

        int code = copyAsOwner();

        assertThat(code).isEqualTo(ExitCode.USAGE);
        assertThat(console.complained())
                .containsOnlyOnce("\n")
                .contains(
                        "neither empty nor the beginning of a copy of " + source,
                        "--verify-only",
                        "nothing was written");
        assertThat(sql.text("select count(*) from posts")).isEqualTo("3");
    }

    private int copyAsOwner(String... more) {
        console.with("PORTWISE_PASSWORD", "postgres");
        List<String> arguments = new ArrayList<>(List.of("--to", postgresql, "--to-user", "postgres"));
        arguments.addAll(List.of(more));
        return copy(arguments.toArray(String[]::new));
    }

    private int copy(String... arguments) {
        List<String> all = new ArrayList<>(List.of("copy", "--from", source));
        all.addAll(List.of(arguments));
        return Portwise.run(console, all.toArray(String[]::new));
    }

    private int from(String store, String... more) {
        console.with("PORTWISE_PASSWORD", "postgres");
        List<String> all =
                new ArrayList<>(List.of("copy", "--from", store, "--to", "jpa:jdbc:h2:" + folder.resolve("unwritten")));
        all.addAll(List.of(more));
        return Portwise.run(console, all.toArray(String[]::new));
    }
}

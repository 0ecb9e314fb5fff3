package dev.portwise.cli.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portwise.adapter.jpa.JpaAdapter;
import dev.portwise.adapter.mybatis.MyBatisAdapter;
import dev.portwise.cli.Portwise;
import dev.portwise.cli.console.ExitCode;
import dev.portwise.cli.console.RecordingConsole;
import dev.portwise.cli.store.Credentials;
import dev.portwise.cli.store.Plugins;
import dev.portwise.cli.store.Sql;
import dev.portwise.cli.store.TestPlugins;
import dev.portwise.engine.Endpoint;
import dev.portwise.engine.Engines;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** {@code compare --url} on a PostgreSQL that holds things of others. */
class LiveComparisonTest {

    private final RecordingConsole console = new RecordingConsole();
    private final Endpoint database = Engines.shared("postgresql").newDatabase();
    private final Sql sql = new Sql(database);

    @TempDir
    private Path directory;

    @Test
    void adaptersAreComparedInSchemasOfTheirOwnThatAreDropped() throws Exception {
        sql.execute("create table precious (id int)");
        console.with(Credentials.PASSWORD, "postgres");
        Plugins both = new Plugins(List.of(new JpaAdapter(), new MyBatisAdapter()), List.of());

        int code = Portwise.run(
                console,
                both,
                "compare",
                "--quick",
                "--url",
                database.url(),
                "--user",
                "postgres",
                "--report",
                directory.toString());

        assertThat(console.complained()).isEmpty();
        assertThat(code).isEqualTo(ExitCode.FINE);
        JsonNode runs = new ObjectMapper()
                .readTree(Files.readString(directory.resolve("compare.json")))
                .at("/runs");
        assertThat(runs).extracting(run -> run.at("/adapter").asString()).containsExactly("jpa", "mybatis");
        for (JsonNode run : runs) {
            assertThat(run.at("/engine").asString()).isEqualTo("postgresql");
        }
        assertThat(sql.text("select string_agg(schemaname || '.' || tablename, ' ') from pg_tables"
                        + " where schemaname not in ('pg_catalog', 'information_schema')"))
                .isEqualTo("public.precious");
        assertThat(sql.text("select count(*) from information_schema.schemata where schema_name like 'portwise_%'"))
                .isEqualTo("0");
    }

    @Test
    void theStepsAreShownOnALiveDatabaseAsWell() throws Exception {
        console.with(Credentials.PASSWORD, "postgres");

        int code = Portwise.run(
                console,
                TestPlugins.only(new MyBatisAdapter()),
                "tour",
                "join",
                "--url",
                database.url(),
                "--user",
                "postgres");

        assertThat(console.complained()).isEmpty();
        assertThat(code).isEqualTo(ExitCode.FINE);
        assertThat(console.said()).contains("insert into memberships");
        assertThat(sql.text("select count(*) from information_schema.schemata where schema_name like 'portwise_%'"))
                .isEqualTo("0");
    }
}

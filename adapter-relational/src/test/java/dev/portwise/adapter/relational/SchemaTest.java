package dev.portwise.adapter.relational;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portwise.adapter.spi.StatementObserver;
import dev.portwise.adapter.spi.StoreSettings;
import dev.portwise.domain.exception.StoreUnavailable;
import dev.portwise.engine.Endpoint;
import dev.portwise.engine.Engines;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Stores of earlier versions, of a newer one, and of nobody yet. */
class SchemaTest {

    static Stream<String> engines() {
        return RelationalStoreTest.engines();
    }

    @ParameterizedTest
    @MethodSource("engines")
    void aStoreOfAnEarlierVersionIsMigratedWithWhatIsInIt(String engine) throws SQLException {
        Endpoint endpoint = Engines.shared(engine).newDatabase();
        migrateToTheFirstVersion(endpoint);
        try (Connection connection = connect(endpoint)) {
            execute(
                    connection,
                    "insert into users (id, name, revision) values ("
                            + (engine.equals("mariadb")
                                    ? "x'00000000000070008000000000000001'"
                                    : "'00000000-0000-7000-8000-000000000001'")
                            + ", 'alice', 7)");
            assertThat(indexes(connection)).doesNotContain("ix_posts_title");
        }

        open(endpoint).close();

        try (Connection connection = connect(endpoint)) {
            assertThat(indexes(connection)).contains("ix_posts_title", "ix_posts_author");
            assertThat(number(connection, "select revision from users where name = 'alice'"))
                    .isEqualTo(7);
        }
    }

    @ParameterizedTest
    @MethodSource("engines")
    void aStoreOfANewerVersionIsRefusedInOneLineAndStaysAsItIs(String engine) throws SQLException {
        Endpoint endpoint = Engines.shared(engine).newDatabase();
        open(endpoint).close();
        try (Connection connection = connect(endpoint)) {
            String history = quoted(connection, "flyway_schema_history");
            execute(
                    connection,
                    ("insert into %s select 99, '99', 'from the future', %s, 'V99__from_the_future.sql', 1, %s, %s, 1, success"
                                    + " from %s where %s = '1'")
                            .formatted(
                                    history,
                                    quoted(connection, "type"),
                                    quoted(connection, "installed_by"),
                                    quoted(connection, "installed_on"),
                                    history,
                                    quoted(connection, "version"))
                            .replace("success", quoted(connection, "success")));

            assertThatThrownBy(() -> open(endpoint))
                    .isInstanceOf(StoreUnavailable.class)
                    .hasMessage("the store was set up by a newer version of Portwise: its schema is at 99,"
                            + " this version knows 2; open it with the newer one");

            assertThat(number(
                            connection,
                            "select count(*) from " + history + " where " + quoted(connection, "version")
                                    + " is not null"))
                    .isEqualTo(3);
        }
    }

    @ParameterizedTest
    @MethodSource("engines")
    void severalMayOpenANewStoreAtOnce(String engine) throws SQLException {
        Endpoint endpoint = Engines.shared(engine).newDatabase();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<CompletableFuture<Void>> openings = IntStream.range(0, 8)
                    .mapToObj(number ->
                            CompletableFuture.runAsync(() -> open(endpoint).close(), threads))
                    .toList();
            openings.forEach(CompletableFuture::join);
        } finally {
            threads.shutdownNow();
        }

        try (Connection connection = connect(endpoint)) {
            assertThat(number(
                            connection,
                            "select count(*) from " + quoted(connection, "flyway_schema_history") + " where "
                                    + quoted(connection, "version") + " is not null"))
                    .isEqualTo(2);
        }
    }

    private static void migrateToTheFirstVersion(Endpoint endpoint) {
        Flyway.configure()
                .dataSource(
                        endpoint.url(),
                        endpoint.user().orElse(null),
                        endpoint.password().orElse(null))
                .locations("classpath:dev/portwise/adapter/relational/migrations")
                .placeholders(Dialect.of(endpoint.url()).types())
                .target("1")
                .load()
                .migrate();
    }

    private static RelationalStore open(Endpoint endpoint) {
        return RelationalStore.open(
                new StoreSettings(endpoint.url(), endpoint.user(), endpoint.password(), StatementObserver.NONE));
    }

    private static Connection connect(Endpoint endpoint) throws SQLException {
        return DriverManager.getConnection(
                endpoint.url(),
                endpoint.user().orElse(null),
                endpoint.password().orElse(null));
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (java.sql.Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String quoted(Connection connection, String name) throws SQLException {
        String quote = connection.getMetaData().getIdentifierQuoteString();
        return quote + name + quote;
    }

    private static List<String> indexes(Connection connection) throws SQLException {
        String posts = connection.getMetaData().storesUpperCaseIdentifiers() ? "POSTS" : "posts";
        try (ResultSet rows =
                connection.getMetaData().getIndexInfo(connection.getCatalog(), null, posts, false, false)) {
            Stream.Builder<String> names = Stream.builder();
            while (rows.next()) {
                names.add(String.valueOf(rows.getString("INDEX_NAME")).toLowerCase(java.util.Locale.ROOT));
            }
            return names.build().toList();
        }
    }

    private static long number(Connection connection, String query) throws SQLException {
        try (java.sql.Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}

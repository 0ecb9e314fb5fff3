package dev.portwise.adapter.relational;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portwise.adapter.spi.Statement;
import dev.portwise.adapter.spi.StatementObserver;
import dev.portwise.adapter.spi.StoreSettings;
import dev.portwise.domain.exception.StoreUnavailable;
import dev.portwise.engine.Endpoint;
import dev.portwise.engine.Engines;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The schema and the observation, on each database. */
class RelationalStoreTest {

    private static final UUID BOB = UUID.fromString("00000000-0000-7000-8000-000000000002");
    private static final String INSERT_USER = "insert into users (id, name, revision) values (%s, '%s', 1)";

    /** MariaDB where the build was told to have one. */
    static Stream<String> engines() {
        return Stream.of("h2", "postgresql", "mariadb")
                .filter(name -> Engines.named(name).orElseThrow().missing().isEmpty());
    }

    private final List<Statement> statements = new ArrayList<>();

    @ParameterizedTest
    @MethodSource("engines")
    void textIsOrderedByCodePoint(String engine) throws SQLException {
        List<String> names = List.of("B", "a", "b", "ä", "\uFF5E", "\uD83D\uDE00");
        try (RelationalStore store = open(engine, statements::add);
                Connection connection = store.dataSource().getConnection()) {
            for (String name : names) {
                execute(connection, INSERT_USER.formatted(literal(engine, UUID.randomUUID()), name));
            }

            assertThat(texts(connection, "select name from users order by " + store.codePointKey() + "(name)"))
                    .isEqualTo(names);
        }
    }

    @ParameterizedTest
    @MethodSource("engines")
    void uuidsAreOrderedAsUnsignedBytes(String engine) throws SQLException {
        List<String> ids = List.of(
                "00000000-0000-7000-8000-000000000001",
                "7fffffff-0000-7000-8000-000000000001",
                "80000000-0000-7000-8000-000000000001",
                "ffffffff-0000-7000-8000-000000000001");
        try (RelationalStore store = open(engine, statements::add);
                Connection connection = store.dataSource().getConnection()) {
            for (String id : ids) {
                execute(connection, INSERT_USER.formatted(literal(engine, UUID.fromString(id)), "u" + id));
            }

            assertThat(ids(store, connection)).isEqualTo(ids);
        }
    }

    @ParameterizedTest
    @MethodSource("engines")
    void whyABatchWasRefusedIsToldWithoutWhatItHolds(String engine) throws SQLException {
        try (RelationalStore store = open(engine, statements::add);
                Connection connection = store.dataSource().getConnection();
                var batch = connection.createStatement()) {
            String insert = INSERT_USER.formatted(literal(engine, BOB), "%s");
            batch.addBatch(insert.formatted("secret"));
            batch.addBatch(insert.formatted("x".repeat(1000)));

            assertThatThrownBy(batch::executeBatch)
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            refused -> assertThat(ErrorTranslation.of(refused))
                                    .isInstanceOf(StoreUnavailable.class)
                                    .hasMessageStartingWith("the store refused a statement: ")
                                    .hasMessageNotContainingAny("secret", "insert into", "\n"));
        }
    }

    @ParameterizedTest
    @MethodSource("engines")
    void aBatchIsOneRoundTripAndOpeningIsNotObserved(String engine) throws SQLException {
        try (RelationalStore store = open(engine, statements::add);
                Connection connection = store.dataSource().getConnection();
                java.sql.PreparedStatement insert =
                        connection.prepareStatement("insert into users (id, name, revision) values (?, ?, 1)")) {
            for (String name : List.of("alice", "bob")) {
                insert.setObject(1, store.uuidForm().parameter(UUID.randomUUID()));
                insert.setString(2, name);
                insert.addBatch();
            }
            insert.executeBatch();

            assertThat(statements).hasSize(1);
            assertThat(statements.get(0).kind()).isEqualTo(Statement.Kind.WRITE);
        }
    }

    @Test
    void aNewConnectionWaitsForNothingWithoutEndAlsoAfterARollback() throws SQLException {
        try (RelationalStore store = open("postgresql", statements::add);
                Connection connection = store.dataSource().getConnection()) {
            connection.rollback();

            assertThat(texts(connection, "show lock_timeout")).containsExactly("5s");
            assertThat(texts(connection, "show idle_in_transaction_session_timeout"))
                    .containsExactly("30s");
        }
    }

    /** The first two were in use while the store was opened. */
    @Test
    void aNewConnectionHasNoTransactionThatSawThePastBeforeItsUnitBegins() throws SQLException {
        try (RelationalStore store = open("postgresql", statements::add);
                Connection first = store.dataSource().getConnection();
                Connection second = store.dataSource().getConnection();
                Connection third = store.dataSource().getConnection()) {
            assertThat(List.of(second, third)).doesNotHaveDuplicates();
            assertThat(texts(
                            first,
                            "select query from pg_stat_activity where datname = current_database()"
                                    + " and pid <> pg_backend_pid() and xact_start is not null"))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:postgresql://127.0.0.1:1/nowhere"})
    void aStoreThatIsNotThereIsSaidSoWithoutThePassword(String url) {
        StoreSettings settings =
                new StoreSettings(url, Optional.of("me"), Optional.of("secret"), StatementObserver.NONE);

        assertThatThrownBy(() -> RelationalStore.open(settings))
                .isInstanceOf(StoreUnavailable.class)
                .hasMessageContaining("127.0.0.1:1")
                .hasMessageNotContaining("secret");
    }

    private static RelationalStore open(String engine, StatementObserver observer) {
        Endpoint endpoint = Engines.shared(engine).newDatabase();
        return RelationalStore.open(new StoreSettings(endpoint.url(), endpoint.user(), endpoint.password(), observer));
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (java.sql.Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String literal(String engine, UUID id) {
        return engine.equals("mariadb") ? "x'" + id.toString().replace("-", "") + "'" : "'" + id + "'";
    }

    private static List<String> ids(RelationalStore store, Connection connection) throws SQLException {
        try (java.sql.Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select id from users order by id")) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(store.uuidForm().id(rows, 1).toString());
            }
            return found;
        }
    }

    private static List<String> texts(Connection connection, String query) throws SQLException {
        try (java.sql.Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }
}

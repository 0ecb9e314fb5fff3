package dev.portwise.adapter.relational;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portwise.adapter.spi.Statement;
import dev.portwise.adapter.spi.StatementObserver;
import dev.portwise.adapter.spi.StoreSettings;
import dev.portwise.adapter.tracking.GroupRow;
import dev.portwise.adapter.tracking.MembershipRow;
import dev.portwise.adapter.tracking.PostRow;
import dev.portwise.adapter.tracking.UserRow;
import dev.portwise.domain.exception.AlreadyExists;
import dev.portwise.domain.exception.AlreadyMember;
import dev.portwise.domain.exception.DomainException;
import dev.portwise.domain.exception.GroupHasMembers;
import dev.portwise.domain.exception.NotFound;
import dev.portwise.domain.exception.StoreUnavailable;
import dev.portwise.domain.exception.UsernameTaken;
import dev.portwise.domain.model.Content;
import dev.portwise.domain.model.GroupId;
import dev.portwise.domain.model.GroupName;
import dev.portwise.domain.model.PostId;
import dev.portwise.domain.model.Title;
import dev.portwise.domain.model.UserId;
import dev.portwise.domain.model.Username;
import dev.portwise.engine.Endpoint;
import dev.portwise.engine.Engines;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The schema, the meaning of its errors and the observation, on each database. */
class RelationalStoreTest {

    private static final UserId ALICE = new UserId(UUID.fromString("00000000-0000-7000-8000-000000000001"));
    private static final UserId BOB = new UserId(UUID.fromString("00000000-0000-7000-8000-000000000002"));
    private static final GroupId ADMIN = new GroupId(UUID.fromString("00000000-0000-7000-8000-000000000003"));
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
    void aViolatedConstraintIsTheDomainsException(String engine) {
        List<UserRow> users =
                List.of(new UserRow(ALICE, new Username("alice"), 1), new UserRow(BOB, new Username("bob"), 1));
        PostRow post = new PostRow(new PostId(UUID.randomUUID()), new Title("t"), new Content("c"), 1, BOB);
        MembershipRow membership = new MembershipRow(ALICE, ADMIN, Instant.EPOCH, 1);

        assertThat(violation(engine, INSERT_USER.formatted(literal(engine, ALICE.value()), "x"), Attempt.users(users)))
                .isInstanceOfSatisfying(
                        AlreadyExists.class, taken -> assertThat(taken.id()).isEqualTo(ALICE));
        assertThat(violation(
                        engine, INSERT_USER.formatted(literal(engine, BOB.value()), "alice"), Attempt.users(users)))
                .isInstanceOfSatisfying(
                        UsernameTaken.class, taken -> assertThat(taken.name()).isEqualTo(new Username("alice")));
        assertThat(violation(
                        engine,
                        "insert into posts (id, author_id, title, content, revision) values (%s, %s, 't', 'c', 1)"
                                .formatted(literal(engine, post.id().value()), literal(engine, BOB.value())),
                        Attempt.posts(List.of(post))))
                .isInstanceOf(NotFound.class)
                .hasMessageContaining(BOB.toString());
        assertThat(violation(
                        engine,
                        "insert into memberships (user_id, group_id, joined_on, revision) values (%s, %s, '2026-01-01', 1)"
                                .formatted(literal(engine, ALICE.value()), literal(engine, ADMIN.value())),
                        Attempt.memberships(List.of(membership))))
                .isInstanceOf(AlreadyMember.class);
        assertThat(violation(
                        engine,
                        "delete from user_group where id = %s".formatted(literal(engine, ADMIN.value())),
                        Attempt.removalOf(List.of(ADMIN))))
                .isInstanceOf(GroupHasMembers.class);
        assertThat(violation(
                        engine,
                        "insert into user_group (id, name, owner_id, revision) values (%s, 'g', %s, 1)"
                                .formatted(literal(engine, UUID.randomUUID()), literal(engine, BOB.value())),
                        Attempt.groups(List.of(new GroupRow(ADMIN, new GroupName("g"), BOB, 1)))))
                .isInstanceOf(NotFound.class);
    }

    @ParameterizedTest
    @MethodSource("engines")
    void whyABatchWasRefusedIsToldWithoutWhatItHolds(String engine) throws SQLException {
        try (RelationalStore store = open(engine, statements::add);
                Connection connection = store.dataSource().getConnection();
                var batch = connection.createStatement()) {
            String insert = INSERT_USER.formatted(literal(engine, BOB.value()), "%s");
            batch.addBatch(insert.formatted("secret"));
            batch.addBatch(insert.formatted("x".repeat(1000)));

            assertThatThrownBy(batch::executeBatch)
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            refused -> assertThat(ErrorTranslation.of(refused, Attempt.NOTHING))
                                    .isInstanceOf(StoreUnavailable.class)
                                    .hasMessageStartingWith("the store refused a statement: ")
                                    .hasMessageNotContainingAny("secret", "insert into", "\n"));
        }
    }

    @ParameterizedTest
    @MethodSource("engines")
    void theIdThatIsTakenIsNamedWhateverItsBytesAre(String engine) throws SQLException {
        List<String> ids = List.of(
                "01a2119d-fb4d-792c-9eae-9a8a700c9f00",
                "01a2119d-fb4d-792c-9eae-9a8a700c0000",
                "01a2119d-fb4d-790a-8d09-9a8a2722205c",
                "01a2119d-fb4d-792c-83a9-9a8a70e2207f",
                "00000000-0000-0000-0000-000000000000");
        try (RelationalStore store = open(engine, statements::add);
                Connection connection = store.dataSource().getConnection()) {
            for (String id : ids) {
                UserId taken = new UserId(UUID.fromString(id));
                String insert = INSERT_USER.formatted(literal(engine, taken.value()), "%s");
                Attempt attempt = Attempt.users(
                        List.of(new UserRow(BOB, new Username("bob"), 1), new UserRow(taken, new Username("twin"), 1)));
                execute(connection, insert.formatted("first"));

                assertThatThrownBy(() -> execute(connection, insert.formatted("twin")))
                        .isInstanceOfSatisfying(
                                SQLException.class,
                                violated -> assertThat(ErrorTranslation.of(violated, attempt))
                                        .isInstanceOfSatisfying(
                                                AlreadyExists.class,
                                                refused ->
                                                        assertThat(refused.id()).isEqualTo(taken)));
                connection.rollback();
            }
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

    private DomainException violation(String engine, String statement, Attempt attempt) {
        try (RelationalStore store = open(engine, statements::add);
                Connection connection = store.dataSource().getConnection()) {
            execute(connection, INSERT_USER.formatted(literal(engine, ALICE.value()), "alice"));
            execute(
                    connection,
                    "insert into user_group (id, name, revision) values (%s, 'admin', 1)"
                            .formatted(literal(engine, ADMIN.value())));
            execute(
                    connection,
                    "insert into memberships (user_id, group_id, joined_on, revision) values (%s, %s, '2026-01-01', 1)"
                            .formatted(literal(engine, ALICE.value()), literal(engine, ADMIN.value())));
            try {
                execute(connection, statement);
                throw new AssertionError("no constraint was violated by " + statement);
            } catch (SQLException violated) {
                return ErrorTranslation.of(violated, attempt);
            }
        } catch (SQLException unexpected) {
            throw new AssertionError(unexpected);
        }
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

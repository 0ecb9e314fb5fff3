package dev.portwise.adapter.relational;

import dev.portwise.adapter.rows.GroupRow;
import dev.portwise.adapter.rows.MembershipRow;
import dev.portwise.adapter.rows.PostRow;
import dev.portwise.adapter.rows.TagLink;
import dev.portwise.adapter.rows.TagRow;
import dev.portwise.adapter.rows.UserRow;
import dev.portwise.adapter.spi.Statement;
import dev.portwise.adapter.spi.StoreSettings;
import dev.portwise.domain.exception.DomainException;
import dev.portwise.domain.model.GroupId;
import dev.portwise.domain.model.Identifier;
import dev.portwise.domain.model.MembershipId;
import dev.portwise.engine.Endpoint;
import dev.portwise.engine.Engines;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** A unit on an empty database that writes rows as an adapter does, one batch a call. */
final class Unit implements AutoCloseable {

    /** One for each engine, as creating a database takes longer than a test. */
    private static final Map<String, Endpoint> DATABASES = new ConcurrentHashMap<>();

    private final List<Statement> heard = new ArrayList<>();
    private final WrittenRows written = new WrittenRows();
    private final RelationalStore store;
    private final Connection connection;
    private Supplier<Connection> transaction;

    private Unit(String engine) throws SQLException {
        Endpoint endpoint =
                DATABASES.computeIfAbsent(engine, name -> Engines.shared(name).newDatabase());
        this.store = RelationalStore.open(
                new StoreSettings(endpoint.url(), endpoint.user(), endpoint.password(), heard::add));
        store.probe().empty();
        this.connection = store.dataSource().getConnection();
        this.transaction = () -> connection;
    }

    /** What is stored already, a row after the other. */
    static Unit on(String engine, Record... stored) throws SQLException {
        Unit unit = new Unit(engine);
        for (Record row : stored) {
            unit.send(insertOf(row), List.of(row));
        }
        unit.connection.commit();
        return unit;
    }

    /** What happens after a refusal before the store is asked. */
    Unit meanwhile(Runnable happens) {
        transaction = () -> {
            happens.run();
            return connection;
        };
        return this;
    }

    /** What another unit changes. */
    void another(String statement) {
        rollback();
        try (Connection other = store.dataSource().getConnection();
                PreparedStatement sent = other.prepareStatement(statement)) {
            sent.executeUpdate();
            other.commit();
        } catch (SQLException unexpected) {
            throw new AssertionError(unexpected);
        }
    }

    private void rollback() {
        try {
            connection.rollback();
        } catch (SQLException unexpected) {
            throw new AssertionError(unexpected);
        }
    }

    void lose() {
        try {
            connection.close();
        } catch (SQLException unexpected) {
            throw new AssertionError(unexpected);
        }
    }

    /** How often the store was asked. */
    long questions() {
        return heard.stream()
                .filter(statement -> statement.kind() == Statement.Kind.READ)
                .count();
    }

    Optional<DomainException> insert(Record... rows) {
        written.insert(List.of(rows));
        return refusal(insertOf(rows[0]), List.of(rows));
    }

    Optional<DomainException> rename(UserRow... users) {
        written.update(List.of(users));
        return refusal(
                "update users set id = ?, name = ? where id = ?",
                Stream.of(users).map(user -> List.of(user, user.id())).toList());
    }

    Optional<DomainException> delete(Object... ids) {
        written.delete(List.of(ids));
        String condition = ids[0] instanceof MembershipId
                ? "memberships where user_id = ? and group_id = ?"
                : (ids[0] instanceof GroupId ? "user_group" : "users") + " where id = ?";
        return refusal("delete from " + condition, List.of(ids));
    }

    private Optional<DomainException> refusal(String statement, List<?> rows) {
        try {
            send(statement, rows);
            return Optional.empty();
        } catch (SQLException refused) {
            return Optional.of(ErrorTranslation.of(refused, written, transaction));
        }
    }

    private void send(String statement, List<?> rows) throws SQLException {
        try (PreparedStatement batch = connection.prepareStatement(statement)) {
            for (Object row : rows) {
                int place = 1;
                for (Object value : values(row).toList()) {
                    batch.setObject(
                            place++,
                            value instanceof Identifier id ? store.uuidForm().parameter(id.value()) : value.toString());
                }
                batch.addBatch();
            }
            batch.executeBatch();
        }
    }

    private static Stream<?> values(Object row) {
        if (row instanceof List<?> several) {
            return several.stream().flatMap(Unit::values);
        }
        if (row instanceof UserRow user) {
            return Stream.of(user.id(), user.name());
        }
        if (row instanceof PostRow post) {
            return Stream.of(post.id(), post.author());
        }
        if (row instanceof TagRow tag) {
            return Stream.of(tag.id(), tag.name());
        }
        if (row instanceof TagLink link) {
            return Stream.of(link.post(), link.tag());
        }
        if (row instanceof GroupRow group) {
            return Stream.concat(Stream.of(group.id(), group.name()), Stream.ofNullable(group.owner()));
        }
        if (row instanceof MembershipRow membership) {
            return Stream.of(membership.user(), membership.group());
        }
        return row instanceof MembershipId id ? Stream.of(id.user(), id.group()) : Stream.of(row);
    }

    private static String insertOf(Record row) {
        if (row instanceof UserRow) {
            return "insert into users (id, name, revision) values (?, ?, 1)";
        }
        if (row instanceof PostRow) {
            return "insert into posts (id, author_id, title, content, revision) values (?, ?, 't', 'c', 1)";
        }
        if (row instanceof TagRow) {
            return "insert into tags (id, name, revision) values (?, ?, 1)";
        }
        if (row instanceof TagLink) {
            return "insert into post_tags (post_id, tag_id) values (?, ?)";
        }
        if (row instanceof GroupRow group) {
            return group.owner() == null
                    ? "insert into user_group (id, name, revision) values (?, ?, 1)"
                    : "insert into user_group (id, name, owner_id, revision) values (?, ?, ?, 1)";
        }
        return "insert into memberships (user_id, group_id, joined_on, revision) values (?, ?, '2026-01-01', 1)";
    }

    @Override
    public void close() throws SQLException {
        connection.close();
        store.close();
    }
}

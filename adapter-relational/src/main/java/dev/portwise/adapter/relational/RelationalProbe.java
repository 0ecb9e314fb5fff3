package dev.portwise.adapter.relational;

import dev.portwise.adapter.spi.StoreProbe;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** Reads the tables directly. */
final class RelationalProbe implements StoreProbe {

    private static final List<String> CHILDREN_FIRST =
            List.of("memberships", "post_tags", "posts", "user_group", "tags", "users");

    private final DataSource dataSource;
    private final Dialect dialect;

    RelationalProbe(DataSource dataSource, Dialect dialect) {
        this.dataSource = dataSource;
        this.dialect = dialect;
    }

    @Override
    public Map<UUID, Long> revisions(Kind kind) {
        return byKey(
                switch (kind) {
                    case USER -> "select id, revision from users";
                    case POST -> "select id, revision from posts";
                    case TAG -> "select id, revision from tags";
                    case GROUP -> "select id, revision from user_group";
                },
                row -> Map.entry(id(row, 1), row.getLong(2)));
    }

    @Override
    public Set<Link> links(LinkKind kind) {
        return all(
                switch (kind) {
                    case AUTHOR -> "select id, author_id from posts";
                    case TAGGED -> "select post_id, tag_id from post_tags";
                    case MEMBERSHIP -> "select user_id, group_id from memberships";
                    case OWNER -> "select id, owner_id from user_group where owner_id is not null";
                },
                row -> new Link(id(row, 1), id(row, 2)));
    }

    @Override
    public Map<Link, Instant> joinedOn() {
        return byKey(
                "select user_id, group_id, joined_on from memberships",
                row -> Map.entry(
                        new Link(id(row, 1), id(row, 2)),
                        row.getObject(3, OffsetDateTime.class).toInstant()));
    }

    @Override
    public void empty() {
        try (Connection connection = dataSource.getConnection();
                java.sql.Statement statement = connection.createStatement()) {
            for (String emptying : dialect.emptying(CHILDREN_FIRST)) {
                statement.addBatch(emptying);
            }
            statement.executeBatch();
            connection.commit();
        } catch (SQLException failed) {
            throw ErrorTranslation.of(failed);
        }
    }

    private UUID id(ResultSet row, int column) throws SQLException {
        return dialect.uuidForm().id(row, column);
    }

    private <K, V> Map<K, V> byKey(String query, Row<Map.Entry<K, V>> read) {
        return all(query, read).stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private <T> Set<T> all(String query, Row<T> read) {
        try (Connection connection = dataSource.getConnection();
                java.sql.Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            Set<T> found = new HashSet<>();
            while (rows.next()) {
                found.add(read.of(rows));
            }
            connection.commit();
            return found;
        } catch (SQLException failed) {
            throw ErrorTranslation.of(failed);
        }
    }

    @FunctionalInterface
    private interface Row<T> {

        T of(ResultSet row) throws SQLException;
    }
}

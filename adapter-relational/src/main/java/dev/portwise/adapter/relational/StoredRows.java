package dev.portwise.adapter.relational;

import dev.portwise.domain.model.Identifier;
import dev.portwise.domain.model.MembershipId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/**
 * The rows that the store has once the unit that it refused is rolled back. The unit is dead by then, and PostgreSQL
 * answers no question before.
 */
final class StoredRows {

    /** Databases bound the number of parameters; more keys than these take more than one question. */
    private static final int KEYS_AT_ONCE = 15_000;

    private static final int ROWS_AT_ONCE = 1_000;

    private final Connection connection;
    private final UuidForm uuidForm;

    private StoredRows(Connection connection, UuidForm uuidForm) {
        this.connection = connection;
        this.uuidForm = uuidForm;
    }

    /** Rolls back; the same connection answers. */
    static StoredRows afterRollback(Connection connection) throws SQLException {
        connection.rollback();
        return new StoredRows(connection, UuidForm.at(connection.getMetaData().getURL()));
    }

    /**
     * Asks once for all keys.
     *
     * @param question a query up to its list of keys
     * @param keys ids, memberships or names
     * @param read what a row of the answer says; empty if it does not count
     */
    <T> Set<T> find(String question, List<?> keys, Function<Row, Optional<T>> read) throws SQLException {
        Set<T> found = new HashSet<>();
        for (int from = 0; from < keys.size(); from += KEYS_AT_ONCE) {
            List<List<Object>> asked = keys.subList(from, Math.min(from + KEYS_AT_ONCE, keys.size())).stream()
                    .map(this::parameters)
                    .toList();
            try (PreparedStatement query = prepare(question, asked);
                    ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    read.apply(row(rows)).ifPresent(found::add);
                }
            }
        }
        return found;
    }

    private PreparedStatement prepare(String question, List<List<Object>> keys) throws SQLException {
        // PostgreSQL nests a list of pairs as deep as it is long, but not rows of values
        boolean pairs = keys.get(0).size() > 1;
        List<String> places = Collections.nCopies(keys.size(), pairs ? "(?, ?)" : "?");
        PreparedStatement query =
                connection.prepareStatement(question + (pairs ? " (values " : " (") + String.join(", ", places) + ")");
        query.setFetchSize(ROWS_AT_ONCE);
        List<Object> parameters = keys.stream().flatMap(List::stream).toList();
        for (int place = 0; place < parameters.size(); place++) {
            query.setObject(place + 1, parameters.get(place));
        }
        return query;
    }

    private List<Object> parameters(Object key) {
        if (key instanceof MembershipId id) {
            return List.of(
                    uuidForm.parameter(id.user().value()),
                    uuidForm.parameter(id.group().value()));
        }
        return List.of(key instanceof Identifier id ? uuidForm.parameter(id.value()) : key.toString());
    }

    private Row row(ResultSet rows) throws SQLException {
        List<Object> columns = new ArrayList<>();
        for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
            Object value = rows.getObject(column);
            columns.add(value instanceof String ? value : Objects.requireNonNull(uuidForm.id(value)));
        }
        return new Row(columns);
    }

    /** A row of an answer; columns count from 1. */
    record Row(List<Object> columns) {

        UUID id(int column) {
            return (UUID) columns.get(column - 1);
        }

        String text(int column) {
            return (String) columns.get(column - 1);
        }
    }
}

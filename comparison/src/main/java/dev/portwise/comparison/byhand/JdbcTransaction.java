package dev.portwise.comparison.byhand;

import dev.portwise.comparison.byhand.JdbcRows.Joined;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The statements of one transaction. Parameters are texts, numbers, ids and instants. */
record JdbcTransaction(Connection connection, IdColumn ids) {

    <T> List<T> query(String sql, RowReader<T> reader, Object... parameters) throws SQLException {
        return read(
                sql,
                rows -> {
                    List<T> read = new ArrayList<>();
                    while (rows.next()) {
                        read.add(reader.read(rows, 1, ids));
                    }
                    return read;
                },
                parameters);
    }

    /** Reads rows of a root and a child, each beginning with its id. The rows of a root follow each other. */
    <R, C> List<Joined<R, C>> queryJoined(
            String sql, RowReader<R> root, int columnsOfRoot, RowReader<C> child, Object... parameters)
            throws SQLException {
        int first = columnsOfRoot + 1;
        return read(
                sql,
                rows -> {
                    List<Joined<R, C>> read = new ArrayList<>();
                    List<C> children = List.of();
                    @Nullable UUID current = null;
                    while (rows.next()) {
                        UUID id = ids.read(rows, 1);
                        if (!id.equals(current)) {
                            current = id;
                            children = new ArrayList<>();
                            read.add(new Joined<>(root.read(rows, 1, ids), children));
                        }
                        if (rows.getObject(first) != null) {
                            children.add(child.read(rows, first, ids));
                        }
                    }
                    return read;
                },
                parameters);
    }

    <T> T read(String sql, ResultReader<T> reader, Object... parameters) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            set(select, parameters);
            try (ResultSet rows = select.executeQuery()) {
                return reader.read(rows);
            }
        }
    }

    /** Writes, and counts the rows that were written. */
    int update(String sql, Object... parameters) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            set(update, parameters);
            return update.executeUpdate();
        }
    }

    void batch(String sql, Stream<@Nullable Object[]> rows) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (@Nullable Object[] row : (Iterable<@Nullable Object[]>) rows::iterator) {
                set(insert, row);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private void set(PreparedStatement statement, @Nullable Object[] parameters) throws SQLException {
        for (int place = 0; place < parameters.length; place++) {
            statement.setObject(place + 1, value(parameters[place]));
        }
    }

    private @Nullable Object value(@Nullable Object parameter) {
        if (parameter instanceof UUID id) {
            return ids.parameter(id);
        }
        return parameter instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : parameter;
    }

    /** Makes an object of a row, from a column on. */
    @FunctionalInterface
    interface RowReader<T> {

        T read(ResultSet row, int first, IdColumn ids) throws SQLException;
    }

    /** Makes an object of all rows. */
    @FunctionalInterface
    interface ResultReader<T> {

        T read(ResultSet rows) throws SQLException;
    }
}

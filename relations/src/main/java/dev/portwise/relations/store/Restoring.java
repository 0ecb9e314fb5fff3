package dev.portwise.relations.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** Puts rows back behind the application's back. Foreign keys decide the order, so what is refused is tried again later. */
final class Restoring {

    private final DataSource dataSource;
    private final Tables tables;

    Restoring(DataSource dataSource, Tables tables) {
        this.dataSource = dataSource;
        this.tables = tables;
    }

    private record Repair(String sql, List<Object> parameters) {}

    /**
     * Makes the tables look like this.
     *
     * @throws IllegalStateException if the database refuses; the message is the database's
     */
    void restore(Snapshot wanted) {
        Changes changes = tables.look().since(wanted);
        if (changes.isEmpty()) {
            return;
        }
        try (Connection connection = dataSource.getConnection()) {
            boolean autoCommit = connection.getAutoCommit();
            connection.setAutoCommit(true);
            try {
                run(connection, repairs(connection, changes, wanted));
            } finally {
                connection.setAutoCommit(autoCommit);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("the store cannot be restored: " + failed.getMessage(), failed);
        }
    }

    private List<Repair> repairs(Connection connection, Changes changes, Snapshot wanted) throws SQLException {
        Map<String, Tables.Shape> shapes =
                tables.shapes(connection).stream().collect(Collectors.toMap(Tables.Shape::name, Function.identity()));
        List<Repair> repairs = new ArrayList<>();
        changes.all().stream()
                .map(Changes.Change::table)
                .distinct()
                .filter(table -> wanted.rows(table).isEmpty())
                .forEach(table -> repairs.add(
                        new Repair("DELETE FROM " + shape(shapes, table).sql(), List.of())));
        for (Changes.Change change : changes.all()) {
            if (!wanted.rows(change.table()).isEmpty()) {
                repairs.addAll(repairs(shape(shapes, change.table()), change, wanted));
            }
        }
        return repairs;
    }

    private static Tables.Shape shape(Map<String, Tables.Shape> shapes, String table) {
        return Optional.ofNullable(shapes.get(table))
                .orElseThrow(() -> new IllegalStateException("the table " + table + " was dropped"));
    }

    private static List<Repair> repairs(Tables.Shape shape, Changes.Change change, Snapshot wanted) {
        Row before = Optional.ofNullable(wanted.rows(change.table()).get(change.key()))
                .orElse(change.row());
        return switch (change.kind()) {
            case NEW -> List.of(delete(shape, change.row()));
            case GONE -> List.of(insert(shape, before));
            case CHANGED -> List.of(update(shape, change.row(), before));
        };
    }

    private static Repair delete(Tables.Shape shape, Row row) {
        return new Repair("DELETE FROM " + shape.sql() + " WHERE " + condition(shape, row), key(shape, row));
    }

    private static Repair insert(Tables.Shape shape, Row row) {
        String columns = row.values().keySet().stream().map(shape::column).collect(Collectors.joining(", "));
        String marks = row.values().keySet().stream().map(column -> "?").collect(Collectors.joining(", "));
        return new Repair(
                "INSERT INTO " + shape.sql() + " (" + columns + ") VALUES (" + marks + ")",
                List.copyOf(row.values().values()));
    }

    private static Repair update(Tables.Shape shape, Row now, Row before) {
        String emptied = now.values().keySet().stream()
                .filter(column -> !before.values().containsKey(column))
                .map(column -> ", " + shape.column(column) + " = NULL")
                .collect(Collectors.joining());
        String set = before.values().keySet().stream()
                .map(column -> shape.column(column) + " = ?")
                .collect(Collectors.joining(", "));
        List<Object> parameters = new ArrayList<>(before.values().values());
        parameters.addAll(key(shape, now));
        return new Repair(
                "UPDATE " + shape.sql() + " SET " + set + emptied + " WHERE " + condition(shape, now), parameters);
    }

    private static String condition(Tables.Shape shape, Row row) {
        return identifying(shape, row).stream()
                .map(column -> shape.column(column) + " = ?")
                .collect(Collectors.joining(" AND "));
    }

    private static List<Object> key(Tables.Shape shape, Row row) {
        return identifying(shape, row).stream()
                .map(column -> row.values().getOrDefault(column, ""))
                .toList();
    }

    private static Collection<String> identifying(Tables.Shape shape, Row row) {
        return shape.keys().isEmpty() ? row.values().keySet() : shape.keys();
    }

    private static void run(Connection connection, List<Repair> repairs) throws SQLException {
        List<Repair> left = repairs;
        while (!left.isEmpty()) {
            List<Repair> refused = new ArrayList<>();
            Optional<SQLException> reason = Optional.empty();
            for (Repair repair : left) {
                try (PreparedStatement statement = connection.prepareStatement(repair.sql())) {
                    int place = 1;
                    for (Object parameter : repair.parameters()) {
                        statement.setObject(place++, Values.parameter(parameter));
                    }
                    statement.executeUpdate();
                } catch (SQLException failed) {
                    refused.add(repair);
                    reason = Optional.of(failed);
                }
            }
            if (reason.isPresent() && refused.size() == left.size()) {
                throw reason.get();
            }
            left = refused;
        }
    }
}

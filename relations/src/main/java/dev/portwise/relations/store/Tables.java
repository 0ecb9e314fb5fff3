package dev.portwise.relations.store;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The tables of a SQL database, read whole on connections that nobody hears. */
final class Tables {

    private static final String[] TYPES = {"TABLE", "BASE TABLE", "PARTITIONED TABLE"};

    /** Tables of migrations. */
    private static final Set<String> OF_TOOLS =
            Set.of("flyway_schema_history", "databasechangelog", "databasechangeloglock");

    /** What names a row of a table that ids are taken from: by EclipseLink, by Hibernate, and in the manuals. */
    private static final Set<String> NAMES_OF_GENERATORS = Set.of("seq_name", "sequence_name", "gen_name");

    private final DataSource dataSource;
    private final List<String> schemas;

    Tables(DataSource dataSource, List<String> schemas) {
        this.dataSource = dataSource;
        this.schemas = List.copyOf(schemas);
    }

    /**
     * A table.
     *
     * @param name as in findings
     * @param sql its quoted name, with its schema
     * @param quote what stands around names
     * @param keys the columns of the primary key, in order; none if there is no key
     */
    record Shape(String name, String sql, String quote, List<String> keys) {

        String column(String column) {
            return quote + column + quote;
        }

        /** Whether it holds nothing of the application. */
        private boolean isOfTools() {
            return OF_TOOLS.contains(name.toLowerCase(Locale.ROOT))
                    || (keys.size() == 1
                            && NAMES_OF_GENERATORS.contains(keys.get(0).toLowerCase(Locale.ROOT)));
        }
    }

    /** Every row of the application that is committed now. */
    Snapshot look() {
        try (Connection connection = dataSource.getConnection()) {
            Map<String, Map<Object, Row>> tables = new TreeMap<>();
            for (Shape shape : shapes(connection)) {
                tables.put(shape.name(), rows(connection, shape));
            }
            end(connection);
            return new Snapshot(tables);
        } catch (SQLException failed) {
            throw new IllegalStateException("the tables cannot be read: " + failed.getMessage(), failed);
        }
    }

    List<Shape> shapes(Connection connection) throws SQLException {
        List<Shape> shapes = new ArrayList<>();
        @Nullable String own = connection.getSchema();
        if (schemas.isEmpty()) {
            addShapes(connection, own, "", shapes);
        }
        for (String schema : schemas) {
            addShapes(connection, schema, schema.equals(own) ? "" : schema + ".", shapes);
        }
        shapes.removeIf(Shape::isOfTools);
        return shapes;
    }

    private static void addShapes(Connection connection, @Nullable String schema, String prefix, List<Shape> into)
            throws SQLException {
        DatabaseMetaData database = connection.getMetaData();
        String quote = database.getIdentifierQuoteString().strip();
        try (ResultSet tables = database.getTables(connection.getCatalog(), schema, "%", TYPES)) {
            while (tables.next()) {
                String table = tables.getString("TABLE_NAME");
                String sql = (schema == null ? "" : quote + schema + quote + ".") + quote + table + quote;
                into.add(new Shape(prefix + table, sql, quote, keys(database, connection.getCatalog(), schema, table)));
            }
        }
    }

    private static List<String> keys(
            DatabaseMetaData database, @Nullable String catalog, @Nullable String schema, String table)
            throws SQLException {
        Map<Short, String> columns = new TreeMap<>();
        try (ResultSet keys = database.getPrimaryKeys(catalog, schema, table)) {
            while (keys.next()) {
                columns.put(keys.getShort("KEY_SEQ"), keys.getString("COLUMN_NAME"));
            }
        }
        return List.copyOf(columns.values());
    }

    private static Map<Object, Row> rows(Connection connection, Shape shape) throws SQLException {
        Map<Object, Row> rows = new LinkedHashMap<>();
        try (PreparedStatement select = connection.prepareStatement("SELECT * FROM " + shape.sql());
                ResultSet result = select.executeQuery()) {
            ResultSetMetaData columns = result.getMetaData();
            while (result.next()) {
                Map<String, Object> values = new LinkedHashMap<>();
                for (int column = 1; column <= columns.getColumnCount(); column++) {
                    Values.of(result, column, columns.getColumnType(column))
                            .ifPresent(put(values, columns.getColumnName(column)));
                }
                Row row = new Row(values);
                rows.put(key(shape, row, rows), row);
            }
        }
        return rows;
    }

    private static Consumer<Object> put(Map<String, Object> values, String column) {
        return value -> values.put(column, value);
    }

    /** The key's value; a list if the key has many columns. Without a key: the row and how often it was there before. */
    private static Object key(Shape shape, Row row, Map<Object, Row> earlier) {
        if (shape.keys().isEmpty()) {
            int number = 0;
            while (earlier.containsKey(List.of(row, number))) {
                number++;
            }
            return List.of(row, number);
        }
        List<Object> key = shape.keys().stream()
                .<Object>map(column -> row.values().getOrDefault(column, ""))
                .toList();
        return key.size() == 1 ? key.get(0) : key;
    }

    /** Deletes a row with a key of one column. */
    void delete(String table, Object key) {
        try (Connection connection = dataSource.getConnection()) {
            Shape shape = shapes(connection).stream()
                    .filter(candidate -> candidate.name().equals(table))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("there is no table " + table));
            String sql = "DELETE FROM " + shape.sql() + " WHERE "
                    + shape.column(shape.keys().get(0)) + " = ?";
            try (PreparedStatement delete = connection.prepareStatement(sql)) {
                delete.setObject(1, Values.parameter(key));
                delete.executeUpdate();
            }
            end(connection);
        } catch (SQLException refused) {
            throw new IllegalStateException(refused.getMessage(), refused);
        }
    }

    private static void end(Connection connection) throws SQLException {
        if (!connection.getAutoCommit()) {
            connection.commit();
        }
    }
}

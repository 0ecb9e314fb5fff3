package dev.portwise.relations.hibernate;

import dev.portwise.relations.Policy;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * A column that refers to another table, as the database has it.
 *
 * @param nullable whether the column may be empty
 * @param onDelete what the database does when the other row is deleted; absent without a constraint
 */
record ForeignKey(String table, String column, boolean nullable, Optional<Short> onDelete) {

    /** Reads the column and its constraint. Absent if there is no such column. */
    static Optional<ForeignKey> of(DataSource dataSource, String table, String column) {
        try (Connection connection = dataSource.getConnection()) {
            DatabaseMetaData database = connection.getMetaData();
            String storedTable = stored(database, table);
            try (ResultSet columns = database.getColumns(
                    connection.getCatalog(), connection.getSchema(), storedTable, stored(database, column))) {
                if (!columns.next()) {
                    return Optional.empty();
                }
                boolean nullable = columns.getInt("NULLABLE") != DatabaseMetaData.columnNoNulls;
                return Optional.of(new ForeignKey(table, column, nullable, onDelete(connection, storedTable, column)));
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(
                    "the columns of " + table + " cannot be read: " + failed.getMessage(), failed);
        }
    }

    private static Optional<Short> onDelete(Connection connection, String table, String column) throws SQLException {
        try (ResultSet keys =
                connection.getMetaData().getImportedKeys(connection.getCatalog(), connection.getSchema(), table)) {
            while (keys.next()) {
                if (keys.getString("FKCOLUMN_NAME").equalsIgnoreCase(column)) {
                    return Optional.of(keys.getShort("DELETE_RULE"));
                }
            }
        }
        return Optional.empty();
    }

    private static String stored(DatabaseMetaData database, String name) throws SQLException {
        String plain = unquoted(name);
        if (database.storesUpperCaseIdentifiers()) {
            return plain.toUpperCase(Locale.ROOT);
        }
        return database.storesLowerCaseIdentifiers() ? plain.toLowerCase(Locale.ROOT) : plain;
    }

    /** The name without the quotes that a mapping may put around it. */
    static String unquoted(String name) {
        return name.replaceAll("[\"`\\[\\]]", "");
    }

    /** What the database alone says about a deleted row. */
    Optional<Policy> policy() {
        return onDelete.flatMap(rule -> switch (rule) {
            case DatabaseMetaData.importedKeyCascade -> Optional.of(Policy.COMPOSITION);
            case DatabaseMetaData.importedKeySetNull -> Optional.of(Policy.DETACH);
            default -> nullable ? Optional.empty() : Optional.of(Policy.RESTRICT);
        });
    }

    String describe() {
        return "column " + table + "." + column + (nullable ? "" : " NOT NULL")
                + onDelete.map(ForeignKey::word).orElse(", no foreign key");
    }

    private static String word(short rule) {
        return switch (rule) {
            case DatabaseMetaData.importedKeyCascade -> " ON DELETE CASCADE";
            case DatabaseMetaData.importedKeySetNull -> " ON DELETE SET NULL";
            default -> ", its foreign key without ON DELETE";
        };
    }
}

package dev.portwise.cli.store;

import dev.portwise.adapter.spi.StoreSettings;
import dev.portwise.domain.exception.StoreUnavailable;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** The tables of the schema that a connection is in. */
final class OwnTables {

    /** Those by which the schema of the SQL adapters is told. */
    private static final Set<String> OURS =
            Set.of("users", "posts", "tags", "post_tags", "user_group", "memberships", "flyway_schema_history");

    /** What databases call a table that is no view: H2 by the second name. */
    private static final String[] TABLE = {"TABLE", "BASE TABLE"};

    private OwnTables() {}

    static Contents at(SqlEntry entry) {
        try (Connection connection = entry.connect()) {
            Set<String> names = names(connection);
            return names.isEmpty() ? Contents.NOTHING : names.containsAll(OURS) ? Contents.PORTWISE : Contents.OTHERS;
        } catch (SQLException failed) {
            StoreSettings settings = entry.settings();
            throw new StoreUnavailable(
                    "the store at " + settings.url() + " does not tell its tables: " + failed.getMessage(), failed);
        }
    }

    private static Set<String> names(Connection connection) throws SQLException {
        Set<String> names = new HashSet<>();
        try (ResultSet tables =
                connection.getMetaData().getTables(connection.getCatalog(), connection.getSchema(), "%", TABLE)) {
            while (tables.next()) {
                names.add(tables.getString("TABLE_NAME").toLowerCase(Locale.ROOT));
            }
        }
        return names;
    }
}

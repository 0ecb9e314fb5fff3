package dev.portwise.cli.store;

import dev.portwise.adapter.spi.StoreSettings;
import dev.portwise.domain.exception.StoreUnavailable;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Tells from the tables of a schema whose they are. */
final class SqlContents {

    /** The tables of the SQL adapters. */
    private static final Set<String> OURS =
            Set.of("users", "posts", "tags", "post_tags", "user_group", "memberships", "flyway_schema_history");

    /** The type of a table that is no view; H2 uses the second name. */
    private static final String[] TABLE = {"TABLE", "BASE TABLE"};

    private SqlContents() {}

    static StoreContents at(SqlLogin entry) {
        try (Connection connection = entry.connect()) {
            Set<String> names = names(connection);
            return names.isEmpty()
                    ? StoreContents.NOTHING
                    : names.containsAll(OURS) ? StoreContents.PORTWISE : StoreContents.OTHERS;
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

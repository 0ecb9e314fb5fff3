package dev.portwise.cli.store;

import dev.portwise.adapter.spi.StoreSettings;
import dev.portwise.domain.exception.StoreUnavailable;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** Tells from the tables of a schema whose they are. */
final class SqlContents {

    /** The tables of the SQL adapters. */
    private static final Set<String> OURS =
            Set.of("users", "posts", "tags", "post_tags", "user_group", "memberships", "flyway_schema_history");

    /** The type of a table that is no view; H2 uses the second name. */
    private static final String[] TABLE = {"TABLE", "BASE TABLE"};

    private SqlContents() {}

    static StoreContents at(SqlLogin login) {
        try (Connection connection = login.connect()) {
            Set<String> names = names(connection);
            return names.isEmpty()
                    ? StoreContents.NOTHING
                    : names.containsAll(OURS) ? StoreContents.PORTWISE : StoreContents.OTHERS;
        } catch (SQLException failed) {
            StoreSettings settings = login.settings();
            throw new StoreUnavailable(
                    "the store at " + settings.url() + " does not tell its tables: " + failed.getMessage(), failed);
        }
    }

    private static Set<String> names(Connection connection) throws SQLException {
        Set<String> names = new HashSet<>();
        DatabaseMetaData database = connection.getMetaData();
        String schema = connection.getSchema();
        if (schema == null && database.supportsSchemasInTableDefinitions()) {
            return names; // the URL names a schema that does not exist; null would mean every schema
        }
        try (ResultSet tables = database.getTables(connection.getCatalog(), exactly(schema, database), "%", TABLE)) {
            while (tables.next()) {
                names.add(tables.getString("TABLE_NAME").toLowerCase(Locale.ROOT));
            }
        }
        return names;
    }

    /** A pattern that no other name matches. */
    private static @Nullable String exactly(@Nullable String name, DatabaseMetaData database) throws SQLException {
        return name == null
                ? null
                : name.replaceAll("[_%]", Matcher.quoteReplacement(database.getSearchStringEscape()) + "$0");
    }
}

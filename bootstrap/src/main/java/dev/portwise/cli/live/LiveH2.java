package dev.portwise.cli.live;

import dev.portwise.adapter.spi.StoreKind;
import dev.portwise.adapter.spi.StoreSettings;
import dev.portwise.domain.exception.StoreUnavailable;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/** A schema in the database that the URL names. */
final class LiveH2 implements LiveDatabase {

    private static final String MAY_CREATE = """
            select current_user,
                   exists(select 1 from information_schema.users where user_name = current_user and is_admin)
                   or exists(select 1 from information_schema.rights
                             where grantee = current_user and rights like '%ALTER ANY SCHEMA%')
            """;

    @Override
    public StoreKind kind() {
        return StoreKind.H2;
    }

    @Override
    public OwnPlace newPlace(StoreSettings entry) {
        String schema = PlaceName.random();
        SqlEntry sql = new SqlEntry(entry, entry.url() + existingOnly(entry.url()), Map.of());
        Connection connection = sql.connect();
        return OwnSchema.created(
                connection, LiveH2::checkRights, schema, sql.inside(entry.url() + ";SCHEMA=" + schema));
    }

    /** H2 makes a database of any name that does not exist; it shall not be closed before its schema is dropped. */
    private static String existingOnly(String url) {
        return url.contains(":mem:") ? "" : ";IFEXISTS=TRUE;DB_CLOSE_ON_EXIT=FALSE";
    }

    private static void checkRights(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(MAY_CREATE)) {
            answer.next();
            if (!answer.getBoolean(2)) {
                String user = answer.getString(1);
                throw new StoreUnavailable(
                        "user " + user + " may not create a schema; grant alter any schema to " + user, null);
            }
        }
    }
}

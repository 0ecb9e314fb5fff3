package dev.portwise.cli.store;

import dev.portwise.adapter.spi.StoreKind;
import dev.portwise.adapter.spi.StoreSettings;
import dev.portwise.domain.exception.StoreUnavailable;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/** A schema in the database that the URL names. */
final class LivePostgresql implements LiveDatabase {

    /**
     * In seconds. The second limit is for a host that takes the connection and says nothing, the third for one that falls
     * silent: this process must end all the same.
     */
    private static final Map<String, String> PATIENCE =
            Map.of("connectTimeout", "5", "loginTimeout", "5", "socketTimeout", "10", "ApplicationName", "portwise");

    private static final String MAY_CREATE =
            "select has_database_privilege(current_database(), 'create'), current_user, current_database()";

    @Override
    public StoreKind kind() {
        return StoreKind.POSTGRESQL;
    }

    @Override
    public StoreContents contents(StoreSettings settings) {
        return SqlContents.at(sql(settings));
    }

    /** Creates a table and rolls back. */
    @Override
    public void requireRoom(StoreSettings settings) {
        try (Connection connection = sql(settings).connect()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute("create table portwise_room (id int)");
            } finally {
                connection.rollback();
            }
        } catch (SQLException refused) {
            throw new StoreUnavailable(
                    "nothing can be stored in the store at " + settings.url() + ": " + refused.getMessage()
                            + "; name a server that takes writes and a user who may create tables there",
                    refused);
        }
    }

    @Override
    public TemporaryDatabase newTemporary(StoreSettings settings) {
        String schema = TemporaryName.random();
        SqlLogin sql = sql(settings);
        Connection connection = sql.connect();
        return TemporarySchema.created(
                connection, LivePostgresql::checkRights, schema, sql.inside(withSchema(settings.url(), schema)));
    }

    private static SqlLogin sql(StoreSettings settings) {
        return new SqlLogin(settings, settings.url(), PATIENCE);
    }

    private static void checkRights(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(MAY_CREATE)) {
            answer.next();
            if (!answer.getBoolean(1)) {
                String user = answer.getString(2);
                String database = answer.getString(3);
                throw new StoreUnavailable(
                        "user " + user + " may not create a schema in database " + database
                                + "; grant create on database " + database + " to " + user,
                        null);
            }
        }
    }

    /** The last of several settings of the same name counts. */
    private static String withSchema(String url, String schema) {
        return url + (url.contains("?") ? "&" : "?") + "currentSchema=" + schema;
    }
}

package dev.portwise.cli.store;

import dev.portwise.adapter.spi.StoreKind;
import dev.portwise.adapter.spi.StoreSettings;
import dev.portwise.domain.exception.StoreUnavailable;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A database on the server that the URL names. */
final class LiveMariadb implements LiveDatabase {

    private static final Pattern URL =
            Pattern.compile("(?<server>jdbc:mariadb:([a-z]+:)*//[^/?]+)(/(?<database>[^?]+)?)?(?<options>[?].*)?");

    private static final Map<String, String> PATIENCE = Map.of("connectTimeout", "5000", "socketTimeout", "10000");

    /** Rights on all databases, or on those of a name like ours; users see their own rights only. */
    private static final String MAY_CREATE = """
            select (select count(*) from information_schema.user_privileges where privilege_type = 'CREATE')
                 + (select count(*) from information_schema.schema_privileges
                    where privilege_type = 'CREATE' and '%s' like table_schema), current_user()
            """;

    @Override
    public StoreKind kind() {
        return StoreKind.MARIADB;
    }

    /** @throws IllegalArgumentException if the URL names no database */
    @Override
    public StoreContents contents(StoreSettings settings) {
        Matcher url = URL.matcher(settings.url());
        if (!url.matches() || url.group("database") == null) {
            throw new IllegalArgumentException(
                    "the URL names no database; write it like jdbc:mariadb://host:3306/database");
        }
        return SqlContents.at(new SqlLogin(settings, settings.url(), PATIENCE));
    }

    @Override
    public void requireRoom(StoreSettings settings) {
        try (Connection connection = new SqlLogin(settings, settings.url(), PATIENCE).connect()) {
            String name = connection.getCatalog();
            checkRights(connection, name, "create tables in %1$s; grant all on %1$s.* to that user".formatted(name));
            try (Statement statement = connection.createStatement();
                    ResultSet answer = statement.executeQuery("select @@global.read_only")) {
                answer.next();
                if (answer.getBoolean(1)) {
                    throw new StoreUnavailable(
                            "the server at " + settings.url() + " is read-only; name one that takes writes", null);
                }
            }
        } catch (SQLException refused) {
            throw new StoreUnavailable(
                    "the store at " + settings.url() + " does not tell what may be stored there: "
                            + refused.getMessage(),
                    refused);
        }
    }

    @Override
    public TemporaryDatabase newTemporary(StoreSettings settings) {
        Matcher url = URL.matcher(settings.url());
        if (!url.matches()) {
            throw new StoreUnavailable(
                    "the URL " + settings.url() + " is not like jdbc:mariadb://host:3306/database?option=value", null);
        }
        String options = url.group("options") == null ? "" : url.group("options");
        String name = TemporaryName.random();
        SqlLogin sql = new SqlLogin(settings, url.group("server") + "/" + options, PATIENCE);
        Connection connection = sql.connect();
        return TemporarySchema.createdAsDatabase(
                connection,
                rights -> checkRights(rights, name, "create a database; grant all on `portwise\\_%`.* to that user"),
                name,
                sql.inside(url.group("server") + "/" + name + options));
    }

    private static void checkRights(Connection connection, String name, String refusal) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(MAY_CREATE.formatted(name))) {
            answer.next();
            if (answer.getLong(1) == 0) {
                throw new StoreUnavailable("user " + answer.getString(2) + " may not " + refusal, null);
            }
        }
    }
}

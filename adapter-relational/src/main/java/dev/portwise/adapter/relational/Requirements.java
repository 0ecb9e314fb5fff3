package dev.portwise.adapter.relational;

import dev.portwise.domain.exception.StoreUnavailable;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.regex.Pattern;
import org.postgresql.jdbc.PgConnection;
import org.postgresql.jdbc.PreferQueryMode;

/** What a database needs to keep the contract, and cannot be given by a connection of ours. */
final class Requirements {

    /** H2 gives each connection an empty database of its own. */
    private static final Pattern NAMELESS = Pattern.compile("jdbc:h2:mem:(;.*)?");

    private Requirements() {}

    /** @throws StoreUnavailable if each connection would see another database */
    static void check(String url) {
        if (NAMELESS.matcher(url).matches()) {
            throw unfit(
                    url,
                    "has no name, so that each connection sees a database of its own; name it, such as"
                            + " jdbc:h2:mem:blog");
        }
    }

    /** @throws StoreUnavailable if a setting of the database or of the driver breaks the contract; the message names it */
    static void check(Connection connection, Dialect dialect, String url) throws SQLException {
        switch (dialect) {
            case H2 -> {
                refuse(connection, "MODE", "Oracle", url, "takes an empty text for none; leave MODE out of the URL");
                refuse(
                        connection,
                        "IGNORECASE",
                        "1",
                        url,
                        "does not tell names apart; leave IGNORECASE out of the URL");
            }
            case POSTGRESQL -> {
                String encoding = RelationalStore.first(connection, "show server_encoding");
                if (!encoding.equals("UTF8")) {
                    throw unfit(
                            url,
                            "has the encoding " + encoding + ", which cannot keep every text; create the database"
                                    + " with encoding 'UTF8'");
                }
                if (connection.unwrap(PgConnection.class).getPreferQueryMode() == PreferQueryMode.SIMPLE) {
                    throw unfit(
                            url,
                            "is asked with preferQueryMode=simple, which cannot pass lists of ids; leave it out of"
                                    + " the URL");
                }
            }
            case MARIADB -> {} // each column says its character set, and each connection its session variables
        }
    }

    private static void refuse(Connection connection, String setting, String value, String url, String why)
            throws SQLException {
        String found = RelationalStore.first(
                connection,
                "select coalesce(max(setting_value), '') from information_schema.settings where setting_name = '"
                        + setting + "'");
        if (found.equalsIgnoreCase(value)) {
            throw unfit(url, "has the setting " + setting + "=" + found + " and " + why);
        }
    }

    private static StoreUnavailable unfit(String url, String why) {
        return new StoreUnavailable("the store at " + url + " cannot keep the contract: it " + why, null);
    }
}

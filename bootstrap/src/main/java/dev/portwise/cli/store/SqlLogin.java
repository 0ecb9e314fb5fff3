package dev.portwise.cli.store;

import dev.portwise.adapter.spi.StoreSettings;
import dev.portwise.domain.exception.StoreUnavailable;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/**
 * How to connect to a live SQL database.
 *
 * @param url may have more options than that of the settings
 */
record SqlLogin(StoreSettings settings, String url, Map<String, String> properties) {

    static final String REFUSED = "refuses the user or the password; --help tells how to give them";

    private static final String NOT_AUTHORISED = "28";

    Connection connect() {
        Properties all = new Properties();
        properties.forEach(all::setProperty);
        settings.user().ifPresent(user -> all.setProperty("user", user));
        settings.password().ifPresent(password -> all.setProperty("password", password));
        try {
            return DriverManager.getConnection(url, all);
        } catch (SQLException refused) {
            throw new StoreUnavailable("the store at " + settings.url() + " " + reason(refused), refused);
        }
    }

    /** The same credentials at another URL. */
    StoreSettings inside(String other) {
        return settings.at(other);
    }

    private static String reason(SQLException refused) {
        return Objects.requireNonNullElse(refused.getSQLState(), "").startsWith(NOT_AUTHORISED)
                ? REFUSED
                : "cannot be reached: " + refused.getMessage();
    }
}

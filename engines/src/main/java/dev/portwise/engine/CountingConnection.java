package dev.portwise.engine;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;

/** A connection beside the adapter's, which reads a server's counters. */
record CountingConnection(Connection connection) {

    /** @throws EngineFailure if the server refuses */
    static CountingConnection to(String url, Endpoint database) {
        Properties credentials = new Properties();
        database.user().ifPresent(user -> credentials.setProperty("user", user));
        database.password().ifPresent(password -> credentials.setProperty("password", password));
        try {
            return new CountingConnection(DriverManager.getConnection(url, credentials));
        } catch (SQLException refused) {
            throw failure(refused);
        }
    }

    CountingConnection execute(String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
            return this;
        } catch (SQLException refused) {
            throw failure(refused);
        }
    }

    /** The counts that a query with two columns gives, by the texts beside them. */
    Map<String, Long> counts(String sql, Object... parameters) {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            for (int number = 0; number < parameters.length; number++) {
                query.setObject(number + 1, parameters[number]);
            }
            Map<String, Long> counts = new LinkedHashMap<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    counts.merge(String.valueOf(rows.getString(1)), rows.getLong(2), Long::sum);
                }
            }
            return counts;
        } catch (SQLException refused) {
            throw failure(refused);
        }
    }

    private static EngineFailure failure(SQLException refused) {
        return new EngineFailure("the server does not tell its statements: " + refused.getMessage(), refused);
    }
}

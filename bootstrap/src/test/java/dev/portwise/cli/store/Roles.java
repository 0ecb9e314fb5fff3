package dev.portwise.cli.store;

import dev.portwise.engine.Endpoint;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Users of a PostgreSQL who may little. */
public record Roles(Endpoint database) {

    /** A new user who may connect and nothing else. */
    public String create(String password) throws SQLException {
        String role = "role_" + System.nanoTime();
        sql().execute("create role %s login password '%s'".formatted(role, password));
        return role;
    }

    /** The engine lets everybody in from this machine; a live database does not. */
    public void requirePasswordOf(String role) throws Exception {
        Path rules = Path.of(sql().text("show hba_file"));
        Files.writeString(rules, "host all " + role + " all scram-sha-256\n" + Files.readString(rules));
        sql().execute("select pg_reload_conf()");
        while (letsIn(role)) {
            Thread.sleep(100);
        }
    }

    private boolean letsIn(String role) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.url(), role, "wrong")) {
            return connection.isValid(1);
        } catch (SQLException refused) {
            return false;
        }
    }

    private Sql sql() {
        return new Sql(database);
    }
}

package dev.portwise.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/** A PostgreSQL that takes connections over TLS only. */
public record SecuredPostgresql(RunningEngine server, Endpoint database) implements AutoCloseable {

    public static SecuredPostgresql start(SelfSigned certificate) throws IOException, SQLException {
        RunningEngine server = PostgresqlServer.start(Map.of(
                "ssl", "on",
                "ssl_cert_file", certificate.certificate().toString(),
                "ssl_key_file", certificate.key().toString()));
        SecuredPostgresql started = new SecuredPostgresql(server, server.newDatabase());
        started.refuseOthers();
        return started;
    }

    private void refuseOthers() throws IOException, SQLException {
        try (Connection connection = DriverManager.getConnection(
                        database.url(),
                        database.user().orElseThrow(),
                        database.password().orElseThrow());
                Statement statement = connection.createStatement();
                ResultSet file = statement.executeQuery("show hba_file")) {
            file.next();
            Files.writeString(Path.of(file.getString(1)), "hostssl all all 127.0.0.1/32 trust\n");
            statement.execute("select pg_reload_conf()");
        }
    }

    public String url() {
        return database.url();
    }

    @Override
    public void close() {
        server.close();
    }
}

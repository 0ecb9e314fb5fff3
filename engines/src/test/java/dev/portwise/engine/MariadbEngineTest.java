package dev.portwise.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Starts MariaDB for real, uses it, ends it, and looks at what is left. */
class MariadbEngineTest {

    @Test
    void mariadbIsRealDurableAndLeavesNothingBehind() throws Exception {
        OwnServers servers = OwnServers.fromNow();
        Set<Path> files;
        try (RunningEngine engine = Engines.named("mariadb").orElseThrow().start()) {
            files = servers.directories();
            Endpoint endpoint = engine.newDatabase();
            try (Connection connection = DriverManager.getConnection(
                    endpoint.url(),
                    endpoint.user().orElseThrow(),
                    endpoint.password().orElseThrow())) {
                assertThat(variable(connection, "innodb_flush_log_at_trx_commit"))
                        .isEqualTo("1");
                assertThat(variable(connection, "bind_address")).isEqualTo("127.0.0.1");
            }
        }

        assertThat(files).hasSize(1).noneMatch(Files::exists);
    }

    @Test
    void twoEnginesStartAtOnce() throws Exception {
        try (RunningEngine one = Engines.named("mariadb").orElseThrow().start();
                RunningEngine other = Engines.named("mariadb").orElseThrow().start()) {
            assertThat(one.newDatabase().url()).isNotEqualTo(other.newDatabase().url());
        }
    }

    private static String variable(Connection connection, String name) throws Exception {
        try (ResultSet result = connection.createStatement().executeQuery("select @@" + name)) {
            result.next();
            return result.getString(1);
        }
    }
}

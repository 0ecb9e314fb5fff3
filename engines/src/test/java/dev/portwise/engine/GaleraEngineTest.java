package dev.portwise.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Starts a cluster for real, uses its nodes, ends it, and looks at what is left. */
class GaleraEngineTest {

    @Test
    void threeNodesAreOneDurableClusterThatLeavesNothingBehind() throws Exception {
        List<Path> files = new ArrayList<>();
        try (RunningEngine cluster =
                Engines.named("mariadb-galera").orElseThrow().start()) {
            List<Endpoint> nodes = cluster.onEachNode(cluster.newDatabase());
            execute(nodes.get(0), "create table mark (id int primary key)");
            execute(nodes.get(1), "insert into mark values (1)");

            assertThat(nodes).hasSize(3);
            assertThat(answer(nodes.get(2), "set wsrep_sync_wait = 1", "select id from mark"))
                    .isEqualTo("1");
            for (Endpoint node : nodes) {
                files.add(Path.of(answer(node, "select @@datadir")).getParent());
                assertThat(answer(node, "select @@innodb_flush_log_at_trx_commit"))
                        .isEqualTo("1");
                assertThat(answer(node, "select @@bind_address")).isEqualTo("127.0.0.1");
                assertThat(answer(
                                node,
                                "select variable_value from information_schema.global_status"
                                        + " where variable_name = 'wsrep_cluster_size'"))
                        .isEqualTo("3");
            }
        }

        assertThat(files)
                .hasSize(3)
                .allSatisfy(directory -> assertThat(directory).doesNotExist());
    }

    @ParameterizedTest
    @ValueSource(longs = {300, 2000, 6000})
    void theNodesDieWithAProcessThatIsKilledAlsoWhileTheyAreStarting(long millis, @TempDir Path directory)
            throws Exception {
        EnginesTest.assertNothingIsLeft("mariadb-galera", millis, directory, Process::destroyForcibly);
    }

    private static void execute(Endpoint node, String statement) throws Exception {
        try (Connection connection = connected(node)) {
            connection.createStatement().execute(statement);
        }
    }

    /** To the last of the statements. */
    private static String answer(Endpoint node, String... statements) throws Exception {
        try (Connection connection = connected(node)) {
            for (int number = 0; number < statements.length - 1; number++) {
                connection.createStatement().execute(statements[number]);
            }
            ResultSet result = connection.createStatement().executeQuery(statements[statements.length - 1]);
            result.next();
            return result.getString(1);
        }
    }

    private static Connection connected(Endpoint node) throws Exception {
        return DriverManager.getConnection(
                node.url(), node.user().orElseThrow(), node.password().orElseThrow());
    }
}

package dev.portwise.failover;

import dev.portwise.adapter.jpa.JpaAdapter;
import dev.portwise.adapter.mybatis.MyBatisAdapter;
import dev.portwise.adapter.spi.PersistenceAdapter;
import dev.portwise.engine.Endpoint;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GaleraFailoverTest {

    static Stream<PersistenceAdapter> adapters() {
        return Stream.of(new JpaAdapter(), new MyBatisAdapter());
    }

    @ParameterizedTest
    @MethodSource("adapters")
    void aNodeKilledUnderLoadLosesNoAcknowledgedUnitAndFailsNoUseCase(PersistenceAdapter adapter) throws Exception {
        Failover.survives(adapter, "mariadb-galera", GaleraFailoverTest::firstNode);
    }

    private static long firstNode(Endpoint database) throws Exception {
        try (Connection connection = DriverManager.getConnection(
                        database.url(),
                        database.user().orElseThrow(),
                        database.password().orElseThrow());
                Statement statement = connection.createStatement();
                ResultSet file = statement.executeQuery("select @@pid_file")) {
            file.next();
            return Long.parseLong(Files.readString(Path.of(file.getString(1))).strip());
        }
    }
}

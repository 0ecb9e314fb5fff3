package dev.portwise.cli.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import dev.portwise.adapter.relational.RelationalStore;
import dev.portwise.adapter.spi.StatementObserver;
import dev.portwise.adapter.spi.StoreKind;
import dev.portwise.adapter.spi.StoreSettings;
import dev.portwise.cli.console.RecordingConsole;
import dev.portwise.domain.exception.StoreUnavailable;
import dev.portwise.engine.Engines;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Places of one's own on H2 and MongoDB; PostgreSQL is tried through the command. */
class LiveDatabasesTest {

    @Test
    void theKindIsToldByTheUrl() {
        assertThat(kindOf("jdbc:h2:~/test")).contains(StoreKind.H2);
        assertThat(kindOf("jdbc:postgresql://localhost/test")).contains(StoreKind.POSTGRESQL);
        assertThat(kindOf("mongodb+srv://cluster.example.org/test")).contains(StoreKind.MONGODB);
        assertThat(kindOf("jdbc:oracle:thin:@db")).isEmpty();
    }

    @Test
    void aSchemaOnH2IsMadeAndDroppedWithItsTables(@TempDir Path directory) throws SQLException {
        String url = "jdbc:h2:" + directory.resolve("live");
        execute(url, "sa", "create table precious (id int)");

        try (TemporaryDatabase place = newTemporary(url, "sa")) {
            RelationalStore.open(place.settings()).close();
            assertThat(tables(url)).hasSizeGreaterThan(5).contains("PRECIOUS");
        }

        assertThat(tables(url)).containsExactly("PRECIOUS");
    }

    @Test
    void anH2DatabaseThatDoesNotExistIsNotMade(@TempDir Path directory) {
        String url = "jdbc:h2:" + directory.resolve("absent");

        assertThatThrownBy(() -> newTemporary(url, "sa"))
                .isInstanceOf(StoreUnavailable.class)
                .hasMessageContaining("cannot be reached");

        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void aMissingRightOnH2IsNamed(@TempDir Path directory) throws SQLException {
        String url = "jdbc:h2:" + directory.resolve("live");
        execute(url, "sa", "create user guest password ''");

        assertThatThrownBy(() -> newTemporary(url, "guest"))
                .isInstanceOf(StoreUnavailable.class)
                .hasMessageStartingWith("guest may not create a schema")
                .hasMessageEndingWith("grant alter any schema to guest");

        execute(url, "sa", "grant alter any schema to guest");
        newTemporary(url, "guest").close();
    }

    @Test
    void aDatabaseOnMongodbIsDroppedAndTheOthersStay() {
        String url = Engines.shared("mongodb-standin").newDatabase().url();
        try (MongoClient client = MongoClients.create(url)) {
            client.getDatabase("precious").getCollection("things").insertOne(new Document());

            try (TemporaryDatabase place = LiveDatabase.at(url).orElseThrow().newTemporary(StoreSettings.of(url))) {
                try (MongoClient inside = MongoClients.create(place.settings().url())) {
                    String name = place.settings().url().replaceAll(".*/([^?]*).*", "$1");
                    assertThat(name).startsWith("portwise_");
                    inside.getDatabase(name).getCollection("things").insertOne(new Document());
                }
                assertThat(client.listDatabaseNames()).anyMatch(name -> name.matches("portwise_[0-9a-f]{12}"));
            }

            assertThat(client.listDatabaseNames())
                    .contains("precious")
                    .noneMatch(name -> name.matches("portwise_[0-9a-f]{12}"));
        }
    }

    @Test
    void aMongodbThatIsNotThereIsSaidSoSoon() {
        String url = "mongodb://127.0.0.1:1/test";
        long begin = System.nanoTime();

        assertThatThrownBy(() -> LiveDatabase.at(url).orElseThrow().newTemporary(StoreSettings.of(url)))
                .isInstanceOf(StoreUnavailable.class)
                .hasMessageStartingWith("the store at mongodb://127.0.0.1:1/test cannot be reached");

        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(RecordingConsole.SOON);
    }

    private static Optional<StoreKind> kindOf(String url) {
        return LiveDatabase.at(url).map(LiveDatabase::kind);
    }

    private static TemporaryDatabase newTemporary(String url, String user) {
        return LiveDatabase.at(url)
                .orElseThrow()
                .newTemporary(new StoreSettings(url, Optional.of(user), Optional.empty(), StatementObserver.NONE));
    }

    private static void execute(String url, String user, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, user, "");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<String> tables(String url) throws SQLException {
        List<String> names = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(url, "sa", "");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select table_name from information_schema.tables where table_type = 'BASE TABLE'"
                                + " and table_schema <> 'INFORMATION_SCHEMA' order by table_name")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }
}

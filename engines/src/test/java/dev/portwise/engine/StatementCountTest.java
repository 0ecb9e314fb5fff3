package dev.portwise.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StatementCountTest {

    /** A MariaDB is there in the thorough build. */
    static Stream<String> sqlEngines() {
        return Stream.of("postgresql", "mariadb")
                .filter(engine -> Engines.named(engine).orElseThrow().missing().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("sqlEngines")
    void anSqlDatabaseCountsWhatOthersSend(String engine) throws Exception {
        Endpoint database = Engines.shared(engine).newDatabase();
        StatementCount count = StatementCount.on(database).orElseThrow();
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute("create table users (id int primary key)");
            Map<String, Long> before = count.executed();

            statement.execute("insert into users values (1)");
            statement.execute("update users set id = 2 where id = 1");
            statement.executeQuery("select id from users").close();
            statement.executeQuery("select count(*) from users").close();
            statement.execute("delete from users where id = 2");

            assertThat(more(count.executed(), before))
                    .isEqualTo(
                            Map.of("insert into users", 1L, "update users", 1L, "select", 2L, "delete from users", 1L));
            assertThat(count.countsBatchesOnce()).isFalse();
        }
    }

    static Stream<String> mongods() {
        return Stream.of("mongodb", "mongodb-standin")
                .filter(engine -> Engines.named(engine).orElseThrow().missing().isEmpty())
                .limit(1);
    }

    @ParameterizedTest
    @MethodSource("mongods")
    void mongodbCountsItsCommandsAndEachFurtherBatchOfACursorUnlessItIsAnImitation(String engine) {
        Endpoint database = Engines.shared(engine).newDatabase();
        if (engine.equals("mongodb-standin")) {
            assertThat(StatementCount.on(database)).isEmpty();
            return;
        }
        StatementCount count = StatementCount.on(database).orElseThrow();
        try (MongoClient client = MongoClients.create(database.url())) {
            MongoCollection<Document> users = client.getDatabase(database.url().replaceAll(".*/(\\w+)\\?.*", "$1"))
                    .getCollection("users");
            Map<String, Long> before = count.executed();

            users.insertMany(IntStream.range(0, 300)
                    .mapToObj(number -> new Document("_id", number))
                    .toList());
            users.find().into(new ArrayList<>());
            users.deleteMany(new Document());

            assertThat(more(count.executed(), before))
                    .isEqualTo(Map.of("insert users", 1L, "find users", 1L, "getmore users", 1L, "delete", 1L));
            assertThat(count.countsBatchesOnce()).isTrue();
        }
    }

    @Test
    void thereIsNoCountInMemory() {
        assertThat(StatementCount.on(Engines.shared("memory").newDatabase())).isEmpty();
    }

    private static Connection connect(Endpoint database) throws Exception {
        Properties credentials = new Properties();
        database.user().ifPresent(user -> credentials.setProperty("user", user));
        database.password().ifPresent(password -> credentials.setProperty("password", password));
        return DriverManager.getConnection(database.url(), credentials);
    }

    private static Map<String, Long> more(Map<String, Long> now, Map<String, Long> before) {
        Map<String, Long> more = new TreeMap<>(now);
        before.forEach((beginning, times) -> more.merge(beginning, -times, Long::sum));
        more.values().removeIf(times -> times == 0);
        return more;
    }
}

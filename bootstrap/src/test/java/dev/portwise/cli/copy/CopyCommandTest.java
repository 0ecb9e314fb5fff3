package dev.portwise.cli.copy;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import dev.portwise.cli.Portwise;
import dev.portwise.cli.console.ExitCode;
import dev.portwise.cli.console.RecordingConsole;
import dev.portwise.engine.Engines;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code seed} and {@code copy} between H2 and a real mongod. */
class CopyCommandTest {

    private static final List<String> SMALL =
            List.of("--users", "40", "--posts", "300", "--groups", "12", "--tags", "15", "--random-seed", "5");

    private final RecordingConsole console = new RecordingConsole();
    private final String mongodb = Engines.shared("mongodb").newDatabase().url();
    private final String mongo = "mongo:" + mongodb;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void theSameSeedIsTheSameThroughEveryAdapterOnEveryStore() {
        assertThat(seed(h2("jpa", "one"), "--json", "-")).isEqualTo(ExitCode.FINE);
        JsonNode seeded = JsonMapper.shared().readTree(console.said());
        assertThat(seed(h2("mybatis", "two"), "--page", "7")).isEqualTo(ExitCode.FINE);
        assertThat(seed(mongo)).isEqualTo(ExitCode.FINE);

        assertThat(copy(h2("jpa", "one"), h2("jpa", "two"), "--verify-only")).isEqualTo(ExitCode.FINE);
        assertThat(copy(h2("mybatis", "one"), mongo, "--verify-only")).isEqualTo(ExitCode.FINE);
        assertThat(console.complained()).isEmpty();
        assertThat(seeded.get("to").asString()).isEqualTo(h2("jpa", "one"));
        assertThat(seeded.get("stored").get("posts").asInt()).isEqualTo(300);
        assertThat(seeded.get("stored").get("memberships").asInt()).isGreaterThan(40);
    }

    @Test
    void everythingGoesToMongodbAndBack() {
        seed(h2("jpa", "original"));

        assertThat(copy(h2("jpa", "original"), mongo, "--verify")).isEqualTo(ExitCode.FINE);
        assertThat(copy(mongo, h2("mybatis", "back"), "--page", "9")).isEqualTo(ExitCode.FINE);

        assertThat(copy(h2("mybatis", "original"), h2("jpa", "back"), "--verify-only"))
                .isEqualTo(ExitCode.FINE);
        assertThat(console.said())
                .contains("copied from " + h2("jpa", "original") + " to " + mongo)
                .containsPattern("  users +40\n  groups +12\n  memberships +[0-9]+\n  tags +15\n  posts +300\n")
                .containsPattern("in [0-9.]+ s, [0-9,]+ aggregates a second")
                .contains("both hold the same: " + h2("jpa", "original") + " and " + mongo);
        assertThat(console.complained()).isEmpty();
    }

    @Test
    void everythingGoesToAServerWithoutTransactionsAsWell() {
        String standin =
                "mongo:" + Engines.shared("mongodb-standin").newDatabase().url();
        seed(standin);

        assertThat(copy(standin, h2("jpa", "copied"), "--verify"))
                .as(console.complained())
                .isEqualTo(ExitCode.FINE);
        assertThat(console.said()).contains("both hold the same");
    }

    @Test
    void whatWasChangedBehindTheBackIsListed() {
        seed(h2("jpa", "original"));
        copy(h2("jpa", "original"), mongo);
        UUID[] changed = new UUID[2];
        inMongodb(database -> {
            changed[0] = id(database, 100);
            changed[1] = id(database, 200);
            database.getCollection("posts").updateOne(Filters.eq(changed[0]), Updates.set("title", "forged\n"));
            database.getCollection("posts").deleteOne(Filters.eq(changed[1]));
        });

        int only = copy(h2("jpa", "original"), mongo, "--verify-only");
        assertThat(only).isEqualTo(ExitCode.NOT_CONFORMANT);
        assertThat(console.said())
                .contains("posts, count: \"300\" in the source, \"299\" in the target\n")
                .containsPattern(
                        "posts " + changed[0] + ", title: \".*\" in the source, \"forged\\\\n\" in the target\n")
                .contains("posts " + changed[1] + ": only in the source\n")
                .contains("3 differences between");
    }

    @Test
    void aTargetThatDiffersIsLeftAloneAndItsDifferencesAreListed() {
        seed(h2("jpa", "original"));
        copy(h2("jpa", "original"), mongo);
        inMongodb(database -> database.getCollection("posts").deleteOne(Filters.eq(id(database, 100))));
        RecordingConsole second = new RecordingConsole();

        int code =
                Portwise.run(second, "copy", "--from", h2("jpa", "original"), "--to", mongo, "--verify", "--json", "-");

        assertThat(code).isEqualTo(ExitCode.NOT_CONFORMANT);
        JsonNode json = JsonMapper.shared().readTree(second.said());
        assertThat(json.has("stored")).isFalse();
        assertThat(json.get("verification").get("differences").asInt()).isEqualTo(2);
        assertThat(json.get("verification").get("list").get(0).get("what").asString())
                .isEqualTo("count");
        assertThat(json.get("verification").get("list").get(1).get("source").asString())
                .isEqualTo("there");
        inMongodb(database ->
                assertThat(database.getCollection("posts").countDocuments()).isEqualTo(299));
    }

    @Test
    void somebodyWhoWatchesSeesHowFarItIs() {
        console.atATerminal();

        seed(h2("jpa", "watched"), "--page", "1");

        assertThat(console.complained()).contains("seeding").contains("367/367").contains("/s");
    }

    private int seed(String to, String... more) {
        List<String> arguments = new ArrayList<>(List.of("seed", "--to", to));
        arguments.addAll(SMALL);
        arguments.addAll(List.of(more));
        return Portwise.run(console, arguments.toArray(String[]::new));
    }

    private int copy(String from, String to, String... more) {
        List<String> arguments = new ArrayList<>(List.of("copy", "--from", from, "--to", to));
        arguments.addAll(List.of(more));
        return Portwise.run(console, arguments.toArray(String[]::new));
    }

    private String h2(String adapter, String name) {
        return adapter + ":jdbc:h2:" + folder.resolve(name);
    }

    private void inMongodb(java.util.function.Consumer<MongoDatabase> work) {
        try (MongoClient client = MongoClients.create(mongodb + "&uuidRepresentation=standard")) {
            work.accept(client.getDatabase(mongodb.replaceAll(".*/([^?]*).*", "$1")));
        }
    }

    private static UUID id(MongoDatabase database, int place) {
        return database.getCollection("posts")
                .find()
                .sort(new org.bson.Document("_id", 1))
                .skip(place)
                .first()
                .get("_id", UUID.class);
    }
}

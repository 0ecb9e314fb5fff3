package dev.portwise.cli.copy;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import dev.portwise.cli.Portwise;
import dev.portwise.cli.console.ExitCode;
import dev.portwise.cli.console.RecordingConsole;
import dev.portwise.engine.Endpoint;
import dev.portwise.engine.Engines;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A process that is killed while it copies from a PostgreSQL to a mongod. */
class KilledCopyTest {

    private static final int POSTS = 1500;

    private final Endpoint database = Engines.shared("postgresql").newDatabase();
    private final String source = "mybatis:" + database.url();
    private final String mongodb = Engines.shared("mongodb").newDatabase().url();
    private final RecordingConsole console = new RecordingConsole().with("PORTWISE_PASSWORD", "postgres");

    @Test
    @Timeout(600)
    void theSameCommandGoesOnAndNothingIsLostOrThereTwice() throws Exception {
        Portwise.run(
                console,
                "seed",
                "--to",
                source,
                "--to-user",
                "postgres",
                "--users",
                "20",
                "--posts",
                String.valueOf(POSTS));
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-Xmx64m",
                "-cp",
                System.getProperty("java.class.path"),
                Portwise.class.getName(),
                "copy",
                "--from",
                source,
                "--from-user",
                "postgres",
                "--to",
                "mongo:" + mongodb,
                "--page",
                "3");
        builder.environment().put("PORTWISE_PASSWORD", "postgres");
        builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);

        try (MongoClient client = MongoClients.create(mongodb)) {
            MongoCollection<Document> posts =
                    client.getDatabase(mongodb.replaceAll(".*/([^?]*).*", "$1")).getCollection("posts");
            long copied = killedWhenThereAre(100, builder, posts);
            assertThat(copied).isBetween(100L, POSTS - 1L);
        }

        int code = Portwise.run(
                console, "copy", "--from", source, "--from-user", "postgres", "--to", "mongo:" + mongodb, "--verify");

        assertThat(code).as(console.complained()).isEqualTo(ExitCode.FINE);
        assertThat(console.said())
                .containsPattern("posts +[0-9,]+  and [0-9,]+ that were there")
                .contains("both hold the same");
    }

    private static long killedWhenThereAre(int wanted, ProcessBuilder builder, MongoCollection<Document> posts)
            throws Exception {
        Process process = builder.start();
        try {
            while (posts.countDocuments() < wanted && process.isAlive()) {
                TimeUnit.MILLISECONDS.sleep(5);
            }
            assertThat(process.isAlive()).isTrue();
        } finally {
            process.destroyForcibly().waitFor();
        }
        return posts.countDocuments();
    }
}

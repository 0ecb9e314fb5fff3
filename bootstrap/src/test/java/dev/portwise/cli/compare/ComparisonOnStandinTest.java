package dev.portwise.cli.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portwise.adapter.mongo.MongoAdapter;
import dev.portwise.cli.Portwise;
import dev.portwise.cli.console.RecordingConsole;
import dev.portwise.cli.store.Plugins;
import dev.portwise.cli.store.TestPlugins;
import dev.portwise.engine.Engines;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** What a comparison says of the imitation of MongoDB. */
class ComparisonOnStandinTest {

    private final RecordingConsole console = new RecordingConsole();

    @TempDir
    private Path directory;

    @Test
    void anImitationIsCalledOneEverywhereAndNeverTimed() throws Exception {
        Plugins standin = TestPlugins.only(
                new MongoAdapter(), Engines.named("mongodb-standin").orElseThrow());

        Portwise.run(console, standin, "compare", "--quick", "--report", directory.toString());

        String imitation = "mongo-java-server in this process";
        assertThat(console.said())
                .contains("note: mongodb-standin is " + imitation)
                .contains("not done: all timing")
                .doesNotContain("× · ");
        assertThat(directory.resolve("index.html"))
                .content()
                .contains("mongodb-standin is " + imitation)
                .doesNotContain("<section id=\"time\"");
        JsonNode run = new ObjectMapper()
                .readTree(Files.readString(directory.resolve("compare.json")))
                .at("/runs/0");
        assertThat(run.at("/caution").asString()).startsWith(imitation);
        assertThat(run.at("/scenarios").toString()).doesNotContain("micros");
    }
}

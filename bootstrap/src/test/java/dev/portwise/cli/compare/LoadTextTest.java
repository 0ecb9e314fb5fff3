package dev.portwise.cli.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portwise.cli.console.Colours;
import dev.portwise.cli.console.Json;
import dev.portwise.cli.console.RecordingConsole;
import dev.portwise.comparison.load.LoadPoint;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What several threads get done, in the terminal and as JSON. */
class LoadTextTest {

    private static final LoadPoint POINT = new LoadPoint("append-one", 16, 1234.5678, 1200, 1300, 950, 12_000, 1.5, 3);

    private final RecordingConsole console = new RecordingConsole();

    @Test
    void theTableHasIntervalsTailsRetriesAndWhatWasGivenUp() {
        new LoadText(console.out(), Colours.of(console, true)).print("mongo@mongodb", List.of(POINT));

        assertThat(console.said())
                .startsWith("mongo@mongodb\n")
                .contains(
                        "append a post, all to one user",
                        " 16 | 1,235 (1,200 to 1,300) | 0.95 ms | 12 ms | 1.50, gave up 3 ");
    }

    @Test
    void theJsonHasTheSame() {
        JsonNode json = Json.mapper().valueToTree(LoadJson.of(POINT));

        assertThat(json.toString())
                .isEqualTo("{\"work\":\"append-one\",\"threads\":16,\"units_per_second\":1234.568,\"low\":1200.0,"
                        + "\"high\":1300.0,\"p50_micros\":950.0,\"p99_micros\":12000.0,\"retries_per_unit\":1.5,"
                        + "\"unresolved\":3}");
    }
}

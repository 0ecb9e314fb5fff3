package dev.portwise.cli.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portwise.adapter.spi.Capabilities;
import dev.portwise.adapter.spi.Guarantee;
import dev.portwise.adapter.spi.Isolation;
import dev.portwise.adapter.spi.StoreKind;
import dev.portwise.cli.console.Colours;
import dev.portwise.cli.console.Json;
import dev.portwise.cli.console.RecordingConsole;
import dev.portwise.comparison.load.Mix;
import dev.portwise.comparison.load.Ranking;
import dev.portwise.comparison.load.Throughput;
import dev.portwise.comparison.load.Workload;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A ranking in the terminal and as JSON. */
class RankingTextTest {

    private final RecordingConsole console = new RecordingConsole();
    private final Ranking ranking = new Ranking(
            new Workload(Mix.of("find=3,fetch=1"), 8, Duration.ofMillis(1)),
            List.of(
                    entry("mongo", "mongodb", Set.of(Guarantee.DURABLE_UNITS), 1, 1_000, 1_100),
                    entry("jpa", "h2", Set.of(), 0, 1_100, 1_000),
                    entry("jpa", "postgresql", Set.of(Guarantee.DURABLE_UNITS), 0, 500, 501)),
            List.of("h2, which cannot be put at a distance"));

    @Test
    void theTableHasRanksIntervalsAndStores() {
        new RankingText(console.out(), Colours.of(console, true)).print(ranking);

        assertThat(console.said())
                .contains("ranking for find 3, eager 1 by 8 threads at a distance of 1.00 ms")
                .contains("1 = | mongo@mongodb", "1 = | jpa@h2", "3   | jpa@postgresql")
                .contains("500/s ±", " | Product 1, on disk", "Product 1, on disk: not durable")
                .contains("! mongo@mongodb gave up 1 of 1001 units: ")
                .contains("not ranked: h2, which cannot be put at a distance");
    }

    @Test
    void theJsonHasTheWorkAndTheEntries() {
        JsonNode json = Json.mapper().valueToTree(RankingJson.of(ranking));

        assertThat(json.at("/mix").toString()).isEqualTo("{\"find\":3.0,\"eager\":1.0}");
        assertThat(json.at("/threads").asInt()).isEqualTo(8);
        assertThat(json.at("/distance_millis").asDouble()).isEqualTo(1);
        JsonNode last = json.at("/entries/2");
        assertThat(last.at("/rank").asInt()).isEqualTo(3);
        assertThat(last.at("/adapter").asString()).isEqualTo("jpa");
        assertThat(last.at("/engine").asString()).isEqualTo("postgresql");
        assertThat(last.at("/units_per_second").asDouble())
                .isBetween(last.at("/low").asDouble(), last.at("/high").asDouble());
        assertThat(last.at("/retries_per_unit").asDouble()).isEqualTo(0.25);
        assertThat(json.at("/entries")
                        .valueStream()
                        .map(entry -> entry.at("/durable").asBoolean()))
                .contains(true, false);
    }

    private static Ranking.Entry entry(
            String adapter, String engine, Set<Guarantee> guarantees, int givenUp, double... unitsPerSecond) {
        return new Ranking.Entry(
                adapter,
                engine,
                new Capabilities(
                        StoreKind.H2,
                        "Product 1",
                        guarantees,
                        Isolation.SNAPSHOT,
                        Duration.ofMillis(1),
                        "binary",
                        "on disk",
                        "a driver"),
                new Throughput(Arrays.stream(unitsPerSecond).boxed().toList(), 100, 200, 0.25, 1_000, givenUp));
    }
}

package dev.portwise.cli.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portwise.adapter.spi.Capabilities;
import dev.portwise.adapter.spi.Isolation;
import dev.portwise.adapter.spi.StoreKind;
import dev.portwise.cli.console.Json;
import dev.portwise.comparison.Comparison;
import dev.portwise.comparison.Environment;
import dev.portwise.comparison.Measured;
import dev.portwise.comparison.Outcome;
import dev.portwise.comparison.growth.Growth;
import dev.portwise.comparison.scenario.Steps;
import dev.portwise.comparison.shape.ShapePoint;
import dev.portwise.comparison.shape.Shapes;
import dev.portwise.comparison.timing.Samples;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ShapeTextTest {

    private final Shapes shapes = new Shapes(
            List.of(point("eager", 10, 400, 200), point("append", 10, 500, 600), point("eager", 1_000, 400, 400)),
            50_000,
            "17419 too large");

    @Test
    void theTextShowsTimesRatiosAndWhoWins() {
        assertThat(ShapeText.of(comparison(Optional.of(shapes))))
                .singleElement()
                .satisfies(text -> assertThat(text)
                        .contains(
                                "10 posts",
                                "1,000 posts",
                                "0.20 ms 0.50× ±0%",
                                "0.60 ms 1.20× ±0%",
                                "0.40 ms = ±0%",
                                "–")
                        .contains("at no size", "from 10 posts")
                        .endsWith("a document holds 50,000 posts, one more is refused: 17419 too large"));
    }

    @Test
    void nothingIsSaidWhereNothingWasMeasured() {
        assertThat(ShapeText.of(comparison(Optional.empty()))).isEmpty();
    }

    @Test
    void theJsonHasTheSame() {
        JsonNode json = Json.mapper().valueToTree(CompareJson.of(comparison(Optional.of(shapes))));

        assertThat(json.at("/runs/0/shapes/most_posts").asInt()).isEqualTo(50_000);
        assertThat(json.at("/runs/0/shapes/points/0/embedded_micros").asDouble())
                .isEqualTo(200);
        assertThat(json.at("/runs/0/shapes/points/0/ratio_high").asDouble()).isEqualTo(0.5);
        assertThat(json.at("/runs/0/shapes/separate_wins_from/0").has("posts")).isFalse();
        assertThat(json.at("/runs/0/shapes/separate_wins_from/1/posts").asInt()).isEqualTo(10);
    }

    private static ShapePoint point(String step, int posts, double separate, double embedded) {
        return new ShapePoint(step, posts, samples(separate), samples(embedded));
    }

    private static Samples samples(double micros) {
        return new Samples(micros, micros, 10, Collections.nCopies(Samples.BLOCKS, micros));
    }

    private static Comparison comparison(Optional<Shapes> shapes) {
        return new Comparison(
                Instant.EPOCH,
                Environment.here(),
                false,
                Steps.all(),
                List.of(new Outcome(
                        "mongo",
                        "driver",
                        "mongodb",
                        "",
                        "",
                        new Capabilities(
                                StoreKind.MONGODB, "MongoDB", Set.of(), Isolation.SNAPSHOT, Duration.ZERO, "", "", ""),
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        new Measured(List.of(), List.of(), Growth.NONE, Optional.empty(), shapes))),
                List.of(),
                List.of(),
                Optional.empty());
    }
}

package dev.portwise.cli.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portwise.adapter.spi.Capabilities;
import dev.portwise.adapter.spi.Isolation;
import dev.portwise.adapter.spi.StoreKind;
import dev.portwise.cli.console.Colours;
import dev.portwise.cli.console.Json;
import dev.portwise.cli.console.RecordingConsole;
import dev.portwise.comparison.Comparison;
import dev.portwise.comparison.Environment;
import dev.portwise.comparison.Measured;
import dev.portwise.comparison.Outcome;
import dev.portwise.comparison.cost.Cost;
import dev.portwise.comparison.distance.DistancePoint;
import dev.portwise.comparison.growth.Growth;
import dev.portwise.comparison.growth.GrowthPoint;
import dev.portwise.comparison.growth.HeapPoint;
import dev.portwise.comparison.load.LoadPoint;
import dev.portwise.comparison.load.Throughput;
import dev.portwise.comparison.scenario.Steps;
import dev.portwise.comparison.shape.ShapePoint;
import dev.portwise.comparison.shape.Shapes;
import dev.portwise.comparison.timing.Samples;
import dev.portwise.web.Curves;
import dev.portwise.web.MeasuredCurves;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What was measured beside single steps, in the terminal and as JSON. */
class MeasuredTextTest {

    private static final LoadPoint LOAD =
            new LoadPoint("append-one", 16, new Throughput(List.of(1234.5678, 1234.5678), 950, 12_000, 1.5, 100, 3));
    private static final Growth GROWTH = new Growth(
            List.of(growth("touch", 1_000, 2_000), growth("touch", 10_000, 60_000)),
            List.of(new HeapPoint(HeapPoint.ONE_UNIT, 10_000, 4_321)));
    private static final Cost.Running RUNNING = new Cost.Running(12.34, 15, 6, 1.5, 432);
    private static final Shapes SHAPES = new Shapes(
            List.of(shape("eager", 10, 400, 200), shape("append", 10, 500, 600), shape("eager", 1_000, 400, 400)),
            50_000,
            "17419 too large");

    private final RecordingConsole console = new RecordingConsole();

    @Test
    void loadHasIntervalsTailsRetriesAndWhatWasGivenUp() {
        assertThat(printed(MeasuredCurves::load, outcome("mongo", load())))
                .contains("title", "| 16 threads", "| append a post, all to one user | mongo@h2 |")
                .contains("1,235/s ±0%", "p50 0.950 ms, p99 12 ms", "1.50 retries", "! 3 given up");
    }

    @Test
    void distanceHasTheModelWithItsTripsAndSaysWhereItIsOff() {
        String text = printed(
                MeasuredCurves::distance,
                outcome("jpa", distance(point("find", 1, 2_150), point("find", 5, 12_150), point("join", 1, 4_000))));

        assertThat(text)
                .contains("| 1.0 ms", "| 5.0 ms")
                .contains("2.15 ms ±0%", "model 2.10 ms, 2 trips", "12 ms ±0%", "model 10 ms, 2 trips", "! off")
                .contains("find a user by name: the model is off 1 time", "join a group: the model is off 1 time");
        assertThat(text.lines().filter(line -> line.contains("| join a group")))
                .singleElement()
                .asString()
                .contains("4.00 ms ±0% | ", " – |");
    }

    @Test
    void growthHasTimesAndWhatGrowsFasterThanItsData() {
        String text = printed(MeasuredCurves::growth, outcome("jpa", growth(GROWTH)));

        assertThat(text.lines())
                .anyMatch(line -> line.matches(
                        "\\| read a user, then touch the posts? *\\| jpa@h2 +\\| 2.00 ms ±0% \\| +60 ms ±0% \\|"));
        assertThat(text)
                .contains("read a user, then touch the posts: jpa@h2 grows faster than its data from 1,000 on:"
                        + " 30 times the time for 10 times as much");
        assertThat(printed(MeasuredCurves::heaps, outcome("jpa", growth(GROWTH))))
                .contains("one unit of work for all pages", "4,321 kB");
    }

    @Test
    void anOperationThatTheFirstAdapterDidNotDoHasALineForThoseThatDid() {
        String text = printed(
                MeasuredCurves::growth,
                outcome("jpa", growth(new Growth(List.of(growth("append", 10, 2_000)), List.of()))),
                outcome("mybatis", growth(new Growth(List.of(growth("fetch", 10, 3_000)), List.of()))));

        assertThat(text.lines().filter(line -> line.contains("@h2")))
                .satisfiesExactly(
                        line -> assertThat(line).contains("append a post", "jpa@h2", "2.00 ms"),
                        line -> assertThat(line).contains("read a user with all posts", "mybatis@h2", "3.00 ms"));
    }

    @Test
    void shapesHaveTimesRatiosAndWhoWins() {
        assertThat(printed(MeasuredCurves::shapes, outcome("mongo", shapes())))
                .contains("| 10", "| 1,000")
                .contains("0.200 ms ±0%", "0.50× ±0% a collection")
                .contains("0.600 ms ±0%", "1.20× ±0% a collection", "= ±0% a collection")
                .contains("find a user with the posts: on h2 a collection of their own wins at no size")
                .contains("append a post to an unloaded list: on h2 a collection of their own wins from 10 posts on");
    }

    @Test
    void costHasCodeLibrariesAndRunning() {
        Cost known = new Cost(
                Optional.of(new Cost.Code(1_234, 56, 789)), Optional.of(new Cost.Libraries(21, 30.26)), RUNNING);

        new CostText(console.out()).print(comparison(outcome("jpa", cost(known))));

        assertThat(console.said())
                .contains("1,234", "56", "789", "21", "30.3", "12.3", "15.0", "6.0", "1.5", "432.0")
                .doesNotContain("–");
    }

    @Test
    void whatAForeignJarDoesNotTellIsADash() {
        Cost unknown = new Cost(Optional.empty(), Optional.empty(), RUNNING);

        new CostText(console.out()).print(comparison(outcome("jpa", cost(unknown))));

        assertThat(console.said().chars().filter(sign -> sign == '–')).hasSize(5);
    }

    @Test
    void nothingIsPrintedOfWhatWasNotMeasured() {
        Outcome nothing = outcome("jpa", Measured.NOTHING);

        new CostText(console.out()).print(comparison(nothing));

        assertThat(printed(MeasuredCurves::load, nothing)).isEmpty();
    }

    @Test
    void theJsonHasLoadWithItsInterval() {
        assertThat(json(load()).at("/load/0").toString())
                .isEqualTo("{\"work\":\"append-one\",\"threads\":16,\"units_per_second\":1234.568,\"low\":1234.568,"
                        + "\"high\":1234.568,\"p50_micros\":950.0,\"p99_micros\":12000.0,\"retries_per_unit\":1.5,"
                        + "\"unresolved\":3}");
    }

    @Test
    void theJsonHasDistancesWithTheirIntervals() {
        assertThat(json(distance(point("find", 5, 12_150))).at("/distance/0").toString())
                .isEqualTo("{\"step\":\"find\",\"distance_millis\":5.0,\"trips\":2,\"micros\":12150.0,"
                        + "\"micros_low\":12150.0,\"micros_high\":12150.0,\"model_micros\":10100.0,\"off\":true}");
    }

    @Test
    void theJsonHasGrowthAndCostInThreeDecimals() {
        Growth growth =
                new Growth(List.of(growth("touch", 10, 1.23456)), List.of(new HeapPoint("page-one-unit", 10, 0.9876)));
        Cost cost = new Cost(
                Optional.empty(),
                Optional.of(new Cost.Libraries(1, 30.26543)),
                new Cost.Running(12.34567, 15, 6, 1.5, 432));

        JsonNode run = json(new Measured(List.of(), List.of(), growth, Optional.of(cost), Optional.empty()));

        assertThat(run.at("/growth").toString())
                .isEqualTo("{\"times\":[{\"operation\":\"touch\",\"size\":10,\"micros\":1.235,\"micros_low\":1.235,"
                        + "\"micros_high\":1.235}],"
                        + "\"heaps\":[{\"operation\":\"page-one-unit\",\"posts\":10,\"kilobytes\":0.988}]}");
        assertThat(run.at("/cost/library_megabytes").asDouble()).isEqualTo(30.265);
        assertThat(run.at("/cost/opening_millis").asDouble()).isEqualTo(12.346);
        assertThat(run.at("/cost/heap_kilobytes_per_thousand_posts").asDouble()).isEqualTo(432);
        assertThat(run.at("/cost").has("adapter_lines")).isFalse();
    }

    @Test
    void theJsonHasBothShapes() {
        JsonNode shapes = json(shapes()).at("/shapes");

        assertThat(shapes.at("/most_posts").asInt()).isEqualTo(50_000);
        assertThat(shapes.at("/points/0/embedded_micros").asDouble()).isEqualTo(200);
        assertThat(shapes.at("/points/0/ratio_high").asDouble()).isEqualTo(0.5);
        assertThat(shapes.at("/separate_wins_from/0").has("posts")).isFalse();
        assertThat(shapes.at("/separate_wins_from/1/posts").asInt()).isEqualTo(10);
    }

    @Test
    void whatWasNotMeasuredIsEmptyInTheJson() {
        JsonNode run = json(Measured.NOTHING);

        assertThat(run.at("/growth").toString()).isEqualTo("{\"times\":[],\"heaps\":[]}");
        assertThat(run.at("/load").toString()).isEqualTo("[]");
        assertThat(run.at("/distance").toString()).isEqualTo("[]");
        assertThat(run.has("cost")).isFalse();
        assertThat(run.has("shapes")).isFalse();
    }

    private String printed(Function<MeasuredCurves, Curves> curves, Outcome... outcomes) {
        new CurvesText(console.out(), Colours.of(console, true))
                .print("title", curves.apply(new MeasuredCurves(comparison(outcomes))));
        return console.said();
    }

    private static JsonNode json(Measured measured) {
        return Json.mapper()
                .valueToTree(CompareJson.of(comparison(outcome("jpa", measured))))
                .at("/runs/0");
    }

    private static DistancePoint point(String step, int millis, double micros) {
        return new DistancePoint(step, Duration.ofMillis(millis), 2, samples(micros), 2_000.0 * millis + 100);
    }

    private static GrowthPoint growth(String operation, int size, double micros) {
        return new GrowthPoint(operation, size, samples(micros));
    }

    private static ShapePoint shape(String step, int posts, double separate, double embedded) {
        return new ShapePoint(step, posts, samples(separate), samples(embedded));
    }

    /** Always the same time. */
    private static Samples samples(double micros) {
        return new Samples(micros, micros, 10, List.of(micros, micros));
    }

    private static Measured load() {
        return new Measured(List.of(LOAD), List.of(), Growth.NONE, Optional.empty(), Optional.empty());
    }

    private static Measured distance(DistancePoint... points) {
        return new Measured(List.of(), List.of(points), Growth.NONE, Optional.empty(), Optional.empty());
    }

    private static Measured growth(Growth growth) {
        return new Measured(List.of(), List.of(), growth, Optional.empty(), Optional.empty());
    }

    private static Measured cost(Cost cost) {
        return new Measured(List.of(), List.of(), Growth.NONE, Optional.of(cost), Optional.empty());
    }

    private static Measured shapes() {
        return new Measured(List.of(), List.of(), Growth.NONE, Optional.empty(), Optional.of(SHAPES));
    }

    private static Outcome outcome(String adapter, Measured measured) {
        return new Outcome(
                adapter,
                "technology",
                "h2",
                "",
                "",
                new Capabilities(
                        StoreKind.H2,
                        "Product 1.0",
                        Set.of(),
                        Isolation.READ_COMMITTED,
                        Duration.ofMillis(1),
                        "binary",
                        "in memory",
                        "a driver"),
                Optional.empty(),
                List.of(),
                List.of(),
                measured);
    }

    private static Comparison comparison(Outcome... outcomes) {
        return new Comparison(
                Instant.parse("2026-03-01T12:00:00Z"),
                new Environment("Example 17", "-Xmx1g", "Linux amd64", 2, 8_000, 0.5),
                false,
                Steps.all(),
                List.of(outcomes),
                List.of(),
                List.of(),
                Optional.empty());
    }
}

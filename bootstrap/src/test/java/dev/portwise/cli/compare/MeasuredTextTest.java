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
import dev.portwise.comparison.cost.Cost;
import dev.portwise.comparison.growth.Growth;
import dev.portwise.comparison.growth.GrowthPoint;
import dev.portwise.comparison.growth.HeapPoint;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The tables of growth and of cost. */
class MeasuredTextTest {

    private static final Growth GROWTH = new Growth(
            List.of(new GrowthPoint("touch", 1_000, 2_000), new GrowthPoint("touch", 10_000, 60_000)),
            List.of(new HeapPoint(HeapPoint.ONE_UNIT, 10_000, 4_321)));
    private static final Cost.Running RUNNING = new Cost.Running(12.34, 15, 6, 1.5, 432);

    @Test
    void growthShowsTimesAndWhatGrowsFasterThanItsData() {
        String text = printed(out -> new GrowthText(out).print(comparison(GROWTH, Optional.empty())));

        assertThat(text.lines())
                .anyMatch(line ->
                        line.matches("\\| read a user, then touch the posts +\\| jpa@h2 +\\| 2.00 ms \\| +60 ms \\|"));
        assertThat(text)
                .contains("4,321 kB")
                .contains(
                        "growth: 'read a user, then touch the posts' of jpa@h2 grows faster than its data from 1,000 on: 30 times the time for 10"
                                + " times as much");
    }

    @Test
    void anOperationThatTheFirstAdapterDidNotDoHasARowForThoseThatDid() {
        Growth touched = new Growth(List.of(new GrowthPoint("touch", 10, 2_000)), List.of());
        Growth fetched = new Growth(List.of(new GrowthPoint("fetch", 10, 3_000)), GROWTH.heaps());

        String text = printed(out -> new GrowthText(out)
                .print(comparison(
                        outcome("jpa", touched, Optional.empty()), outcome("mybatis", fetched, Optional.empty()))));

        assertThat(text.lines().filter(line -> line.contains("@h2")))
                .satisfiesExactly(
                        line -> assertThat(line).contains("touch the posts", "jpa@h2", "2.00 ms"),
                        line -> assertThat(line).contains("read a user with all posts", "mybatis@h2", "3.00 ms"),
                        line -> assertThat(line).contains("one unit of work for all pages", "mybatis@h2", "4,321 kB"));
    }

    @Test
    void theJsonHasGrowthAndCostInThreeDecimals() {
        Growth growth = new Growth(
                List.of(new GrowthPoint("touch", 10, 1.23456)), List.of(new HeapPoint("page-one-unit", 10, 0.9876)));
        Cost cost = new Cost(
                Optional.empty(),
                Optional.of(new Cost.Libraries(1, 30.26543)),
                new Cost.Running(12.34567, 15, 6, 1.5, 432));

        JsonNode run = json(comparison(growth, Optional.of(cost)));

        assertThat(run.at("/growth").toString())
                .isEqualTo("{\"times\":[{\"operation\":\"touch\",\"size\":10,\"micros\":1.235}],"
                        + "\"heaps\":[{\"operation\":\"page-one-unit\",\"posts\":10,\"kilobytes\":0.988}]}");
        assertThat(run.at("/cost/library_megabytes").asDouble()).isEqualTo(30.265);
        assertThat(run.at("/cost/opening_millis").asDouble()).isEqualTo(12.346);
    }

    @Test
    void whatWasNotMeasuredIsEmptyInTheJson() {
        JsonNode run = json(comparison(Growth.NONE, Optional.empty()));

        assertThat(run.at("/growth").toString()).isEqualTo("{\"times\":[],\"heaps\":[]}");
        assertThat(run.at("/load").toString()).isEqualTo("[]");
        assertThat(run.has("cost")).isFalse();
    }

    private static JsonNode json(Comparison comparison) {
        return Json.mapper().valueToTree(CompareJson.of(comparison)).at("/runs/0");
    }

    @Test
    void costShowsCodeLibrariesAndRunning() {
        Cost known = new Cost(
                Optional.of(new Cost.Code(1_234, 56, 789)), Optional.of(new Cost.Libraries(21, 30.26)), RUNNING);

        String text = printed(out -> new CostText(out).print(comparison(Growth.NONE, Optional.of(known))));

        assertThat(text).contains("1,234", "56", "789", "21", "30.3", "12.3", "15.0", "6.0", "1.5", "432.0");
        assertThat(text).doesNotContain("–");
    }

    @Test
    void whatAForeignJarDoesNotTellIsADash() {
        Cost unknown = new Cost(Optional.empty(), Optional.empty(), RUNNING);

        String text = printed(out -> new CostText(out).print(comparison(Growth.NONE, Optional.of(unknown))));

        assertThat(text.chars().filter(sign -> sign == '–')).hasSize(5);
    }

    @Test
    void nothingIsPrintedOfWhatWasNotMeasured() {
        Comparison nothing = comparison(Growth.NONE, Optional.empty());

        assertThat(printed(out -> new GrowthText(out).print(nothing))).isEmpty();
        assertThat(printed(out -> new CostText(out).print(nothing))).isEmpty();
    }

    private static String printed(Consumer<PrintStream> printing) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        printing.accept(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static Comparison comparison(Growth growth, Optional<Cost> cost) {
        return comparison(outcome("jpa", growth, cost));
    }

    private static Outcome outcome(String adapter, Growth growth, Optional<Cost> cost) {
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
                new Measured(List.of(), List.of(), growth, cost, Optional.empty()));
    }

    private static Comparison comparison(Outcome... outcomes) {
        return new Comparison(
                Instant.parse("2026-03-01T12:00:00Z"),
                new Environment("Example 17", "-Xmx1g", "Linux amd64", 2, 8_000, 0.5),
                false,
                List.of(),
                List.of(outcomes),
                List.of(),
                List.of(),
                Optional.empty());
    }
}

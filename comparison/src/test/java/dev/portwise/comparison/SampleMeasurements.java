package dev.portwise.comparison;

import dev.portwise.adapter.spi.Capabilities;
import dev.portwise.adapter.spi.Guarantee;
import dev.portwise.comparison.cost.Cost;
import dev.portwise.comparison.distance.DistancePoint;
import dev.portwise.comparison.growth.Growth;
import dev.portwise.comparison.growth.GrowthPoint;
import dev.portwise.comparison.growth.HeapPoint;
import dev.portwise.comparison.load.LoadPoint;
import dev.portwise.comparison.load.Ranking;
import dev.portwise.comparison.load.Throughput;
import dev.portwise.comparison.shape.ShapePoint;
import dev.portwise.comparison.shape.Shapes;
import dev.portwise.comparison.timing.Samples;
import dev.portwise.comparison.timing.Timing;
import dev.portwise.comparison.timing.Timings;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A comparison of five candidates of which everything was measured. */
public final class SampleMeasurements {

    private static final List<Integer> THREADS = List.of(1, 2, 4, 8, 16);
    private static final List<Integer> SIZES = List.of(10, 100, 1_000, 10_000);
    private static final List<Duration> DISTANCES =
            List.of(Duration.ZERO, Duration.ofNanos(500_000), Duration.ofMillis(1), Duration.ofMillis(5));

    private SampleMeasurements() {}

    /** On H2 there is no certain difference between the two; PostgreSQL is slower, MongoDB slowest with one trip. */
    public static Comparison comparison() {
        List<Outcome> outcomes = List.of(
                outcome("jpa", "h2", 2, 100, 1.0),
                outcome("mybatis", "h2", 2, 99, 1.0),
                outcome("jpa", "postgresql", 2, 400, 1.0),
                outcome("mybatis", "postgresql", 2, 300, 1.0),
                lacking(outcome("mongo", "mongodb", 1, 900, 1.5), Guarantee.FOREIGN_KEYS, Guarantee.DURABLE_UNITS));
        return SampleComparisons.comparison(
                SampleComparisons.ranking(
                        outcomes.stream().map(SampleMeasurements::ranked).toArray(Ranking.Entry[]::new)),
                outcomes.toArray(Outcome[]::new));
    }

    /**
     * An outcome with all measurements.
     *
     * @param micros the time of each step; JPA takes half as long to list the members of a group
     * @param power how operations grow: 1 is linear
     */
    public static Outcome outcome(String adapter, String engine, int statements, double micros, double power) {
        Timing[] timings = Timings.timedSteps().stream()
                .map(step -> new Timing(
                        step,
                        samples(adapter.equals("jpa") && step.equals("members-of") ? micros / 2 : micros, 0.1),
                        samples(micros / 2, 0.05),
                        Optional.of(samples(micros / 1.5, 0.05))))
                .toArray(Timing[]::new);
        return with(
                SampleComparisons.outcome(adapter, engine, statements, 0, timings),
                new Measured(
                        load(micros),
                        Timings.timedSteps().stream()
                                .flatMap(step -> distances(step, statements, micros))
                                .toList(),
                        new Growth(growth(micros, power), heaps(micros)),
                        Optional.of(new Cost(
                                Optional.of(new Cost.Code(900, 120, 700)),
                                Optional.of(new Cost.Libraries(14, micros / 20)),
                                new Cost.Running(310, 320, 300, 25, 800))),
                        adapter.equals("mongo") ? Optional.of(shapes(micros)) : Optional.empty()));
    }

    /** Who loses all in a crash gave up 3 units as well. */
    private static Ranking.Entry ranked(Outcome outcome) {
        Samples samples = outcome.timings().get(0).adapter();
        return new Ranking.Entry(
                outcome.adapter(),
                outcome.engine(),
                outcome.capabilities(),
                new Throughput(
                        samples.blocks().stream().map(micros -> 1e6 / micros).toList(),
                        samples.medianMicros(),
                        samples.p99Micros(),
                        0.25,
                        1_000,
                        outcome.capabilities().has(Guarantee.DURABLE_UNITS) ? 0 : 3));
    }

    /** The same outcome with other measurements. */
    public static Outcome with(Outcome outcome, Measured measured) {
        return new Outcome(
                outcome.adapter(),
                outcome.technology(),
                outcome.engine(),
                outcome.arguments(),
                outcome.caution(),
                outcome.capabilities(),
                outcome.contract(),
                outcome.story(),
                outcome.timings(),
                measured);
    }

    /** The same outcome on a store without some guarantees. */
    public static Outcome lacking(Outcome outcome, Guarantee... missing) {
        Set<Guarantee> guarantees = EnumSet.allOf(Guarantee.class);
        Set.of(missing).forEach(guarantees::remove);
        Capabilities whole = outcome.capabilities();
        return new Outcome(
                outcome.adapter(),
                outcome.technology(),
                outcome.engine(),
                outcome.arguments(),
                outcome.caution(),
                new Capabilities(
                        whole.store(),
                        "MongoDB 6.0.27, a replica set of one member",
                        guarantees,
                        whole.isolation(),
                        whole.timePrecision(),
                        "UTF-16 code units, as the server compares strings without a collation",
                        "write concern majority with journal, read concern snapshot, one member, flushed every 100 ms",
                        "a driver"),
                outcome.contract(),
                outcome.story(),
                outcome.timings(),
                outcome.measured());
    }

    /** Ten blocks around a median, as far from it as {@code noise} says. */
    public static Samples samples(double micros, double noise) {
        return new Samples(
                micros,
                3 * micros,
                500,
                IntStream.range(0, 10)
                        .mapToObj(block -> micros * (1 + noise * Math.sin(micros + block)))
                        .toList());
    }

    private static List<LoadPoint> load(double micros) {
        return Stream.of("find", "append", "append-one", "join-one")
                .flatMap(work -> THREADS.stream().map(threads -> {
                    boolean contended = work.equals("append-one");
                    double rate = 1_000_000 / micros * (contended ? Math.pow(threads, -0.3) : Math.pow(threads, 0.7));
                    return new LoadPoint(
                            work,
                            threads,
                            new Throughput(
                                    List.of(0.99 * rate, 1.01 * rate, 0.99 * rate, 1.01 * rate),
                                    threads * 1_000_000 / rate,
                                    threads * 4_000_000 / rate,
                                    contended ? (threads - 1) / 5.0 : 0,
                                    1_000,
                                    contended ? threads / 16 : 0));
                }))
                .toList();
    }

    private static Stream<DistancePoint> distances(String step, int trips, double micros) {
        return DISTANCES.stream().map(distance -> {
            double model = micros + trips * distance.toNanos() / 1_000.0;
            return new DistancePoint(
                    step, distance, trips, samples(distance.toMillis() == 5 ? 1.2 * model : model, 0.05), model);
        });
    }

    private static Shapes shapes(double micros) {
        return new Shapes(
                Stream.of("eager", "append")
                        .flatMap(step -> SIZES.stream()
                                .map(size -> new ShapePoint(
                                        step, size, samples(micros, 0.05), samples(micros * size / 100, 0.05))))
                        .toList(),
                53_127,
                "17419 Resulting document after update is larger than 16777216");
    }

    private static List<HeapPoint> heaps(double micros) {
        return List.of(
                new HeapPoint(HeapPoint.A_UNIT_A_PAGE, 10_000, micros / 100),
                new HeapPoint(HeapPoint.ONE_UNIT, 10_000, 10 * micros),
                new HeapPoint(HeapPoint.ONE_UNIT, 100_000, 100 * micros));
    }

    private static List<GrowthPoint> growth(double micros, double power) {
        return Stream.of("touch", "fetch", "remove-post")
                .flatMap(operation -> SIZES.stream()
                        .map(size ->
                                new GrowthPoint(operation, size, samples(micros * Math.pow(size / 10.0, power), 0.05))))
                .toList();
    }
}

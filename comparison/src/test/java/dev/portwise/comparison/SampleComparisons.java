package dev.portwise.comparison;

import dev.portwise.adapter.spi.Capabilities;
import dev.portwise.adapter.spi.Guarantee;
import dev.portwise.adapter.spi.Isolation;
import dev.portwise.adapter.spi.Statement;
import dev.portwise.adapter.spi.StoreKind;
import dev.portwise.comparison.load.Ranking;
import dev.portwise.comparison.load.Throughput;
import dev.portwise.comparison.load.Workload;
import dev.portwise.comparison.scenario.Phase;
import dev.portwise.comparison.scenario.Step;
import dev.portwise.comparison.scenario.StepResult;
import dev.portwise.comparison.scenario.Steps;
import dev.portwise.comparison.timing.Samples;
import dev.portwise.comparison.timing.Timing;
import dev.portwise.contract.ContractResult;
import dev.portwise.contract.ContractRule;
import dev.portwise.contract.Cost;
import dev.portwise.contract.RuleFailure;
import dev.portwise.contract.RuleResult;
import dev.portwise.contract.Rules;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Comparisons for the tests of what is said about them. */
public final class SampleComparisons {

    private static final RuleFailure FAILURE = new RuleFailure(
            "expected 1 but was <script>",
            Optional.of("1"),
            Optional.of("<script>"),
            Optional.of("1 user: …a1b2; no post"));

    private SampleComparisons() {}

    public static Comparison comparison(Outcome... outcomes) {
        return comparison(0.5, outcomes);
    }

    /** A comparison on a machine of two cores under that load. */
    public static Comparison comparison(double load, Outcome... outcomes) {
        return comparison(load, Optional.empty(), outcomes);
    }

    /** A comparison with a ranking. */
    public static Comparison comparison(Ranking ranking, Outcome... outcomes) {
        return comparison(0.5, Optional.of(ranking), outcomes);
    }

    /** A ranking of adapters on all engines, with the units per second in each block. */
    public static Ranking ranking(Ranking.Entry... entries) {
        return new Ranking(Workload.STANDARD, List.of(entries), List.of());
    }

    public static Ranking.Entry entry(String adapter, String engine, Capabilities store, Double... unitsPerSecond) {
        return new Ranking.Entry(
                adapter, engine, store, new Throughput(List.of(unitsPerSecond), 100, 200, 0.25, 1_000, 0));
    }

    private static Comparison comparison(double load, Optional<Ranking> ranking, Outcome... outcomes) {
        return new Comparison(
                Instant.parse("2026-03-01T12:00:00Z"),
                new Environment("Example 17", "-Xmx1g", "Linux amd64", 2, 8_000, load),
                false,
                Steps.all(),
                Arrays.asList(outcomes),
                List.of(),
                List.of(),
                ranking);
    }

    /**
     * An outcome on a store that promises everything, with the whole contract.
     *
     * @param statements how many for each step
     * @param failed how many rules failed
     */
    public static Outcome outcome(String adapter, String engine, int statements, int failed, Timing... timings) {
        return outcome(adapter, engine, statements, Optional.of(contract(adapter, engine, failed)), timings);
    }

    public static Outcome outcome(
            String adapter, String engine, int statements, Optional<ContractResult> contract, Timing... timings) {
        return new Outcome(
                adapter,
                "technology of " + adapter,
                engine,
                "--adapter " + adapter + " --engine " + engine,
                "",
                capabilities(),
                contract,
                Steps.all().stream().map(step -> result(step, statements)).toList(),
                Arrays.asList(timings),
                Measured.NOTHING);
    }

    /** Times in microseconds that were always the same. */
    public static Timing timing(String step, double adapter, double byHand, double plain) {
        return new Timing(step, samples(adapter), samples(byHand), Optional.of(samples(plain)));
    }

    private static Samples samples(double micros) {
        return new Samples(micros, 2 * micros, 9, Collections.nCopies(10, micros));
    }

    public static Capabilities capabilities() {
        return new Capabilities(
                StoreKind.H2,
                "Product 1.0",
                Set.of(Guarantee.values()),
                Isolation.READ_COMMITTED,
                Duration.ofMillis(1),
                "binary",
                "in memory",
                "a driver");
    }

    public static ContractResult contract(String adapter, String engine, int failed) {
        List<ContractRule> all = Rules.all();
        List<RuleResult> rules = all.stream()
                .map(rule -> all.indexOf(rule) < failed
                        ? new RuleResult(
                                rule,
                                RuleResult.Outcome.FAILED,
                                List.of(),
                                new Cost(3, 2),
                                List.of("select <script>"),
                                1.5,
                                Optional.of(FAILURE))
                        : new RuleResult(
                                rule,
                                RuleResult.Outcome.PASSED,
                                List.of(),
                                new Cost(3, 2),
                                List.of("select 1"),
                                1.5,
                                Optional.empty()))
                .toList();
        return new ContractResult(adapter, engine, capabilities(), false, rules);
    }

    private static StepResult result(Step step, int statements) {
        Statement statement = new Statement("select '<script>' from users", Statement.Kind.READ, Duration.ofMillis(1));
        return new StepResult(
                step,
                List.of(new Phase("all", Collections.nCopies(statements, statement))),
                Optional.of(statements),
                step.expected(),
                true,
                Optional.empty());
    }
}

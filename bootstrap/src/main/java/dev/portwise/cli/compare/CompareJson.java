package dev.portwise.cli.compare;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.portwise.cli.contract.ContractJson;
import dev.portwise.cli.store.StoreJson;
import dev.portwise.comparison.Comparison;
import dev.portwise.comparison.Environment;
import dev.portwise.comparison.Outcome;
import dev.portwise.comparison.scenario.StepResult;
import dev.portwise.comparison.timing.Ratio;
import dev.portwise.comparison.timing.Samples;
import dev.portwise.comparison.timing.Timing;
import dev.portwise.contract.ContractResult;
import dev.portwise.web.ContractColumn;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** A comparison as it is written to JSON: the runs of {@link ContractJson} with the steps of the story. */
@JsonNaming(SnakeCaseStrategy.class)
record CompareJson(
        String finding,
        String date,
        boolean quick,
        List<String> leftOut,
        List<String> untimed,
        List<String> doubts,
        Environment environment,
        Optional<RankingJson> ranking,
        List<Run> runs) {

    static CompareJson of(Comparison comparison) {
        return new CompareJson(
                comparison.finding(),
                comparison.date().toString(),
                comparison.quick(),
                comparison.leftOut(),
                comparison.untimed(),
                comparison.doubts(),
                comparison.environment(),
                comparison.ranking().map(RankingJson::of),
                comparison.outcomes().stream().map(Run::of).toList());
    }

    /**
     * One adapter on one engine.
     *
     * @param caution what a reader must know about results from there
     * @param filtered whether less than the whole contract was run
     */
    record Run(
            String adapter,
            String engine,
            Optional<String> caution,
            StoreJson store,
            boolean conformant,
            boolean filtered,
            List<ContractJson.Entry> rules,
            List<Scenario> scenarios,
            @JsonUnwrapped MeasuredJson measured) {

        static Run of(Outcome outcome) {
            ContractColumn column = ContractColumn.of(outcome);
            return new Run(
                    outcome.adapter(),
                    outcome.engine(),
                    Optional.of(outcome.caution()).filter(Predicate.not(String::isEmpty)),
                    StoreJson.of(outcome.capabilities()),
                    outcome.conformant(),
                    outcome.contract().map(ContractResult::filtered).orElse(true),
                    outcome.contract().stream()
                            .flatMap(contract -> contract.rules().stream())
                            .map(rule -> ContractJson.Entry.of(column, rule))
                            .toList(),
                    outcome.story().stream()
                            .map(played -> Scenario.of(played, outcome.timing(played.step())))
                            .toList(),
                    MeasuredJson.of(outcome.measured()));
        }
    }

    /** One step of the story, with times if it was timed. */
    @JsonNaming(SnakeCaseStrategy.class)
    record Scenario(
            String id,
            int statements,
            Optional<Integer> trips,
            boolean withinBudget,
            boolean asExpected,
            Optional<Double> medianMicros,
            Optional<Double> p99Micros,
            Optional<Double> plainMicros,
            @JsonProperty("floor_micros") Optional<Double> baselineMicros,
            Optional<Double> ratio,
            Optional<Double> ratioLow,
            Optional<Double> ratioHigh,
            Optional<Double> plainRatio,
            Optional<Double> plainRatioLow,
            Optional<Double> plainRatioHigh) {

        static Scenario of(StepResult played, Optional<Timing> timing) {
            Optional<Ratio> byHand = timing.map(Timing::overByHand);
            Optional<Ratio> plain = timing.flatMap(Timing::overPlain);
            return new Scenario(
                    played.step().id(),
                    played.statements().size(),
                    played.trips(),
                    played.withinBudget(),
                    played.asExpected(),
                    timing.map(Timing::adapter).map(Samples::medianMicros),
                    timing.map(Timing::adapter).map(Samples::p99Micros),
                    timing.flatMap(Timing::plain).map(Samples::medianMicros),
                    timing.map(Timing::byHand).map(Samples::medianMicros),
                    byHand.map(Ratio::value),
                    byHand.map(Ratio::low),
                    byHand.map(Ratio::high),
                    plain.map(Ratio::value),
                    plain.map(Ratio::low),
                    plain.map(Ratio::high));
        }
    }
}

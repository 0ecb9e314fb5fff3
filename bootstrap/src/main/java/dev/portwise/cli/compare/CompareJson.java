package dev.portwise.cli.compare;

import com.fasterxml.jackson.annotation.JsonProperty;
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

/** A comparison as it is written to JSON: the runs of {@link ContractJson} with the steps of the story. */
record CompareJson(
        String finding,
        String date,
        boolean quick,
        @JsonProperty("left_out") List<String> leftOut,
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
            List<LoadJson> load,
            Optional<ShapeJson> shapes,
            GrowthJson growth,
            Optional<CostJson> cost,
            List<DistanceJson> distance) {

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
                    outcome.measured().load().stream().map(LoadJson::of).toList(),
                    outcome.measured().shapes().map(ShapeJson::of),
                    GrowthJson.of(outcome.measured().growth()),
                    outcome.measured().cost().map(CostJson::of),
                    outcome.measured().distance().stream().map(DistanceJson::of).toList());
        }
    }

    /** One step of the story, with times if it was timed. */
    record Scenario(
            String id,
            int statements,
            Optional<Integer> trips,
            @JsonProperty("within_budget") boolean withinBudget,
            @JsonProperty("as_expected") boolean asExpected,
            @JsonProperty("median_micros") Optional<Double> medianMicros,
            @JsonProperty("p99_micros") Optional<Double> p99Micros,
            @JsonProperty("plain_micros") Optional<Double> plainMicros,
            @JsonProperty("floor_micros") Optional<Double> baselineMicros,
            Optional<Double> ratio,
            @JsonProperty("ratio_low") Optional<Double> ratioLow,
            @JsonProperty("ratio_high") Optional<Double> ratioHigh,
            @JsonProperty("plain_ratio") Optional<Double> plainRatio,
            @JsonProperty("plain_ratio_low") Optional<Double> plainRatioLow,
            @JsonProperty("plain_ratio_high") Optional<Double> plainRatioHigh) {

        static Scenario of(StepResult played, Optional<Timing> timing) {
            Optional<Ratio> byHand = timing.map(Timing::overByHand);
            Optional<Ratio> plain = timing.flatMap(Timing::overPlain);
            return new Scenario(
                    played.step().id(),
                    played.statements().size(),
                    played.trips(),
                    played.withinBudget(),
                    played.asExpected(),
                    rounded(timing.map(Timing::adapter).map(Samples::medianMicros)),
                    rounded(timing.map(Timing::adapter).map(Samples::p99Micros)),
                    rounded(timing.flatMap(Timing::plain).map(Samples::medianMicros)),
                    rounded(timing.map(Timing::byHand).map(Samples::medianMicros)),
                    rounded(byHand.map(Ratio::value)),
                    rounded(byHand.map(Ratio::low)),
                    rounded(byHand.map(Ratio::high)),
                    rounded(plain.map(Ratio::value)),
                    rounded(plain.map(Ratio::low)),
                    rounded(plain.map(Ratio::high)));
        }

        private static Optional<Double> rounded(Optional<Double> exact) {
            return exact.map(Rounded::of);
        }
    }
}

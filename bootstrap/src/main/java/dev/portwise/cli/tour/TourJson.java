package dev.portwise.cli.tour;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.portwise.adapter.spi.Statement;
import dev.portwise.comparison.Candidate;
import dev.portwise.comparison.TourStop;
import dev.portwise.comparison.scenario.StepResult;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** A tour as it is written to JSON. */
record TourJson(List<Stop> steps) {

    static TourJson of(List<TourStop> stops) {
        return new TourJson(stops.stream().map(Stop::of).toList());
    }

    /** One step. */
    record Stop(
            String id,
            String title,
            String story,
            String code,
            @JsonProperty("sqlalchemy") String sqlAlchemy,
            String budget,
            List<Run> runs) {

        static Stop of(TourStop stop) {
            return new Stop(
                    stop.step().id(),
                    stop.step().title(),
                    stop.step().story(),
                    stop.step().code(),
                    stop.step().sqlAlchemy(),
                    stop.step().budget().text(),
                    stop.results().entrySet().stream()
                            .map(entry -> Run.of(entry.getKey(), entry.getValue()))
                            .toList());
        }
    }

    /** The step as one adapter played it on one engine. */
    record Run(
            String adapter,
            String engine,
            Optional<String> caution,
            List<String> statements,
            Map<String, Object> observed,
            @JsonProperty("within_budget") boolean withinBudget,
            @JsonProperty("as_expected") boolean asExpected) {

        static Run of(Candidate candidate, StepResult played) {
            return new Run(
                    candidate.adapter(),
                    candidate.engine(),
                    Optional.of(candidate.caution()).filter(Predicate.not(String::isEmpty)),
                    played.statements().stream().map(Statement::text).toList(),
                    played.observed(),
                    played.withinBudget(),
                    played.asExpected());
        }
    }
}

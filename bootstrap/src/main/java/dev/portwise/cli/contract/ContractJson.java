package dev.portwise.cli.contract;

import dev.portwise.cli.store.StoreJson;
import dev.portwise.contract.ContractResult;
import dev.portwise.contract.RuleFailure;
import dev.portwise.contract.RuleResult;
import dev.portwise.web.ContractColumn;
import java.util.List;
import java.util.Optional;

/** The results of contract runs as they are written to JSON. */
public record ContractJson(List<Run> runs) {

    public static ContractJson of(List<ContractColumn> columns) {
        return new ContractJson(columns.stream()
                .flatMap(column -> column.result().stream().map(result -> Run.of(column, result)))
                .toList());
    }

    /** One adapter on one engine. */
    public record Run(
            String adapter,
            String engine,
            StoreJson store,
            boolean conformant,
            String verdict,
            boolean filtered,
            List<Entry> rules) {

        static Run of(ContractColumn column, ContractResult result) {
            return new Run(
                    result.adapter(),
                    result.engine(),
                    StoreJson.of(result.capabilities()),
                    result.conformant(),
                    result.verdict(),
                    result.filtered(),
                    result.rules().stream().map(rule -> Entry.of(column, rule)).toList());
        }
    }

    /** One rule. */
    public record Entry(
            String id,
            String family,
            String title,
            String origin,
            String outcome,
            List<String> reasons,
            int statements,
            double millis,
            Optional<String> message,
            long rows,
            List<String> sent,
            Optional<String> expected,
            Optional<String> found,
            Optional<String> stored,
            String command) {

        public static Entry of(ContractColumn column, RuleResult result) {
            return new Entry(
                    result.id(),
                    result.family().name(),
                    result.title(),
                    result.origin(),
                    result.outcome().word(),
                    result.reasons(),
                    result.statements(),
                    Math.round(result.millis() * 1000) / 1000.0,
                    result.message(),
                    result.cost().rows(),
                    result.sent(),
                    result.failure().flatMap(RuleFailure::expected),
                    result.failure().flatMap(RuleFailure::found),
                    result.failure().flatMap(RuleFailure::stored),
                    column.command(result.id()));
        }
    }
}

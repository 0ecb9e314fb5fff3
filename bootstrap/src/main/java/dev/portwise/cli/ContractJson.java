package dev.portwise.cli;

import dev.portwise.contract.ContractResult;
import dev.portwise.contract.RuleResult;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The results of contract runs as they are written to JSON. */
record ContractJson(List<Run> runs) {

    static ContractJson of(List<ContractResult> results) {
        return new ContractJson(results.stream().map(Run::of).toList());
    }

    /** One adapter on one engine. */
    record Run(String adapter, String engine, boolean conformant, boolean filtered, List<Entry> rules) {

        static Run of(ContractResult result) {
            return new Run(
                    result.adapter(),
                    result.engine(),
                    result.conformant(),
                    result.filtered(),
                    result.rules().stream().map(Entry::of).toList());
        }
    }

    /** One rule. */
    record Entry(
            String id,
            String family,
            String title,
            String origin,
            String outcome,
            int statements,
            double millis,
            Optional<String> message) {

        static Entry of(RuleResult result) {
            return new Entry(
                    result.id(),
                    result.family().name(),
                    result.title(),
                    result.origin(),
                    result.outcome().name().toLowerCase(Locale.ROOT),
                    result.statements(),
                    Math.round(result.millis() * 1000) / 1000.0,
                    result.message());
        }
    }
}

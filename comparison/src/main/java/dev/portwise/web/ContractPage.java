package dev.portwise.web;

import dev.portwise.adapter.spi.Capabilities;
import dev.portwise.contract.RuleResult;
import dev.portwise.contract.Rules;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A run of the contract, for the templates of its page.
 *
 * @param cautions what the reader must know about the engines
 */
public record ContractPage(Instant when, List<ContractColumn> columns, List<String> cautions) {

    public ContractTable table() {
        return new ContractTable(columns);
    }

    /** The engines' names with the capabilities of their stores. */
    public Map<String, Capabilities> stores() {
        Map<String, Capabilities> stores = new LinkedHashMap<>();
        columns.stream()
                .flatMap(column -> column.result().stream())
                .forEach(result -> stores.putIfAbsent(result.engine(), result.capabilities()));
        return stores;
    }

    public String date() {
        return HtmlReport.date(when);
    }

    /** The result in one sentence. A run of only some rules calls no adapter conformant. */
    public String finding() {
        List<String> broken = columns.stream()
                .filter(column -> failures(column) > 0)
                .map(column -> column.name() + " breaks " + rules(failures(column)))
                .toList();
        if (!broken.isEmpty()) {
            return String.join(", ", broken) + (filtered() ? "; " + part() : "") + ".";
        }
        return filtered()
                ? "No rule failed, but " + part() + ": that does not prove the contract."
                : "Conformant: "
                        + String.join(
                                ", ", columns.stream().map(ContractColumn::name).toList()) + ".";
    }

    private boolean filtered() {
        return columns.stream().flatMap(column -> column.result().stream()).anyMatch(result -> result.filtered());
    }

    private String part() {
        long ran = columns.stream()
                .flatMap(column -> column.result().stream())
                .mapToLong(result -> result.rules().size())
                .max()
                .orElse(0);
        return "only " + ran + " of " + Rules.all().size() + " rules ran";
    }

    private static long failures(ContractColumn column) {
        return column.result().stream()
                .flatMap(result -> result.with(RuleResult.Outcome.FAILED).stream())
                .count();
    }

    private static String rules(long number) {
        return number == 1 ? "1 rule" : number + " rules";
    }
}

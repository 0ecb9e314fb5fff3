package dev.portwise.cli.contract;

import dev.portwise.cli.console.Colours;
import dev.portwise.cli.console.Table;
import dev.portwise.cli.store.StoreJson;
import dev.portwise.comparison.Candidate;
import dev.portwise.contract.ContractResult;
import dev.portwise.contract.Family;
import dev.portwise.contract.RuleResult;
import dev.portwise.contract.RuleResult.Outcome;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;

/** The result of a contract run as people read it. */
public record ContractText(PrintStream out, Colours colours) {

    void print(Candidate candidate, ContractResult result) {
        out.println(colours.strong(candidate.adapter() + " on " + candidate.engine()) + ": " + verdict(result)
                + (result.filtered() && result.failures().isEmpty() ? " and exits with 0" : ""));
        if (!candidate.caution().isEmpty()) {
            out.println("note: " + candidate.engine() + " is " + candidate.caution());
        }
        out.println(store(StoreJson.of(result.capabilities())));
        out.println(table(result));
        result.failures().forEach(failure -> print(candidate, failure));
        result.with(Outcome.UNPROVEN).forEach(this::print);
        out.println();
    }

    private static String store(StoreJson declared) {
        String guarantees = String.join(", ", declared.guarantees());
        return "%s: isolation %s, collation %s, durability: %s; %s"
                .formatted(
                        declared.product(),
                        declared.isolation(),
                        declared.collation(),
                        declared.durability(),
                        guarantees.isEmpty() ? "no guarantee" : guarantees);
    }

    /** Whether the contract holds, how many rules tell, and what they could not look at. */
    public String verdict(ContractResult result) {
        String verdict = result.verdict();
        for (String word : List.of("not conformant", "conformant")) {
            if (verdict.startsWith(word)) {
                String coloured = result.conformant() ? colours.good(word) : colours.bad(word);
                return coloured + verdict.substring(word.length());
            }
        }
        return verdict;
    }

    private static String table(ContractResult result) {
        List<Family> families = Arrays.stream(Family.values())
                .filter(family -> result.rules().stream().anyMatch(rule -> rule.family() == family))
                .toList();
        Table<Family> table = new Table<Family>().words("family", Family::name).words("", Family::title);
        for (Outcome outcome : Outcome.values()) {
            table.figures(
                    outcome.word(),
                    family -> String.valueOf(result.with(outcome).stream()
                            .filter(rule -> rule.family() == family)
                            .count()));
        }
        return table.of(families);
    }

    private void print(Candidate candidate, RuleResult failure) {
        out.println(colours.bad("failed") + "  " + colours.strong(failure.id() + " " + failure.title()));
        failure.message().ifPresent(message -> out.println("        " + message));
        out.println(colours.faint(
                "        alone: ./portwise contract " + candidate.arguments() + " --rule " + failure.id()));
    }

    private void print(RuleResult unproven) {
        out.println("unproven  " + colours.strong(unproven.id() + " " + unproven.title()) + ": "
                + String.join(", ", unproven.reasons()));
    }
}

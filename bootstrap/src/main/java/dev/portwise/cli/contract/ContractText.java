package dev.portwise.cli.contract;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.ColumnData;
import com.github.freva.asciitable.HorizontalAlign;
import dev.portwise.cli.console.Colours;
import dev.portwise.cli.store.StoreJson;
import dev.portwise.comparison.Candidate;
import dev.portwise.contract.ContractResult;
import dev.portwise.contract.Family;
import dev.portwise.contract.RuleResult;
import dev.portwise.contract.RuleResult.Outcome;
import dev.portwise.contract.Rules;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;

/** The result of a contract run as people read it. */
record ContractText(PrintStream out, Colours colours) {

    void print(Candidate candidate, ContractResult result) {
        out.println(colours.strong(candidate.adapter() + " on " + candidate.engine()) + ": " + verdict(result));
        if (!candidate.caution().isEmpty()) {
            out.println("note: " + candidate.engine() + " is " + candidate.caution());
        }
        out.println(store(StoreJson.of(result.capabilities())));
        out.println(table(result));
        result.failures().forEach(failure -> print(candidate, failure));
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

    private String verdict(ContractResult result) {
        int failed = result.failures().size();
        int ran = result.rules().size();
        if (result.filtered()) {
            String of = ran + " of " + Rules.all().size() + " rules ran, ";
            return failed == 0
                    ? of + "none failed; only a run of all rules proves the adapter and exits with 0"
                    : of + colours.bad(failed + " failed");
        }
        return result.conformant()
                ? colours.good("conformant") + ", all " + ran + " rules hold"
                : colours.bad("not conformant") + ", " + failed + " of " + ran + " rules failed";
    }

    private static String table(ContractResult result) {
        List<Family> families = Arrays.stream(Family.values())
                .filter(family -> result.rules().stream().anyMatch(rule -> rule.family() == family))
                .toList();
        return AsciiTable.getTable(
                AsciiTable.BASIC_ASCII_NO_DATA_SEPARATORS,
                families,
                List.of(
                        new Column()
                                .header("family")
                                .dataAlign(HorizontalAlign.LEFT)
                                .with(Family::name),
                        new Column().header("").dataAlign(HorizontalAlign.LEFT).with(Family::title),
                        count(result, Outcome.PASSED),
                        count(result, Outcome.VARIED),
                        count(result, Outcome.FAILED)));
    }

    private static ColumnData<Family> count(ContractResult result, Outcome outcome) {
        return new Column()
                .header(outcome.word())
                .with(family -> String.valueOf(result.with(outcome).stream()
                        .filter(rule -> rule.family() == family)
                        .count()));
    }

    private void print(Candidate candidate, RuleResult failure) {
        out.println(colours.bad("failed") + "  " + colours.strong(failure.id() + " " + failure.title()));
        failure.message().ifPresent(message -> out.println("        " + message));
        out.println(colours.faint(
                "        alone: ./portwise contract " + candidate.arguments() + " --rule " + failure.id()));
    }
}

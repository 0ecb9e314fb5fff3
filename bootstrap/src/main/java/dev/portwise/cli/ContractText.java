package dev.portwise.cli;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.ColumnData;
import com.github.freva.asciitable.HorizontalAlign;
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
record ContractText(PrintStream out, Paint paint) {

    void print(Candidate contestant, ContractResult result) {
        out.println(paint.strong(contestant.adapter() + " on " + contestant.engine()) + ": " + verdict(result));
        if (!contestant.caution().isEmpty()) {
            out.println("note: " + contestant.engine() + " is " + contestant.caution());
        }
        out.println(store(StoreJson.of(result.capabilities())));
        out.println(table(result));
        result.failures().forEach(failure -> print(contestant, failure));
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
                    : of + paint.bad(failed + " failed");
        }
        return result.conformant()
                ? paint.good("conformant") + ", all " + ran + " rules hold"
                : paint.bad("not conformant") + ", " + failed + " of " + ran + " rules failed";
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

    private void print(Candidate contestant, RuleResult failure) {
        out.println(paint.bad("failed") + "  " + paint.strong(failure.id() + " " + failure.title()));
        failure.message().ifPresent(message -> out.println("        " + message));
        out.println(paint.faint(
                "        alone: ./portwise contract " + contestant.arguments() + " --rule " + failure.id()));
    }
}

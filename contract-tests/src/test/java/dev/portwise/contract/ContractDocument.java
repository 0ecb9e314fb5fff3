package dev.portwise.contract;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The contract as a page: clauses with their rules, promises with theirs. */
final class ContractDocument {

    private static final String HEAD = """
            # The contract

            <!-- Made from the rules: mvn test -pl contract-tests -am -Dtest=ContractDocumentTest -Dportwise.update=docs -Dsurefire.failIfNoSpecifiedTests=false -->

            This page lists the contract of every adapter: %d clauses in %d families, %d rules, and the sentences of the
            ports. The anchor of a clause never changes. Run one rule by its id, or one family by its name:

            ```sh
            ./portwise contract --adapter jpa --engine h2 --rule O2M-06
            ./portwise contract --adapter jpa --engine h2 --family O2M
            ```
            """;

    private ContractDocument() {}

    static String text() {
        StringBuilder text = new StringBuilder(HEAD.formatted(
                Clause.values().length, Family.values().length, Rules.all().size()));
        for (Family family : Family.values()) {
            append(text, family);
        }
        text.append("\n## The ports' promises\n");
        String place = "";
        for (Promise promise : Promise.all()) {
            if (!promise.place().equals(place)) {
                place = promise.place();
                text.append("\n### `").append(place).append("`\n\n");
            }
            text.append("- ")
                    .append(promise.sentence())
                    .append(" — ")
                    .append(answer(promise))
                    .append('\n');
        }
        return text.toString();
    }

    private static void append(StringBuilder text, Family family) {
        text.append("\n## ").append(family).append(": ").append(family.title()).append("\n\n");
        List<ContractRule> rules =
                Rules.all().stream().filter(rule -> rule.family() == family).toList();
        text.append("`./portwise contract --adapter jpa --engine h2 --rule ")
                .append(rules.get(0).id())
                .append("`\n");
        Arrays.stream(Clause.values())
                .filter(clause -> clause.family() == family)
                .forEach(clause -> append(text, clause));
    }

    private static void append(StringBuilder text, Clause clause) {
        text.append("\n<a id=\"").append(clause.anchor()).append("\"></a>\n");
        text.append("**").append(clause.sentence()).append("**\n\n");
        Rules.all().stream()
                .filter(rule -> rule.clauses().contains(clause))
                .forEach(rule -> text.append("- ")
                        .append(rule.id())
                        .append(' ')
                        .append(rule.title())
                        .append(" _(")
                        .append(rule.origin())
                        .append(")_\n"));
    }

    private static String answer(Promise promise) {
        Optional<String> reason = promise.reason();
        return reason.map(why -> "_" + why + "_")
                .orElseGet(() -> promise.rules().stream().collect(Collectors.joining(", ")));
    }
}

package dev.portwise.contract.stage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portwise.adapter.spi.Guarantee;
import dev.portwise.adapter.spi.Persistence;
import dev.portwise.adapter.spi.StatementObserver;
import dev.portwise.contract.ContractResult;
import dev.portwise.contract.ContractRun;
import dev.portwise.contract.Family;
import dev.portwise.contract.RuleResult;
import dev.portwise.contract.Selection;
import dev.portwise.contract.reference.DefectiveReference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The guide for authors of adapters says which rules hold when a part of an adapter is written. */
class StagesTest {

    private static final Path GUIDE = Path.of("../docs/write-an-adapter.md");
    private static final String BEGIN = "<!-- made by StagesTest -->\n";
    private static final String END = "<!-- end -->\n";

    @Test
    void theGuideSaysWhichRulesHoldAtEachStage() throws IOException {
        String guide = Files.readString(GUIDE);
        int begin = guide.indexOf(BEGIN) + BEGIN.length();
        int end = guide.indexOf(END);
        String current = guide.substring(0, begin) + table() + guide.substring(end);
        if ("docs".equals(System.getProperty("portwise.update"))) {
            Files.writeString(GUIDE, current);
        }

        assertThat(Files.readString(GUIDE)).isEqualTo(current);
    }

    private static String table() {
        List<Family> families = List.of(Family.values());
        StringBuilder text = new StringBuilder("| stage | written | ")
                .append(families.stream().map(Family::name).collect(Collectors.joining(" | ")))
                .append(" | all |\n|---|---|")
                .append("---:|".repeat(families.size() + 1))
                .append('\n');
        List<Stage> stages = List.of(Stage.values());
        for (Stage stage : stages) {
            List<RuleResult> held = held(stage);
            text.append("| %d | %s | ".formatted(stages.indexOf(stage), stage.written()))
                    .append(families.stream()
                            .map(family -> String.valueOf(held.stream()
                                    .filter(rule -> rule.family() == family)
                                    .count()))
                            .collect(Collectors.joining(" | ")))
                    .append(" | ")
                    .append(held.size())
                    .append(" |\n");
        }
        return text.toString();
    }

    private static List<RuleResult> held(Stage stage) {
        Function<StatementObserver, Persistence> opening = DefectiveReference.openings(
                EnumSet.complementOf(EnumSet.of(Guarantee.DURABLE_UNITS)), whole -> new StagedSession(stage, whole));
        ContractResult result = new ContractRun("staged", "memory", opening::apply).run(Selection.everything());
        return Stream.of(RuleResult.Outcome.PASSED, RuleResult.Outcome.VARIED)
                .flatMap(outcome -> result.with(outcome).stream())
                .toList();
    }
}

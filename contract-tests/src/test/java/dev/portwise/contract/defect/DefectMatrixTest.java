package dev.portwise.contract.defect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portwise.contract.ContractRule;
import dev.portwise.contract.Rules;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** Every defect is caught by the rules that name it, and every rule is seen to fail. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DefectMatrixTest {

    private final Sources sources = new Sources(Path.of(".."));
    private final Matrix matrix = Matrix.of(Catalogue.wanted(), sources, Rulebook.asWritten(sources));

    @BeforeAll
    void report() {
        new MatrixReport(matrix).writeTo(Path.of("target", "reports", "defects"));
    }

    @TestFactory
    Stream<DynamicTest> aDefectIsCaughtByTheRulesThatNameIt() {
        return matrix.trials().stream()
                .map(trial -> DynamicTest.dynamicTest(
                        trial.defect().name(),
                        () -> assertThat(trial.catchers())
                                .as(
                                        "the rules that fail when: %s",
                                        trial.defect().sentence())
                                .isNotEmpty()
                                .containsAll(trial.defect().catchers())));
    }

    /** A single defect says nothing about the rules that it has nothing to do with. */
    @TestFactory
    Stream<DynamicTest> theWholeCatalogueWatchesEveryRule() {
        return Catalogue.isWanted()
                ? Stream.of(DynamicTest.dynamicTest(
                        "every rule fails for a defect that names it", this::everyRuleFailsForADefect))
                : Stream.empty();
    }

    @Test
    void noRuleFailsOnceTheDefectsAreGone() {
        assertThat(matrix.afterwards())
                .allSatisfy(trial -> assertThat(trial.failures()).isEmpty());
    }

    private void everyRuleFailsForADefect() {
        Set<String> unseen = Rules.all().stream().map(ContractRule::id).collect(Collectors.toCollection(TreeSet::new));

        unseen.removeAll(matrix.seenToFail());

        assertThat(unseen).as("rules that were never seen to fail").isEmpty();
    }
}

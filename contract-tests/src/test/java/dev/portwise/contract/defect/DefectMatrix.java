package dev.portwise.contract.defect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portwise.contract.ContractRule;
import dev.portwise.contract.Rules;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/**
 * Every defect is caught by the rules that name it, and every rule is seen to fail. It takes minutes and is run by its
 * name: {@code mvn test -pl contract-tests -am -Dtest=DefectMatrix -Dsurefire.failIfNoSpecifiedTests=false}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DefectMatrix {

    private static final Defect NONE = Defect.named("none", "Nothing is wrong.");

    private final Matrix matrix = Matrix.of(Catalogue.wanted());

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

    @Test
    void everyRuleFailsForADefectThatNamesIt() {
        Set<String> unseen = Rules.all().stream().map(ContractRule::id).collect(Collectors.toCollection(TreeSet::new));

        unseen.removeAll(matrix.seenToFail());

        assertThat(unseen).as("rules that were never seen to fail").isEmpty();
    }

    @Test
    void noRuleFailsForEveryDefect() {
        assertThat(matrix.alwaysFailing()).isEmpty();
    }

    @Test
    void noRuleFailsWithoutADefect() {
        assertThat(Matrix.of(List.of(NONE)).trials().get(0).failures()).isEmpty();
    }
}

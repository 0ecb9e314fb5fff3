package dev.portwise.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import dev.portwise.contract.broken.Skips;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No rule, no test of a use case and no test of an adapter is skipped. What a store cannot do is declared and asserted. */
class NothingIsSkippedTest {

    private static final List<Path> MODULES = List.of(
            Path.of("../application"),
            Path.of("../contract-tests"),
            Path.of("../adapter-jpa"),
            Path.of("../adapter-mybatis"),
            Path.of("../adapter-mongo"),
            Path.of("../adapter-relational"));

    private static final DescribedPredicate<JavaClass> A_WAY_TO_SKIP = DescribedPredicate.describe(
            "are a way to skip a test",
            type -> type.getPackageName().equals("org.junit.jupiter.api.condition")
                    || List.of(
                                    "org.junit.jupiter.api.Assumptions",
                                    "org.junit.jupiter.api.Disabled",
                                    "org.junit.jupiter.api.Tag",
                                    "org.junit.jupiter.api.Tags",
                                    "org.junit.jupiter.api.extension.ExecutionCondition",
                                    "org.junit.jupiter.api.extension.ConditionEvaluationResult",
                                    "org.opentest4j.TestAbortedException",
                                    "org.opentest4j.TestSkippedException",
                                    "org.assertj.core.api.Assumptions",
                                    "org.assertj.core.api.BDDAssumptions",
                                    "org.assertj.core.api.WithAssumptions")
                            .contains(type.getName()));

    /** They make a failure of what is skipped, and the test of that skips. */
    private static final DescribedPredicate<JavaClass> THE_GUARDS_AGAINST_IT = DescribedPredicate.describe(
            "are the kit's guards against it",
            type -> Stream.of("AdapterUnderTestExtension", "BrokenRule", "DisabledContracts", "NeverSkippedTest")
                    .map("dev.portwise.contract."::concat)
                    .anyMatch(guard ->
                            type.getName().equals(guard) || type.getName().startsWith(guard + "$")));

    private static final ArchRule NOTHING_IS_SKIPPED = noClasses()
            .that(DescribedPredicate.not(THE_GUARDS_AGAINST_IT))
            .should()
            .dependOnClassesThat(A_WAY_TO_SKIP)
            .because("what a store cannot do is a missing Guarantee, and the rule asserts what is declared");

    @Test
    void noRuleAndNoTestOfAUseCaseOrAnAdapterSkips() {
        JavaClasses classes = new ClassFileImporter().importPaths(folders());

        assertThat(classes).as("classes of the kit").hasSizeGreaterThan(50);
        NOTHING_IS_SKIPPED.check(classes);
    }

    @Test
    void everyModuleThatIsLookedAtIsBuilt() {
        assertThat(folders())
                .as("build the modules first: mvn test -pl bootstrap -am")
                .allMatch(Files::isDirectory);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Assumptions", "Disabled", "DisabledOnOs", "Tag", "TestAbortedException"})
    void eachWayToSkipIsFound(String way) {
        JavaClasses skipping = new ClassFileImporter().importClasses(Skips.class);

        assertThat(NOTHING_IS_SKIPPED.evaluate(skipping).getFailureReport().getDetails())
                .anySatisfy(detail -> assertThat(detail).contains("." + way));
    }

    /** The rules of the kit are in its main classes. */
    private static List<Path> folders() {
        return MODULES.stream()
                .flatMap(module -> module.endsWith("contract-tests")
                        ? List.of(module.resolve("target/classes"), module.resolve("target/test-classes")).stream()
                        : List.of(module.resolve("target/test-classes")).stream())
                .toList();
    }
}

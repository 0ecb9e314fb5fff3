package dev.portwise.architecture;

import static dev.portwise.architecture.ArchitectureTest.aModuleKnowsOnlyWhatTheTableOfModulesAllows;
import static dev.portwise.architecture.ArchitectureTest.adaptersDoNotKnowEachOther;
import static dev.portwise.architecture.ArchitectureTest.noDomainClassKnowsAFramework;
import static dev.portwise.architecture.ArchitectureTest.noUseCaseKnowsAFramework;
import static dev.portwise.architecture.ArchitectureTest.onlyTheEntryPointOfAnAdapterIsPublic;
import static dev.portwise.architecture.ArchitectureTest.onlyTheRelationalAdaptersSpeakJdbc;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule of {@link ArchitectureTest} is broken on purpose, by classes without use that only the tests have. */
class BrokenArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter().importPackages("dev.portwise");

    @ParameterizedTest(name = "{1} breaks: {0}")
    @MethodSource("violations")
    void aRuleNamesTheClassThatBreaksIt(ArchRule rule, String culprit) {
        var details = rule.evaluate(CLASSES).getFailureReport().getDetails();

        assertThat(details).anySatisfy(detail -> assertThat(detail).contains("dev.portwise." + culprit));
    }

    @Test
    void everyRuleIsSeenToFail() {
        Set<String> rules = Arrays.stream(ArchitectureTest.class.getDeclaredFields())
                .filter(field -> field.isAnnotationPresent(ArchTest.class))
                .map(field -> ruleIn(field).getDescription())
                .collect(Collectors.toSet());

        Set<String> broken = violations()
                .map(violation -> ((ArchRule) violation.get()[0]).getDescription())
                .collect(Collectors.toSet());

        assertThat(broken).isEqualTo(rules);
    }

    static Stream<Arguments> violations() {
        return Stream.of(
                arguments(aModuleKnowsOnlyWhatTheTableOfModulesAllows, "domain.model.broken.KnowsThePorts"),
                arguments(aModuleKnowsOnlyWhatTheTableOfModulesAllows, "domain.port.broken.KnowsAUseCase"),
                arguments(aModuleKnowsOnlyWhatTheTableOfModulesAllows, "application.broken.KnowsTheSpi"),
                arguments(aModuleKnowsOnlyWhatTheTableOfModulesAllows, "adapter.spi.broken.KnowsAUseCase"),
                arguments(aModuleKnowsOnlyWhatTheTableOfModulesAllows, "adapter.tracking.broken.KnowsEngines"),
                arguments(aModuleKnowsOnlyWhatTheTableOfModulesAllows, "adapter.relational.broken.KnowsJpa"),
                arguments(aModuleKnowsOnlyWhatTheTableOfModulesAllows, "adapter.jpa.broken.KnowsTheContract"),
                arguments(aModuleKnowsOnlyWhatTheTableOfModulesAllows, "adapter.mybatis.broken.KnowsJpa"),
                arguments(aModuleKnowsOnlyWhatTheTableOfModulesAllows, "adapter.mongo.broken.KnowsTheRelationalBase"),
                arguments(aModuleKnowsOnlyWhatTheTableOfModulesAllows, "contract.broken.KnowsAUseCase"),
                arguments(aModuleKnowsOnlyWhatTheTableOfModulesAllows, "engine.broken.KnowsTheDomain"),
                arguments(aModuleKnowsOnlyWhatTheTableOfModulesAllows, "relations.broken.KnowsTheDomain"),
                arguments(aModuleKnowsOnlyWhatTheTableOfModulesAllows, "comparison.broken.KnowsTheRelationalBase"),
                arguments(aModuleKnowsOnlyWhatTheTableOfModulesAllows, "comparison.broken.KnowsTheCommandLine"),
                arguments(aModuleKnowsOnlyWhatTheTableOfModulesAllows, "elsewhere.WithoutAPlace"),
                arguments(noDomainClassKnowsAFramework, "domain.model.broken.KnowsJdbc"),
                arguments(noUseCaseKnowsAFramework, "application.broken.KnowsTheCommandLine"),
                arguments(adaptersDoNotKnowEachOther, "adapter.mybatis.broken.KnowsJpa"),
                arguments(onlyTheEntryPointOfAnAdapterIsPublic, "adapter.jpa.broken.PublicMapping"),
                arguments(onlyTheRelationalAdaptersSpeakJdbc, "adapter.mongo.broken.KnowsJdbc"));
    }

    private static ArchRule ruleIn(Field field) {
        try {
            return (ArchRule) field.get(null);
        } catch (IllegalAccessException closed) {
            throw new IllegalStateException("the rule " + field.getName() + " must be package-private", closed);
        }
    }
}

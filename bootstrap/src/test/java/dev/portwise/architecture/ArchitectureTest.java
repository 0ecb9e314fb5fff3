package dev.portwise.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.Architectures.onionArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.portwise.adapter.spi.PersistenceAdapter;
import java.util.Arrays;
import java.util.stream.Stream;

/** Which module may know which: the table of modules as rules. {@link BrokenArchitectureTest} sees each of them fail. */
@AnalyzeClasses(packages = "dev.portwise", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String DOMAIN = "dev.portwise.domain..";
    private static final String APPLICATION = "dev.portwise.application..";
    private static final String ENGINES = "dev.portwise.engine..";
    private static final String[] TECHNOLOGIES = {
        "dev.portwise.adapter.jpa..", "dev.portwise.adapter.mybatis..", "dev.portwise.adapter.mongo.."
    };
    private static final String[] PLAIN_JAVA = {
        "java.lang..", "java.text..", "java.time..", "java.util..", "org.jspecify.annotations.."
    };

    @ArchTest
    static final ArchRule dependenciesPointInwardsAndTheDomainIsInTheMiddle = onionArchitecture()
            .domainModels("dev.portwise.domain.model..", "dev.portwise.domain.exception..")
            .domainServices("dev.portwise.domain.port..")
            .applicationServices(APPLICATION)
            .adapter(
                    "everything around",
                    "dev.portwise.adapter..",
                    "dev.portwise.contract..",
                    ENGINES,
                    "dev.portwise.cli..",
                    "dev.portwise.comparison..",
                    "dev.portwise.tour..",
                    "dev.portwise.web..")
            .ensureAllClassesAreContainedInArchitecture();

    /** The layers of technologies are optional: a build without one of the adapters is a build. */
    @ArchTest
    static final ArchRule aModuleKnowsOnlyWhatTheTableOfModulesAllows = layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage("dev.portwise..")
            .layer("domain")
            .definedBy(DOMAIN)
            .layer("application")
            .definedBy(APPLICATION)
            .layer("adapter-spi")
            .definedBy("dev.portwise.adapter.spi..")
            .layer("adapter-tracking")
            .definedBy("dev.portwise.adapter.tracking..")
            .layer("adapter-relational")
            .definedBy("dev.portwise.adapter.relational..")
            .optionalLayer("adapter-jpa")
            .definedBy("dev.portwise.adapter.jpa..")
            .optionalLayer("adapter-mybatis")
            .definedBy("dev.portwise.adapter.mybatis..")
            .optionalLayer("adapter-mongo")
            .definedBy("dev.portwise.adapter.mongo..")
            .layer("contract-tests")
            .definedBy("dev.portwise.contract..")
            .layer("engines")
            .definedBy(ENGINES)
            .optionalLayer("comparison")
            .definedBy("dev.portwise.comparison..", "dev.portwise.web..")
            .optionalLayer("bootstrap")
            .definedBy("dev.portwise.cli..", "dev.portwise.tour..")
            .whereLayer("domain")
            .mayNotAccessAnyLayer()
            .whereLayer("application")
            .mayOnlyAccessLayers("domain")
            .whereLayer("adapter-spi")
            .mayOnlyAccessLayers("domain")
            .whereLayer("adapter-tracking")
            .mayOnlyAccessLayers("adapter-spi", "domain")
            .whereLayer("adapter-relational")
            .mayOnlyAccessLayers("adapter-tracking", "adapter-spi", "domain")
            .whereLayer("adapter-jpa")
            .mayOnlyAccessLayers("adapter-relational", "adapter-tracking", "adapter-spi", "domain")
            .whereLayer("adapter-mybatis")
            .mayOnlyAccessLayers("adapter-relational", "adapter-tracking", "adapter-spi", "domain")
            .whereLayer("adapter-mongo")
            .mayOnlyAccessLayers("adapter-tracking", "adapter-spi", "domain")
            .whereLayer("contract-tests")
            .mayOnlyAccessLayers("adapter-tracking", "adapter-spi", "domain")
            .whereLayer("engines")
            .mayNotAccessAnyLayer()
            .ensureAllClassesAreContainedInArchitecture();

    @ArchTest
    static final ArchRule noDomainClassKnowsAFramework = classes()
            .that()
            .resideInAPackage(DOMAIN)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(plainJavaAnd(DOMAIN));

    @ArchTest
    static final ArchRule noUseCaseKnowsAFramework = classes()
            .that()
            .resideInAPackage(APPLICATION)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(plainJavaAnd(DOMAIN, APPLICATION));

    @ArchTest
    static final ArchRule theDomainAndTheApplicationNeverUseEngines = noClasses()
            .that()
            .resideInAnyPackage(DOMAIN, APPLICATION)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(ENGINES);

    @ArchTest
    static final ArchRule adaptersDoNotKnowEachOther = slices().matching("dev.portwise.adapter.(jpa|mybatis|mongo)..")
            .should()
            .notDependOnEachOther()
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule onlyTheEntryPointOfAnAdapterIsPublic = classes()
            .that()
            .resideInAnyPackage(TECHNOLOGIES)
            .and()
            .areTopLevelClasses()
            .and()
            .arePublic()
            .should()
            .implement(PersistenceAdapter.class)
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule onlyTheRelationalAdaptersSpeakJdbc = noClasses()
            .that()
            .resideInAnyPackage("dev.portwise.adapter..", "dev.portwise.contract..")
            .and()
            .resideOutsideOfPackages(
                    "dev.portwise.adapter.relational..", "dev.portwise.adapter.jpa..", "dev.portwise.adapter.mybatis..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..");

    private static String[] plainJavaAnd(String... packages) {
        return Stream.of(PLAIN_JAVA, packages).flatMap(Arrays::stream).toArray(String[]::new);
    }
}

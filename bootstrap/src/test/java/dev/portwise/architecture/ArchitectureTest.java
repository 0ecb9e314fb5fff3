package dev.portwise.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.portwise.adapter.spi.PersistenceAdapter;
import java.util.Arrays;
import java.util.stream.Stream;

/**
 * The hexagon and the table of modules as rules. Inside are the domain model, its driven ports and the use cases. Driven
 * adapters implement the ports. Driving adapters call from outside: the contract calls the ports, the comparison and the
 * command line call the use cases. The configurator puts them together. {@link BrokenArchitectureTest} sees each rule
 * fail.
 */
@AnalyzeClasses(packages = "dev.portwise", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String DOMAIN = "dev.portwise.domain..";
    private static final String APPLICATION = "dev.portwise.application..";
    private static final String[] TECHNOLOGIES = {
        "dev.portwise.adapter.jpa..", "dev.portwise.adapter.mybatis..", "dev.portwise.adapter.mongo.."
    };
    private static final String[] PLAIN_JAVA = {
        "java.lang..", "java.text..", "java.time..", "java.util..", "org.jspecify.annotations.."
    };

    private static final String MODEL = "domain model";
    private static final String PORTS = "driven ports";
    private static final String USE_CASES = "use cases";
    private static final String SPI = "driven adapters: what all share";
    private static final String ROWS = "driven adapters: the rows of those that store rows";
    private static final String TRACKING = "driven adapters: what those that track rows share";
    private static final String RELATIONAL = "driven adapters: what those for SQL share";
    private static final String JPA = "driven adapter: jpa";
    private static final String MYBATIS = "driven adapter: mybatis";
    private static final String MONGO = "driven adapter: mongo";
    private static final String CONTRACT = "driving adapter: contract";
    private static final String COMPARISON = "driving adapter: comparison";
    private static final String BOOTSTRAP = "driving adapter: command line, and configurator";
    private static final String ENGINE = "engines";
    private static final String RELATIONS = "the kit for relations of other domains";

    /** The technologies are optional: a build without one of the adapters is a build. */
    @ArchTest
    static final ArchRule aModuleKnowsOnlyWhatTheTableOfModulesAllows = layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage("dev.portwise..")
            .layer(MODEL)
            .definedBy("dev.portwise.domain.model..", "dev.portwise.domain.exception..")
            .layer(PORTS)
            .definedBy("dev.portwise.domain.port..")
            .layer(USE_CASES)
            .definedBy(APPLICATION)
            .layer(SPI)
            .definedBy("dev.portwise.adapter.spi..")
            .layer(ROWS)
            .definedBy("dev.portwise.adapter.rows..")
            .layer(TRACKING)
            .definedBy("dev.portwise.adapter.tracking..")
            .layer(RELATIONAL)
            .definedBy("dev.portwise.adapter.relational..")
            .optionalLayer(JPA)
            .definedBy("dev.portwise.adapter.jpa..")
            .optionalLayer(MYBATIS)
            .definedBy("dev.portwise.adapter.mybatis..")
            .optionalLayer(MONGO)
            .definedBy("dev.portwise.adapter.mongo..")
            .layer(CONTRACT)
            .definedBy("dev.portwise.contract..")
            .layer(ENGINE)
            .definedBy("dev.portwise.engine..")
            .layer(RELATIONS)
            .definedBy("dev.portwise.relations..")
            .layer(COMPARISON)
            .definedBy("dev.portwise.comparison..", "dev.portwise.web..")
            .layer(BOOTSTRAP)
            .definedBy("dev.portwise.cli..")
            .whereLayer(MODEL)
            .mayNotAccessAnyLayer()
            .whereLayer(PORTS)
            .mayOnlyAccessLayers(MODEL)
            .whereLayer(USE_CASES)
            .mayOnlyAccessLayers(MODEL, PORTS)
            .whereLayer(SPI)
            .mayOnlyAccessLayers(MODEL, PORTS)
            .whereLayer(ROWS)
            .mayOnlyAccessLayers(MODEL, PORTS)
            .whereLayer(TRACKING)
            .mayOnlyAccessLayers(MODEL, PORTS, SPI, ROWS)
            .whereLayer(RELATIONAL)
            .mayOnlyAccessLayers(MODEL, PORTS, SPI, ROWS)
            .whereLayer(JPA)
            .mayOnlyAccessLayers(MODEL, PORTS, SPI, ROWS, RELATIONAL)
            .whereLayer(MYBATIS)
            .mayOnlyAccessLayers(MODEL, PORTS, SPI, ROWS, TRACKING, RELATIONAL)
            .whereLayer(MONGO)
            .mayOnlyAccessLayers(MODEL, PORTS, SPI, ROWS, TRACKING)
            .whereLayer(CONTRACT)
            .mayOnlyAccessLayers(MODEL, PORTS, SPI, ROWS, TRACKING, ENGINE)
            .whereLayer(ENGINE)
            .mayNotAccessAnyLayer()
            .whereLayer(RELATIONS)
            .mayNotAccessAnyLayer()
            .whereLayer(COMPARISON)
            .mayOnlyAccessLayers(MODEL, PORTS, USE_CASES, SPI, CONTRACT, ENGINE)
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

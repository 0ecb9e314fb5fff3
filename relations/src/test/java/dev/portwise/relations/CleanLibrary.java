package dev.portwise.relations;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.portwise.engine.Endpoint;
import dev.portwise.engine.Engines;
import dev.portwise.relations.library.Library;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.Version;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** An application without faults has no findings, whatever its database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class CleanLibrary {

    private final HikariDataSource pool;
    private final Library library;

    CleanLibrary(String engine) {
        Endpoint database = Engines.shared(engine).newDatabase();
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(database.url());
        database.user().ifPresent(config::setUsername);
        database.password().ifPresent(config::setPassword);
        config.setMaximumPoolSize(4);
        pool = new HikariDataSource(config);
        library = new Library(pool);
    }

    @AfterAll
    void close() {
        library.close();
        pool.close();
    }

    @TestFactory
    List<DynamicTest> aRelationWithoutFaultsHasNoFindings() {
        return relations()
                .map(relation -> DynamicTest.dynamicTest(relation.name(), () -> {
                    Report report = relation.check();
                    assertThat(report.findings()).isEmpty();
                    assertThat(report.with(Result.Outcome.ASKED)).isEmpty();
                }))
                .toList();
    }

    @Test
    void eachRuleIsATestOfItsOwn() {
        Relation<?, ?> relation = relations().findFirst().orElseThrow();

        assertThat(relation.tests()).hasSizeGreaterThan(30).allSatisfy(RelationTest::run);
    }

    private Stream<Relation<?, ?>> relations() {
        String reason = "Hibernate 6 deletes an orphan wherever it goes, and refuses to save it again";
        return library.get().stream()
                .map(relation -> Version.getVersionString().startsWith("6.")
                                && relation.name().equals("Shelf.books")
                        ? relation.accept(Rule.MOVE_IN_STEP, reason).accept(Rule.MOVE_STORED, reason)
                        : relation);
    }
}

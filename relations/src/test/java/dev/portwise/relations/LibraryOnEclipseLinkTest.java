package dev.portwise.relations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portwise.relations.library.Library;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The kit knows nothing of EclipseLink, and what the lambdas tell is enough. */
class LibraryOnEclipseLinkTest {

    private final Library library = Library.onEclipseLink(
            JdbcConnectionPool.create("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", ""));

    @AfterEach
    void close() {
        library.close();
    }

    /** Without weaving, EclipseLink reads each to-one end at once: the member and the club of every membership. */
    @Test
    void whatIsUnreadIsReadAfterTheUnitAndNothingElseIsFound() {
        Map<String, List<String>> found = Map.of(
                "Article.tags", found("Article.tags"),
                "Article.sections", found("Article.sections"),
                "Team.players", found("Team.players"),
                "Member.clubs", found("Member.clubs"));

        assertThat(found)
                .isEqualTo(Map.of(
                        "Article.tags", List.of("LOA-01"),
                        "Article.sections", List.of("LOA-01"),
                        "Team.players", List.of("LOA-01"),
                        "Member.clubs", List.of("LOA-01", "LOA-08", "CST-01", "CST-04")));
    }

    /** EclipseLink empties the foreign key of an orphan before it deletes the row. */
    @Test
    void aChildThatIsTakenOutIsRefusedIfItsForeignKeyIsNotNull() {
        assertThat(relation("Shelf.books").check().findings())
                .filteredOn(finding -> finding.rule().id().equals("STO-04"))
                .singleElement()
                .asString()
                .contains(
                        "a Book is taken out",
                        "caused by JdbcSQLIntegrityConstraintViolationException: NULL not allowed");
    }

    private List<String> found(String name) {
        return relation(name).check().findings().stream()
                .map(finding -> finding.rule().id())
                .toList();
    }

    private Relation<?, ?> relation(String name) {
        return library.get().stream()
                .filter(relation -> relation.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}

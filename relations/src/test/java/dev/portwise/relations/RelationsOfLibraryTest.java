package dev.portwise.relations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portwise.relations.hibernate.Relations;
import dev.portwise.relations.library.Library;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Relations that Hibernate and the database tell by themselves. */
class RelationsOfLibraryTest {

    private final Library library = new Library();

    @AfterEach
    void close() {
        library.close();
    }

    @Test
    void theMappingAndTheDatabaseTellTheRelations() {
        Relations relations = Relations.of(library.factory());

        assertThat(relations.all().stream().map(Relation::name))
                .containsExactlyInAnyOrder(
                        "Article.sections",
                        "Article.tags",
                        "Club.memberships",
                        "Member.memberships",
                        "Shelf.books",
                        "Team.players");
        assertThat(relations.toString()).contains("""
                        // Shelf.books: one-to-many, other end Book.shelf; cascades persist, merge, remove; orphan removal; column Book.shelf_id NOT NULL ON DELETE CASCADE
                        Relation.oneToMany("Shelf.books", Shelf.class, Book.class)
                            .deleted(COMPOSITION)
                            .takenOut(COMPOSITION)
                            .link(Shelf::add)
                            .unlink(Shelf::remove)
                            .children(Shelf::getBooks)
                            .parentOf(Book::getShelf);""");
    }

    @Test
    void aCleanMappingHasNoFindingsAboutItsShelves() {
        Relations relations = Relations.of(library.factory());
        for (String other :
                List.of("Article.sections", "Article.tags", "Club.memberships", "Member.memberships", "Team.players")) {
            relations.without(other);
        }

        Report report = relations.verify();

        assertThat(report.results()).hasSizeGreaterThan(40);
    }

    @Test
    void whereThereIsNoRelationNothingHolds() {
        Relations none = Relations.of(library.factory());
        none.all().forEach(relation -> none.without(relation.name()));

        assertThatThrownBy(none::verify)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("there is no relation to check");
        assertThatThrownBy(none::tests).isInstanceOf(IllegalStateException.class);
    }
}

package dev.portwise.relations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portwise.relations.Result.Outcome;
import dev.portwise.relations.hibernate.Relations;
import dev.portwise.relations.shop.Shop;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Mappings that say little: what the kit asks about, what it does not guess, and what it finds nevertheless. */
class RelationsOfShopTest {

    private final Shop shop = new Shop();
    private final Relations relations = Relations.of(shop.factory());

    @AfterEach
    void close() {
        shop.close();
    }

    private Report check(String relation) {
        return relations.relation(relation).check();
    }

    private static Outcome outcome(Report report, Rule rule) {
        return report.results().stream()
                .filter(result -> result.rule() == rule)
                .findAny()
                .orElseThrow()
                .outcome();
    }

    @Test
    void aMethodThatForgetsTheOtherEndIsFoundAndItsConsequencesAreNot() {
        Report report = check("Customer.purchases");

        assertThat(report.findings().stream().map(Finding::rule))
                .containsExactly(Rule.LINK_IN_STEP, Rule.ROUND_TRIP, Rule.APPEND_STORED);
        assertThat(report.summary()).contains("a saved Customer comes back without its Purchase, as STO-01 shows");
    }

    @Test
    void oneToManyWithALinkTableIsNoManyToMany() {
        Report report = check("Customer.wishes");

        assertThat(relations.toString())
                .contains("Relation.oneToMany(\"Customer.wishes\", Customer.class, Wish.class)");
        assertThat(report.findings().stream().map(Finding::rule))
                .as("its wishes are deleted with a customer, one by one; a wish's customer is none of the readers'")
                .containsExactly(Rule.DELETE_GROWS);
    }

    @Test
    void whatIsTakenOutByTheKitIsHeldToNoPromiseOfAMethod() {
        Report report = check("Product.reviews");

        assertThat(report.findings()).isEmpty();
        assertThat(outcome(report, Rule.FOREIGN_UNLINK)).isEqualTo(Outcome.NOT_OFFERED);
    }

    @Test
    void aChildThatCannotBeTakenOutIsHeldToNoRuleAboutIt() {
        Report report = check("Product.prices");

        assertThat(report.findings().stream().map(Finding::rule)).containsExactly(Rule.DELETE_GROWS);
        assertThat(outcome(report, Rule.REPLACED)).isEqualTo(Outcome.NOT_OFFERED);
        assertThat(outcome(report, Rule.CHILD_IN_SET))
                .as("its hash code knows its product, as it does when it is new")
                .isEqualTo(Outcome.PASSED);
    }

    @Test
    void childrenThatMayNotShareATargetHaveOneEach() {
        Report report = check("Product.manuals");

        assertThat(report.findings().stream().map(Finding::rule)).containsExactly(Rule.DELETE_GROWS);
        assertThat(outcome(report, Rule.ROUND_TRIP)).isEqualTo(Outcome.PASSED);
        assertThat(outcome(report, Rule.DELETE_POLICY)).isEqualTo(Outcome.PASSED);
    }

    @Test
    void whetherAChildInUseCanBeDeletedIsAsked() {
        Report report = check("Product.categories");

        assertThat(report.findings()).isEmpty();
        assertThat(outcome(report, Rule.CHILD_DELETED)).isEqualTo(Outcome.ASKED);
        assertThat(report.summary()).contains("Say .deleteChild(…)");
    }

    @Test
    void aChildInUseThatCanBeDeletedByTheTeamsWordIsAFindingIfItCannot() {
        Relation<Object, Object> said = relations.relation("Product.categories");

        Report report = said.deleteChild(Entity.said(said.definition().child.delete, "how a child is deleted"))
                .check();

        assertThat(report.findings().stream().map(Finding::rule))
                .containsExactly(Rule.CHILD_DELETED, Rule.CHILD_DELETE_UNDONE);
    }

    @Test
    void whetherTheDatabaseDeletesAsTheMapperDoesIsAskedIfItRefuses() {
        Report asked = check("Product.categories");
        Report said = relations.relation("Product.categories").deletableBySql().check();

        assertThat(outcome(asked, Rule.DELETE_BY_DATABASE)).isEqualTo(Outcome.ASKED);
        assertThat(asked.summary())
                .contains("the database's own DELETE is refused")
                .contains("Say .deletableBySql()");
        assertThat(outcome(said, Rule.DELETE_BY_DATABASE)).isEqualTo(Outcome.FAILED);
    }

    @Test
    void aReasonAnswersAQuestion() {
        Report said = relations
                .relation("Product.categories")
                .accept(Rule.DELETE_BY_DATABASE, "nobody deletes products by SQL")
                .check();

        assertThat(outcome(said, Rule.DELETE_BY_DATABASE)).isEqualTo(Outcome.ACCEPTED);
        assertThat(said.summary()).contains("nobody deletes products by SQL");
    }

    @Test
    void aQuestionIsAboutParentsWithChildren() {
        Report report = check("Product.reviews");

        assertThat(report.summary()).contains("a Product with 1 Review is deleted: refused: Referential integrity");
    }

    @Test
    void aMethodLinksTheCollectionThatItNames() {
        assertThat(relations.toString())
                .containsOnlyOnce(".link(Customer::addFriend)")
                .contains("""
                        Relation.manyToMany("Customer.friends", Customer.class, Customer.class)
                            .deleted(LINK)
                            .takenOut(LINK)
                            .link(Customer::addFriend)""");
    }

    @Test
    void aRelationThatCannotBeCheckedDoesNotKeepTheOthersFromIt() {
        relations.without("Customer.following").without("Customer.friends").without("Product.categories");

        Report report = relations.check();

        assertThat(report.with(Outcome.NOT_CHECKED).stream()
                        .map(result -> result.relation().name()))
                .containsOnly("Product.stocks");
        assertThat(report.with(Outcome.PASSED)).hasSizeGreaterThan(40);
        assertThatThrownBy(() -> report.requireNoFindings(false))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Not checked: Product.stocks")
                .hasMessageContaining("its other end is part of a key")
                .hasMessageContaining(".without(\"Product.stocks\")");
    }

    @Test
    void whereNothingCanBeCheckedTheReasonIsThrown() {
        relations.all().stream()
                .map(Relation::name)
                .filter(name -> !name.equals("Product.stocks"))
                .forEach(relations::without);

        assertThatThrownBy(relations::verify)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("part of a key");
    }
}

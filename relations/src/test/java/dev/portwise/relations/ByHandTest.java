package dev.portwise.relations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portwise.relations.Result.Outcome;
import dev.portwise.relations.byhand.Box;
import dev.portwise.relations.byhand.Boxes;
import dev.portwise.relations.byhand.Thing;
import dev.portwise.relations.store.JdbcStore;
import dev.portwise.relations.store.ListeningDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The kit on plain JDBC: what it refuses, what it says and what it leaves behind. */
class ByHandTest {

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final JdbcDataSource database = new JdbcDataSource();
    private final String name = "boxes" + UUID.randomUUID();
    private DataSource dataSource = database;

    @BeforeEach
    void create() {
        database.setURL("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1");
        dataSource = ListeningDataSource.of(database);
        Boxes.schema(database);
    }

    private Relation<Box, Thing> relation(Boxes boxes, JdbcStore store) {
        return Relation.oneToMany("Box.things", Box.class, Thing.class)
                .policy(Policy.COMPOSITION)
                .parent(ByHandTest::box)
                .child(ByHandTest::thing)
                .link(Box::put)
                .unlink(Box::take)
                .children(Box::things)
                .parentOf(Thing::box)
                .save(boxes::save)
                .find(boxes::find)
                .delete(boxes::delete)
                .transactional()
                .reader("all", boxes::all, Promise.PROMISES_CHILDREN)
                .on(store);
    }

    private Relation<Box, Thing> relation() {
        Boxes boxes = new Boxes(dataSource);
        return relation(boxes, JdbcStore.of(dataSource).transactions(boxes));
    }

    private Relation<Box, Thing> refusing() {
        return relation().delete(box -> {
            throw new IllegalStateException("boxes are kept");
        });
    }

    private static Box box() {
        return new Box("box " + NUMBERS.incrementAndGet());
    }

    private static Thing thing() {
        return new Thing("thing " + NUMBERS.incrementAndGet());
    }

    @Test
    void handWrittenCodeWithoutFaultsHasNoFindings() {
        Report report = relation().verify();

        assertThat(report.findings()).as("also about cost").isEmpty();
        assertThat(report.with(Outcome.PASSED)).hasSizeGreaterThan(30);
    }

    @Test
    void whatTheMapperRefusesToDeleteIsNotComparedWithTheDatabase() {
        assertThat(refusing().check().findings())
                .extracting(Finding::rule)
                .contains(Rule.DELETE_POLICY)
                .doesNotContain(Rule.DELETE_BY_DATABASE);
    }

    @Test
    void whatSeveralRulesFindIsToldOnce() {
        Report report = refusing().check();

        assertThat(report.findings()).extracting(Finding::rule).contains(Rule.DELETE_POLICY_LOADED);
        assertThat(report.toString())
                .contains(
                        "Box.things: A deleted parent takes along what the policy says",
                        "Box.things: the same is found by\n  The policy holds if the children were loaded. [DEL-02, correctness]\n")
                .doesNotContain("Box.things: The policy holds if the children were loaded.");
    }

    @Test
    void theStoreIsAfterwardsAsBefore() {
        JdbcStore store = JdbcStore.of(dataSource).throwAway(name);
        execute("insert into box (label) values ('mine')");
        Boxes boxes = new Boxes(dataSource);

        relation(boxes, store.transactions(boxes)).verify();

        assertThat(store.look().rows("BOX")).hasSize(1);
        assertThat(store.look().rows("THING")).isEmpty();
    }

    @Test
    void aDatabaseThatHoldsRowsIsRefusedBeforeAnythingIsWritten() {
        execute("insert into box (label) values ('somebody''s')");

        assertThatThrownBy(relation()::verify)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("BOX (1)")
                .hasMessageContaining(".throwAway(\"" + name + "\")");
        assertThat(JdbcStore.of(dataSource).look().rows("BOX")).hasSize(1);
    }

    @Test
    void anotherNameConfirmsNothing() {
        execute("insert into box (label) values ('somebody''s')");
        Boxes boxes = new Boxes(dataSource);
        JdbcStore store = JdbcStore.of(dataSource).transactions(boxes).throwAway("other");

        assertThatThrownBy(relation(boxes, store)::verify).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void anApplicationThatIsNotHeardIsRefused() {
        Boxes boxes = new Boxes(database);

        assertThatThrownBy(relation(boxes, JdbcStore.of(dataSource).transactions(boxes))::verify)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("nothing was heard");
        assertThat(JdbcStore.of(dataSource).look().counts()).isEmpty();
    }

    @Test
    void aTransactionAroundTheTestIsRefused() {
        Boxes boxes = new Boxes(dataSource);

        boxes.run(() -> assertThatThrownBy(
                        relation(boxes, JdbcStore.of(dataSource).transactions(boxes))::verify)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("shows no new row"));
    }

    @Test
    void aDataSourceThatDoesNotListenIsRefused() {
        assertThatThrownBy(() -> JdbcStore.of(database))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ListeningDataSource.of");
    }

    @Test
    void withoutAPolicyTheKitAsks() {
        Boxes boxes = new Boxes(dataSource);
        Relation<Box, Thing> relation = Relation.oneToMany("Box.things", Box.class, Thing.class)
                .parent(ByHandTest::box)
                .child(ByHandTest::thing)
                .link(Box::put)
                .unlink(Box::take)
                .children(Box::things)
                .save(boxes::save)
                .find(boxes::find)
                .delete(boxes::delete)
                .on(JdbcStore.of(dataSource).transactions(boxes));

        Report report = relation.verify();

        assertThat(report.with(Outcome.ASKED))
                .isNotEmpty()
                .allSatisfy(result -> assertThat(result.note()).contains(".policy("));
        assertThat(report.summary()).contains("THING: 1 row gone");
    }

    @Test
    void samplesThatAreNotDifferentFromEachOtherBreakNoRules() {
        execute("alter table thing add unique (label)");
        Relation<Box, Thing> relation = relation().child(() -> new Thing("thing " + NUMBERS.incrementAndGet() % 11));

        Report report = relation.check();

        assertThat(report.findings()).extracting(Finding::rule).containsExactly(Rule.ROUND_TRIP);
        assertThat(report.summary()).contains("the samples are not different from each other: Unique index");
    }

    @Test
    void unlinkingByHandIsHeldToNoPromise() {
        Relation<Box, Thing> relation =
                relation().unlinkByHand((box, thing) -> box.things().remove(thing));

        Report report = relation.check();

        assertThat(report.with(Outcome.NOT_OFFERED))
                .extracting(Result::rule)
                .contains(Rule.UNLINK_IN_STEP, Rule.FOREIGN_UNLINK)
                .doesNotContain(Rule.LINK_IN_STEP);
    }

    @Test
    void anAcceptedRuleIsSilentAndListed() {
        Relation<Box, Thing> relation = relation()
                .link((box, thing) -> box.put(new Thing("another")))
                .accept(Rule.LINK_IN_STEP, "for a reason");

        Report report = relation.check();

        assertThat(report.with(Outcome.ACCEPTED)).extracting(Result::rule).containsExactly(Rule.LINK_IN_STEP);
        assertThat(report.summary()).contains("accepted END-01 Box.things: for a reason");
    }

    @Test
    void aFindingNamesTheTeamsMethods() {
        Relation<Box, Thing> relation = relation().unlink((box, thing) -> {});

        assertThatThrownBy(relation::verify)
                .isInstanceOf(AssertionError.class)
                .satisfies(error -> assertThat(error)
                        .message()
                        .contains(
                                "Box.things: A child that is taken out is deleted, kept or refused, as the policy says. [STO-04, correctness]")
                        .contains("Box a = ByHandTest.box();")
                        .contains("a.put(a1);")
                        .contains("boxes.save(a);"));
    }

    @Test
    void aReportIsWrittenAsJsonAndAsAPage() {
        Report report = relation().unlink((box, thing) -> {}).check();

        assertThat(report.toJson()).contains("\"rule\":\"STO-04\"").contains("\"outcome\":\"failed\"");
        assertThat(report.toHtml()).contains("Box ◆──&lt; Thing").contains("orphanRemoval");
    }

    private void execute(String sql) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}

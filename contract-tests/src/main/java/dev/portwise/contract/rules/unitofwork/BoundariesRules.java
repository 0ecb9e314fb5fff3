package dev.portwise.contract.rules.unitofwork;

import static dev.portwise.contract.rules.Fixtures.NOON;
import static dev.portwise.contract.rules.Fixtures.find;
import static dev.portwise.contract.rules.Fixtures.group;
import static dev.portwise.contract.rules.Fixtures.post;
import static dev.portwise.contract.rules.Fixtures.tag;
import static dev.portwise.contract.rules.Fixtures.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portwise.adapter.spi.StoreProbe.Kind;
import dev.portwise.contract.AdapterUnderTest;
import dev.portwise.contract.Clause;
import dev.portwise.contract.Rule;
import dev.portwise.domain.model.Content;
import dev.portwise.domain.model.Group;
import dev.portwise.domain.model.Post;
import dev.portwise.domain.model.Tag;
import dev.portwise.domain.model.Title;
import dev.portwise.domain.model.User;
import dev.portwise.domain.model.Username;
import dev.portwise.domain.port.Fetch;
import dev.portwise.domain.port.Repositories;
import java.util.List;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What a unit may do, and when it is over. */
abstract class BoundariesRules {

    @Rule(
            id = "TXN-14",
            clause = Clause.UNIT_ANSWERS_WHAT_THE_WORK_RETURNS,
            origin = "UnitOfWork: answers what the work returns, and the work may answer before its end")
    void theUnitAnswersWhatTheWorkReturns(AdapterUnderTest on) {
        User alice = user("alice");

        User answered = on.ask(repositories -> {
            repositories.users().add(alice);
            return alice;
        });

        assertThat(answered).isSameAs(alice);
        assertThat(on.probe().ids(Kind.USER)).hasSize(1);
    }

    @Rule(id = "TXN-07", clause = Clause.UNITS_DO_NOT_NEST, origin = "UnitOfWork: nesting is refused")
    void unitsDoNotNestAndTheOuterOneGoesOn(AdapterUnderTest on) {
        User alice = user("alice");

        on.run(repositories -> {
            repositories.users().add(alice);
            for (ThrowingCallable inner : List.<ThrowingCallable>of(
                    () -> on.run(others -> others.users().count()),
                    () -> on.read(others -> others.users().count()))) {
                assertThatThrownBy(inner).isInstanceOf(IllegalStateException.class);
            }
        });

        assertThat(on.probe().ids(Kind.USER)).hasSize(1);
        on.read(repositories -> {
            assertThatThrownBy(() -> on.run(others -> others.users().count()))
                    .isInstanceOf(IllegalStateException.class);
            return repositories.users().count();
        });
    }

    @Rule(id = "TXN-08", clause = Clause.READING_REFUSES_WRITES, origin = "UnitOfWork.read: work that changes nothing")
    void aUnitThatOnlyReadsRefusesEveryKindOfChange(AdapterUnderTest on) {
        User alice = user("alice");
        User bob = user("bob");
        Post post = post(alice, "one");
        Tag java = tag("java");
        Group admin = group("admin");
        on.given(alice, bob, java, admin);
        int before = on.writes().size();

        for (Consumer<Repositories> change : List.<Consumer<Repositories>>of(
                repositories -> repositories.users().add(user("dave")),
                repositories -> repositories.users().addAll(List.of(user("carol"))),
                repositories -> repositories.users().remove(find(repositories, alice)),
                repositories -> repositories.users().removeAll(List.of(alice.id())),
                repositories -> find(repositories, alice).rename(new Username("alicia")),
                repositories -> post(find(repositories, alice), "two"),
                repositories -> find(repositories, post).edit(new Title("other"), new Content("text")),
                repositories -> find(repositories, post).moveTo(find(repositories, bob)),
                repositories -> find(repositories, alice).remove(find(repositories, post)),
                repositories -> find(repositories, post).tag(find(repositories, java)),
                repositories -> find(repositories, alice).join(find(repositories, admin), NOON),
                repositories -> find(repositories, admin).handTo(bob.id()),
                repositories -> repositories.tags().removeAll(List.of(java.id())),
                repositories -> repositories.groups().remove(find(repositories, admin)),
                repositories -> {
                    find(repositories, alice).rename(new Username("alicia"));
                    repositories.users().count();
                })) {
            assertThatThrownBy(() -> on.read(repositories -> {
                        change.accept(repositories);
                        return true;
                    }))
                    .isInstanceOf(IllegalStateException.class);
        }

        assertThat(on.writes()).hasSize(before);
        on.run(repositories -> {
            assertThat(find(repositories, alice).posts()).containsExactly(post);
            assertThat(find(repositories, post).title()).isEqualTo(post.title());
        });
    }

    @Rule(
            id = "TXN-09",
            clause = Clause.REPOSITORIES_END_WITH_THEIR_UNIT,
            origin = "Repository: a call on a unit that has ended")
    void repositoriesAreOfNoUseAfterTheirUnit(AdapterUnderTest on) {
        Repositories kept = on.ask(repositories -> repositories);

        for (ThrowingCallable late : List.<ThrowingCallable>of(
                () -> kept.users().count(),
                () -> kept.users().byId(user("alice").id()),
                () -> kept.users().add(user("alice")),
                () -> kept.groups().byIds(List.of(), Fetch.nothing()))) {
            assertThatThrownBy(late).isInstanceOf(IllegalStateException.class);
        }
    }

    @Rule(
            id = "TXN-20",
            clause = Clause.REPOSITORIES_END_WITH_THEIR_UNIT,
            origin = "Repository.remove: neither loaded nor added in this unit")
    void anObjectOfAnEarlierUnitIsNotTakenForThisUnitsOwn(AdapterUnderTest on) {
        User alice = user("alice");
        on.given(alice);
        User earlier = on.ask(repositories -> find(repositories, alice));

        assertThatThrownBy(() -> on.run(repositories -> {
                    assertThat(find(repositories, alice)).isNotSameAs(earlier);
                    repositories.users().remove(earlier);
                }))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(on.probe().ids(Kind.USER)).hasSize(1);
    }
}

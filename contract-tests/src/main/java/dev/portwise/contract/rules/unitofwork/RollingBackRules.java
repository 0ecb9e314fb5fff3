package dev.portwise.contract.rules.unitofwork;

import static dev.portwise.contract.rules.Fixtures.NOON;
import static dev.portwise.contract.rules.Fixtures.find;
import static dev.portwise.contract.rules.Fixtures.group;
import static dev.portwise.contract.rules.Fixtures.post;
import static dev.portwise.contract.rules.Fixtures.posts;
import static dev.portwise.contract.rules.Fixtures.tag;
import static dev.portwise.contract.rules.Fixtures.user;
import static dev.portwise.contract.rules.Fixtures.users;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portwise.adapter.spi.Guarantee;
import dev.portwise.adapter.spi.Persistence;
import dev.portwise.adapter.spi.StoreProbe.Kind;
import dev.portwise.adapter.spi.StoreProbe.LinkKind;
import dev.portwise.contract.AdapterUnderTest;
import dev.portwise.contract.Clause;
import dev.portwise.contract.Rule;
import dev.portwise.domain.exception.DomainException;
import dev.portwise.domain.exception.UsernameTaken;
import dev.portwise.domain.model.Group;
import dev.portwise.domain.model.Post;
import dev.portwise.domain.model.Tag;
import dev.portwise.domain.model.User;
import dev.portwise.domain.model.Username;
import java.io.IOException;
import java.util.List;

/** A failure leaves no trace, and its exception escapes. */
abstract class RollingBackRules {

    @Rule(
            id = "TXN-03",
            clause = {
                Clause.FAILURE_LEAVES_NO_TRACE,
                Clause.EXCEPTIONS_ESCAPE_UNCHANGED,
                Clause.CHECKED_EXCEPTIONS_ROLL_BACK
            },
            origin = "UnitOfWork.execute: rolls back on anything the work throws, lets it through unchanged")
    void anExceptionOfTheWorkEscapesUnchangedAndNothingIsStored(AdapterUnderTest on) {
        for (Throwable thrown : List.of(
                new IllegalArgumentException("unchecked"),
                new IOException("checked"),
                new AssertionError("an error"))) {
            assertThatThrownBy(() -> on.units().execute(repositories -> {
                        repositories.users().add(user("alice"));
                        throw sneaky(thrown);
                    }))
                    .isSameAs(thrown);
        }

        assertThat(on.probe().ids(Kind.USER)).isEmpty();
    }

    @Rule(
            id = "TXN-04",
            clause = Clause.FAILURE_LEAVES_NO_TRACE,
            origin = "atomicity, also of what was sent before the failure")
    void whatWasSentBeforeTheFailureIsRolledBack(AdapterUnderTest on) {
        User alice = user("alice");
        posts(alice, 2);

        assertThatThrownBy(() -> on.run(repositories -> {
                    repositories.users().add(alice);
                    assertThat(repositories.posts().count()).isEqualTo(2);
                    throw new IllegalStateException("too late");
                }))
                .hasMessage("too late");

        if (on.guarantees(Guarantee.ATOMIC_UNITS)) {
            assertThat(on.probe().ids(Kind.USER)).isEmpty();
            assertThat(on.probe().ids(Kind.POST)).isEmpty();
        } else {
            assertThat(on.probe().ids(Kind.USER))
                    .as("a unit stored in part leaves no orphan")
                    .containsExactly(alice.id().value());
        }
    }

    @Rule(
            id = "TXN-16",
            clause = Clause.FAILURE_LEAVES_NO_TRACE,
            origin = "atomicity of inserts, updates, deletes and links that were sent before the failure")
    void everyKindOfChangeSentBeforeTheFailureIsRolledBack(AdapterUnderTest on) {
        User alice = user("alice");
        User bob = user("bob");
        Post post = post(alice, "one");
        Post other = post(alice, "other");
        Tag java = tag("java");
        Group admin = group("admin");
        other.tag(java);
        bob.join(admin, NOON);
        on.given(alice, bob, admin);

        assertThatThrownBy(() -> on.run(repositories -> {
                    User loaded = find(repositories, alice);
                    Group group = find(repositories, admin);
                    find(repositories, post).moveTo(find(repositories, bob));
                    find(repositories, post).tag(find(repositories, java));
                    repositories.posts().remove(find(repositories, other));
                    loaded.join(group, NOON);
                    group.handTo(bob.id());
                    loaded.rename(new Username("alicia"));
                    repositories.users().count();
                    repositories.users().removeAll(List.of(bob.id()));
                    throw new IllegalStateException("too late");
                }))
                .hasMessage("too late");

        if (on.guarantees(Guarantee.ATOMIC_UNITS)) {
            on.run(repositories -> {
                assertThat(find(repositories, alice).posts()).containsExactly(post, other);
                assertThat(find(repositories, alice).revision()).isEqualTo(1);
                assertThat(find(repositories, admin).owner()).isEmpty();
                assertThat(find(repositories, admin).members()).containsExactly(bob);
                assertThat(find(repositories, java).posts()).containsExactly(other);
            });
        } else {
            assertThat(on.probe().links(LinkKind.AUTHOR))
                    .as("a unit stored in part leaves no orphan")
                    .allSatisfy(link -> assertThat(on.probe().ids(Kind.USER)).contains(link.to()));
        }
    }

    @Rule(id = "TXN-15", clause = Clause.FAILURE_LEAVES_NO_TRACE, origin = "Repository.addAll: all or nothing")
    void addingAListOfWhichOneIsRefusedStoresNone(AdapterUnderTest on) {
        on.given(user("taken"));
        List<User> users = List.of(user("one"), user("taken"), user("two"));

        assertThatThrownBy(() -> on.run(repositories -> repositories.users().addAll(users)))
                .isInstanceOf(UsernameTaken.class);

        if (on.guarantees(Guarantee.ATOMIC_UNITS)) {
            assertThat(on.probe().ids(Kind.USER)).hasSize(1);
        } else {
            assertThat(on.probe().links(LinkKind.AUTHOR)).isEmpty();
        }
    }

    @Rule(
            id = "TXN-10",
            clause = Clause.FAILURE_AT_COMMIT_IS_TRANSLATED,
            origin = "UnitOfWork: a failure at the end of the unit is translated, too")
    void aFailureAtTheEndOfTheUnitIsADomainException(AdapterUnderTest on) {
        on.given(user("alice"));

        assertThatThrownBy(() -> on.run(repositories -> repositories.users().add(user("alice"))))
                .isInstanceOf(DomainException.class)
                .isInstanceOf(UsernameTaken.class);
    }

    @Rule(
            id = "TXN-13",
            clause = {Clause.EXCEPTIONS_ESCAPE_UNCHANGED, Clause.FAILED_ROLLBACK_HIDES_NOTHING},
            origin = "Jdbi: the failure of a rollback must not hide what caused it")
    void theExceptionOfTheWorkEscapesEvenWhenTheStoreIsGone(AdapterUnderTest on) {
        Persistence another = on.openAnother();
        IllegalArgumentException thrown = new IllegalArgumentException("the work's own");

        assertThatThrownBy(() -> another.unitOfWork().execute(repositories -> {
                    repositories.users().add(user("alice"));
                    repositories.users().count();
                    another.close();
                    throw thrown;
                }))
                .isSameAs(thrown);
    }

    @SuppressWarnings("unchecked")
    private static <X extends Throwable> RuntimeException sneaky(Throwable thrown) throws X {
        throw (X) thrown;
    }
}

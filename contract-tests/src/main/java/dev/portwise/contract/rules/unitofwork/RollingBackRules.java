package dev.portwise.contract.rules.unitofwork;

import static dev.portwise.contract.rules.Fixtures.NOON;
import static dev.portwise.contract.rules.Fixtures.find;
import static dev.portwise.contract.rules.Fixtures.group;
import static dev.portwise.contract.rules.Fixtures.post;
import static dev.portwise.contract.rules.Fixtures.posts;
import static dev.portwise.contract.rules.Fixtures.tag;
import static dev.portwise.contract.rules.Fixtures.user;
import static dev.portwise.contract.rules.Fixtures.users;
import static dev.portwise.contract.rules.Fixtures.uuid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portwise.adapter.spi.Guarantee;
import dev.portwise.adapter.spi.Persistence;
import dev.portwise.adapter.spi.StoreProbe.Kind;
import dev.portwise.adapter.spi.StoreProbe.LinkKind;
import dev.portwise.contract.AdapterUnderTest;
import dev.portwise.contract.Clause;
import dev.portwise.contract.Ending;
import dev.portwise.contract.Rule;
import dev.portwise.contract.rules.Units;
import dev.portwise.domain.exception.DomainException;
import dev.portwise.domain.exception.UsernameTaken;
import dev.portwise.domain.model.Group;
import dev.portwise.domain.model.Post;
import dev.portwise.domain.model.Tag;
import dev.portwise.domain.model.User;
import dev.portwise.domain.model.Username;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

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

    @Rule(
            id = "TXN-29",
            clause = Clause.FAILURE_LEAVES_NO_TRACE,
            origin = "atomicity of each change alone, sent by a query before the work fails")
    void eachKindOfChangeAloneIsTakenBackWhenTheWorkFails(AdapterUnderTest on) {
        IllegalStateException mine = new IllegalStateException("too late");
        Sample kept = Sample.storedBy(on);
        List<String> before = Stored.in(on);
        boolean atomic = on.guarantees(Guarantee.ATOMIC_UNITS);

        for (Change change : Change.ALL) {
            Sample sample = atomic ? kept : Sample.storedBy(on);
            Ending unit = Ending.of(() -> on.run(repositories -> {
                change.inUnit().accept(repositories, sample);
                repositories.users().count();
                throw mine;
            }));

            assertThat(unit.thrown())
                    .as("a unit ends with what its work throws; it did %s, and %s", change.name(), unit)
                    .containsSame(mine);
            if (atomic) {
                assertThat(Stored.in(on))
                        .as(
                                "nothing is stored of a unit whose work fails; it did %s, which a query sent",
                                change.name())
                        .isEqualTo(before);
            }
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
        assertThat(thrown.getSuppressed())
                .as("what the rollback throws is an exception of the domain")
                .allSatisfy(second -> assertThat(second).isInstanceOf(DomainException.class));
    }

    @Rule(
            id = "TXN-40",
            clause = Clause.FAILURE_AT_COMMIT_IS_TRANSLATED,
            origin = "what a driver throws is not always among what its manual lists")
    void whateverIsThrownBelowAUnitEndsItWithAnExceptionOfTheDomain(AdapterUnderTest on) {
        AtomicInteger left = new AtomicInteger(Integer.MAX_VALUE);
        AtomicReference<RuntimeException> odd = new AtomicReference<>();
        try (Persistence another = on.openAnother(sent -> {
            if (left.decrementAndGet() == 0) {
                throw odd.get();
            }
        })) {
            for (RuntimeException each : List.of(
                    new IllegalStateException("odd"),
                    new IllegalArgumentException("odd"),
                    new NullPointerException("odd"),
                    new UnsupportedOperationException("odd"),
                    new ArithmeticException("odd"))) {
                odd.set(each);
                for (int statement = 1; statement <= 5; statement++) {
                    Sample sample = Sample.storedBy(on);
                    left.set(statement);
                    Ending unit = Ending.of(() -> Units.run(another, all -> {
                        User bob = find(all, sample.bob());
                        bob.rename(new Username("with " + bob.posts().size() + " posts " + uuid()));
                        post(find(all, sample.alice()), "new");
                        all.posts().count();
                    }));
                    left.set(Integer.MAX_VALUE);

                    assertThat(unit.isWell() || unit.isA(DomainException.class))
                            .as("a unit below which %s was thrown; %s", each, unit)
                            .isTrue();
                    boolean untouched = Units.ask(
                            another,
                            all -> all.users().byName(sample.bob().name()).isPresent());
                    assertThat(untouched == !unit.isWell() || !on.guarantees(Guarantee.ATOMIC_UNITS))
                            .as("a unit that fails stores nothing, and the next unit works; %s", unit)
                            .isTrue();
                }
            }
        }
    }

    @SuppressWarnings("unchecked")
    private static <X extends Throwable> RuntimeException sneaky(Throwable thrown) throws X {
        throw (X) thrown;
    }
}

package dev.portwise.contract.rules;

import static dev.portwise.contract.rules.Examples.NOON;
import static dev.portwise.contract.rules.Examples.find;
import static dev.portwise.contract.rules.Examples.group;
import static dev.portwise.contract.rules.Examples.post;
import static dev.portwise.contract.rules.Examples.posts;
import static dev.portwise.contract.rules.Examples.tag;
import static dev.portwise.contract.rules.Examples.user;
import static dev.portwise.contract.rules.Examples.users;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portwise.adapter.spi.Guarantee;
import dev.portwise.adapter.spi.Isolation;
import dev.portwise.adapter.spi.Persistence;
import dev.portwise.adapter.spi.StoreProbe.Kind;
import dev.portwise.adapter.spi.StoreProbe.LinkKind;
import dev.portwise.contract.Clause;
import dev.portwise.contract.CrashingStore;
import dev.portwise.contract.Rule;
import dev.portwise.contract.Subject;
import dev.portwise.domain.exception.DomainException;
import dev.portwise.domain.exception.OutcomeUnknown;
import dev.portwise.domain.exception.Retryable;
import dev.portwise.domain.exception.StoreUnavailable;
import dev.portwise.domain.exception.UsernameTaken;
import dev.portwise.domain.model.Content;
import dev.portwise.domain.model.Group;
import dev.portwise.domain.model.GroupName;
import dev.portwise.domain.model.Post;
import dev.portwise.domain.model.Tag;
import dev.portwise.domain.model.Title;
import dev.portwise.domain.model.User;
import dev.portwise.domain.model.UserId;
import dev.portwise.domain.model.Username;
import dev.portwise.domain.port.Fetch;
import dev.portwise.domain.port.Repositories;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** TXN: the unit of work. */
public abstract class UnitOfWorkRules {
    @Rule(
            id = "TXN-01",
            clause = {Clause.OWN_WRITES_ARE_VISIBLE, Clause.CHANGES_NEED_NO_SAVE},
            origin = "Repository: queries see what the unit has changed")
    void theQueriesOfAUnitSeeItsOwnChanges(Subject on) {
        User alice = user("alice");
        Group admin = group("admin");
        on.given(admin);

        on.run(repositories -> {
            repositories.users().add(alice);
            post(alice, "one");
            alice.join(find(repositories, admin), NOON);
            assertThat(find(repositories, alice)).isSameAs(alice);
            assertThat(repositories.users().count()).isEqualTo(1);
            assertThat(repositories.posts().countBy(alice.id())).isEqualTo(1);
            assertThat(repositories.groups().of(alice.id())).containsExactly(admin);
            alice.rename(new Username("alicia"));
            assertThat(repositories.users().byName(new Username("alice"))).isEmpty();
            assertThat(repositories.users().byName(new Username("alicia"))).contains(alice);
        });
    }

    @Rule(id = "TXN-02", clause = Clause.UNCOMMITTED_IS_INVISIBLE, origin = "ANSI SQL: no dirty reads")
    void whatIsNotCommittedIsInvisibleToOthers(Subject on) {
        User alice = user("alice");

        on.run(repositories -> {
            repositories.users().add(alice);
            assertThat(repositories.users().count()).isEqualTo(1);
            Elsewhere.run(() -> {
                boolean seen = on.read(others -> others.users().byId(alice.id()).isPresent());
                assertThat(seen).isEqualTo(!on.guarantees(Guarantee.ISOLATED_UNITS));
            });
        });

        assertThat(on.probe().ids(Kind.USER)).hasSize(1);
    }

    @Rule(
            id = "TXN-21",
            clause = Clause.ISOLATION_IS_AS_DECLARED,
            origin = "ANSI SQL: non-repeatable reads and phantoms; Berenson et al. 1995: write skew")
    void unitsSeeOfEachOtherWhatTheStoreDeclares(Subject on) {
        Isolation declared = on.isolation();
        User alice = user("alice");
        on.given(alice);

        on.run(repositories -> {
            assertThat(repositories.users().count()).isEqualTo(1);
            Elsewhere.run(() -> {
                on.given(user("bob"));
                on.run(others -> others.users().get(alice.id()).rename(new Username("alicia")));
            });
            boolean asAtFirst = declared == Isolation.SNAPSHOT || declared == Isolation.SERIALIZABLE;
            assertThat(repositories.users().count()).isEqualTo(asAtFirst ? 1 : 2);
            assertThat(repositories.users().get(alice.id()).name().value()).isEqualTo(asAtFirst ? "alice" : "alicia");
        });

        assertThat(bothSucceed(on)).isEqualTo(declared != Isolation.SERIALIZABLE);
    }

    /** Whether two units that overlap and each miss what the other one adds are both stored. */
    private static boolean bothSucceed(Subject on) {
        try {
            on.run(repositories -> {
                assertThat(repositories.tags().count()).isZero();
                Elsewhere.run(() -> on.run(others -> {
                    assertThat(others.tags().count()).isZero();
                    others.tags().add(tag("first"));
                }));
                repositories.tags().add(tag("second"));
            });
            return true;
        } catch (Retryable lost) {
            return false;
        }
    }

    @Rule(
            id = "TXN-23",
            clause = Clause.FINISHED_UNITS_SURVIVE,
            origin =
                    "kill -9; PostgreSQL: synchronous_commit, InnoDB: flush_log_at_trx_commit, MongoDB: journaled writes")
    void whatIsStoredSurvivesTheSuddenEndOfTheServerAsDeclared(Subject on) {
        List<User> authors = users(50);
        authors.forEach(author -> post(author, "one"));
        Optional<CrashingStore> toCrash = on.openToCrash();
        if (toCrash.isEmpty()) {
            authors.forEach(on::given);
            assertThat(on.probe().ids(Kind.POST)).hasSameSizeAs(authors);
            return;
        }

        try (CrashingStore store = toCrash.get()) {
            try (Persistence before = store.opening().get()) {
                for (User author : authors) {
                    before.unitOfWork().execute(repositories -> {
                        repositories.users().add(author);
                        return true;
                    });
                }
                store.crash().run();
            }
            try (Persistence after = store.opening().get()) {
                List<UserId> left = after.unitOfWork()
                        .read(repositories -> authors.stream()
                                .filter(author ->
                                        repositories.users().byId(author.id()).isPresent())
                                .map(User::id)
                                .toList());
                long posts = after.unitOfWork()
                        .read(repositories -> repositories.posts().count());
                assertThat(posts).as("a unit is there as a whole or not at all").isEqualTo(left.size());
                if (on.guarantees(Guarantee.DURABLE_UNITS)) {
                    assertThat(left)
                            .containsExactlyElementsOf(
                                    authors.stream().map(User::id).toList());
                }
            }
        }
    }

    @Rule(
            id = "TXN-22",
            clause = Clause.READERS_DO_NOT_WAIT,
            origin = "multi-version concurrency control: readers do not block behind writers")
    void aUnitThatReadsWaitsForNoneThatWrites(Subject on) {
        User alice = user("alice");
        on.given(alice);
        AtomicBoolean inTime = new AtomicBoolean();

        on.run(repositories -> {
            repositories.users().get(alice.id()).rename(new Username("alicia"));
            assertThat(repositories.users().count()).isEqualTo(1);
            inTime.set(Elsewhere.endsSoon(
                    () -> on.read(others -> others.users().get(alice.id()).name())));
        });

        assertThat(inTime.get()).isEqualTo(on.guarantees(Guarantee.LOCK_FREE_READS));
    }

    @Rule(
            id = "TXN-03",
            clause = {
                Clause.FAILURE_LEAVES_NO_TRACE,
                Clause.EXCEPTIONS_ESCAPE_UNCHANGED,
                Clause.CHECKED_EXCEPTIONS_ROLL_BACK
            },
            origin = "UnitOfWork.execute: rolls back on anything the work throws, lets it through unchanged")
    void anExceptionOfTheWorkEscapesUnchangedAndNothingIsStored(Subject on) {
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
    void whatWasSentBeforeTheFailureIsRolledBack(Subject on) {
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
            id = "TXN-05",
            clause = Clause.FAILED_UNIT_IS_DEAD,
            origin = "UnitOfWork: after a failure of the store the unit is dead")
    void aDeadUnitRefusesEverythingAndEndsWithItsFailure(Subject on) {
        on.given(user("alice"));
        AtomicReference<Throwable> afterwards = new AtomicReference<>();

        assertThatThrownBy(() -> on.run(repositories -> {
                    repositories.users().add(user("alice"));
                    assertThatThrownBy(() -> repositories.users().count()).isInstanceOf(UsernameTaken.class);
                    for (ThrowingCallable further : List.<ThrowingCallable>of(
                            () -> repositories.posts().count(),
                            () -> repositories.groups().byName(new GroupName("admin")),
                            () -> repositories.tags().add(tag("java")),
                            () -> repositories
                                    .users()
                                    .removeAll(List.of(user("bob").id())))) {
                        assertThatThrownBy(further)
                                .isInstanceOf(IllegalStateException.class)
                                .hasCauseInstanceOf(UsernameTaken.class);
                    }
                    try {
                        repositories.users().count();
                    } catch (IllegalStateException refused) {
                        afterwards.set(refused);
                    }
                }))
                .isInstanceOf(UsernameTaken.class);

        assertThat(afterwards.get()).isNotNull().hasCauseInstanceOf(UsernameTaken.class);
        assertThat(on.probe().ids(Kind.USER)).hasSize(1);
    }

    @Rule(
            id = "TXN-06",
            clause = Clause.OBJECTS_OF_A_FAILED_UNIT_ARE_NOT_STORED,
            origin = "UnitOfWork: no later unit stores the objects of a failed one by itself")
    void objectsOfAFailedUnitAreNotStoredByAccident(Subject on) {
        on.given(user("alice"));
        User bob = user("bob");

        assertThatThrownBy(() -> on.run(repositories -> {
                    repositories.users().add(bob);
                    repositories.users().add(user("alice"));
                }))
                .isInstanceOf(UsernameTaken.class);
        on.run(repositories -> repositories.users().add(user("carol")));

        if (on.guarantees(Guarantee.ATOMIC_UNITS)) {
            assertThat(on.probe().ids(Kind.USER))
                    .hasSize(2)
                    .doesNotContain(bob.id().value());
        } else {
            assertThat(on.probe().ids(Kind.USER)).hasSizeBetween(2, 3);
        }
    }

    @Rule(id = "TXN-07", clause = Clause.UNITS_DO_NOT_NEST, origin = "UnitOfWork: nesting is refused")
    void unitsDoNotNestAndTheOuterOneGoesOn(Subject on) {
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
    void aUnitThatOnlyReadsRefusesEveryKindOfChange(Subject on) {
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
    void repositoriesAreOfNoUseAfterTheirUnit(Subject on) {
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
            id = "TXN-10",
            clause = Clause.FAILURE_AT_COMMIT_IS_TRANSLATED,
            origin = "UnitOfWork: a failure at the end of the unit is translated, too")
    void aFailureAtTheEndOfTheUnitIsADomainException(Subject on) {
        on.given(user("alice"));

        assertThatThrownBy(() -> on.run(repositories -> repositories.users().add(user("alice"))))
                .isInstanceOf(DomainException.class)
                .isInstanceOf(UsernameTaken.class);
    }

    @Rule(id = "TXN-11", clause = Clause.CONNECTIONS_ARE_GIVEN_BACK, origin = "a failed unit gives back its connection")
    void manyFailedUnitsDoNotUseUpTheStore(Subject on) {
        on.given(user("alice"));

        for (int round = 0; round < 30; round++) {
            assertThatThrownBy(() -> on.run(repositories -> {
                        repositories.users().add(user("alice"));
                        repositories.users().count();
                    }))
                    .isInstanceOf(UsernameTaken.class);
            assertThatThrownBy(() -> on.read(repositories -> {
                        repositories.users().count();
                        throw new IllegalArgumentException("enough");
                    }))
                    .hasMessage("enough");
        }

        assertThat(on.<Long>ask(repositories -> repositories.users().count())).isEqualTo(1);
    }

    @Rule(id = "TXN-12", clause = Clause.CLOSED_STORE_IS_UNAVAILABLE, origin = "Persistence.close")
    void aClosedStoreIsUnavailable(Subject on) {
        Persistence another = on.openAnother();
        another.unitOfWork().execute(repositories -> repositories.users().count());

        another.close();
        another.close();

        assertThatThrownBy(() -> another.unitOfWork()
                        .execute(repositories -> repositories.users().count()))
                .isInstanceOf(StoreUnavailable.class);
        assertThatThrownBy(() -> another.unitOfWork()
                        .read(repositories -> repositories.users().count()))
                .isInstanceOf(StoreUnavailable.class);
    }

    @Rule(
            id = "TXN-13",
            clause = {Clause.EXCEPTIONS_ESCAPE_UNCHANGED, Clause.FAILED_ROLLBACK_HIDES_NOTHING},
            origin = "Jdbi: the failure of a rollback must not hide what caused it")
    void theExceptionOfTheWorkEscapesEvenWhenTheStoreIsGone(Subject on) {
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

    @Rule(
            id = "TXN-14",
            clause = Clause.UNIT_ANSWERS_WHAT_THE_WORK_RETURNS,
            origin = "UnitOfWork: answers what the work returns, and the work may answer before its end")
    void theUnitAnswersWhatTheWorkReturns(Subject on) {
        User alice = user("alice");

        User answered = on.ask(repositories -> {
            repositories.users().add(alice);
            return alice;
        });

        assertThat(answered).isSameAs(alice);
        assertThat(on.probe().ids(Kind.USER)).hasSize(1);
    }

    @Rule(id = "TXN-15", clause = Clause.FAILURE_LEAVES_NO_TRACE, origin = "Repository.addAll: all or nothing")
    void addingAListOfWhichOneIsRefusedStoresNone(Subject on) {
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
            id = "TXN-16",
            clause = Clause.FAILURE_LEAVES_NO_TRACE,
            origin = "atomicity of inserts, updates, deletes and links that were sent before the failure")
    void everyKindOfChangeSentBeforeTheFailureIsRolledBack(Subject on) {
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
            id = "TXN-17",
            clause = Clause.CLOSED_STORE_IS_UNAVAILABLE,
            origin = "UnitOfWork.execute: StoreUnavailable if the store was closed, OutcomeUnknown during the commit")
    void aUnitThatIsOpenWhenItsStoreIsClosedFails(Subject on) {
        Persistence another = on.openAnother();

        assertThatThrownBy(() -> another.unitOfWork().execute(repositories -> {
                    repositories.users().add(user("alice"));
                    repositories.users().count();
                    another.close();
                    return true;
                }))
                .isInstanceOfAny(StoreUnavailable.class, OutcomeUnknown.class);
    }

    @Rule(
            id = "TXN-18",
            clause = Clause.OBJECTS_OF_A_FAILED_UNIT_ARE_NOT_STORED,
            origin = "UnitOfWork: no later unit stores the objects of a failed one by itself")
    void changesToLoadedObjectsOfAFailedUnitAreNotStoredByALaterOne(Subject on) {
        User alice = user("alice");
        on.given(alice);
        AtomicReference<User> kept = new AtomicReference<>();

        assertThatThrownBy(() -> on.run(repositories -> {
                    User loaded = find(repositories, alice);
                    loaded.rename(new Username("alicia"));
                    kept.set(loaded);
                    throw new IllegalStateException("enough");
                }))
                .hasMessage("enough");
        on.run(repositories -> {
            assertThat(find(repositories, alice)).isNotSameAs(kept.get());
            post(find(repositories, alice), "one");
        });

        on.run(repositories -> {
            assertThat(repositories.users().get(alice.id()).name()).isEqualTo(alice.name());
            assertThat(repositories.users().get(alice.id()).revision()).isEqualTo(1);
        });
    }

    @Rule(
            id = "TXN-19",
            clause = Clause.OWN_WRITES_ARE_VISIBLE,
            origin = "Repository: a query may first send pending changes")
    void eachQueryAloneSeesWhatTheUnitAdded(Subject on) {
        Queries.ALL.forEach((name, query) -> {
            on.probe().empty();
            User alice = user("alice");
            Group admin = group("admin");
            Post post = post(alice, "one");
            post.tag(tag("java"));
            alice.join(admin, NOON);
            admin.handTo(alice.id());

            boolean seen = on.ask(repositories -> {
                repositories.users().add(alice);
                repositories.groups().add(admin);
                return query.test(repositories, post);
            });

            assertThat(seen).as("what was added is seen by %s", name).isTrue();
        });
    }

    @Rule(
            id = "TXN-20",
            clause = Clause.REPOSITORIES_END_WITH_THEIR_UNIT,
            origin = "Repository.remove: neither loaded nor added in this unit")
    void anObjectOfAnEarlierUnitIsNotTakenForThisUnitsOwn(Subject on) {
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

    @SuppressWarnings("unchecked")
    private static <X extends Throwable> RuntimeException sneaky(Throwable thrown) throws X {
        throw (X) thrown;
    }
}

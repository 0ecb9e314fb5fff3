package dev.portwise.contract.rules.unitofwork;

import static dev.portwise.contract.rules.Fixtures.NOON;
import static dev.portwise.contract.rules.Fixtures.find;
import static dev.portwise.contract.rules.Fixtures.group;
import static dev.portwise.contract.rules.Fixtures.post;
import static dev.portwise.contract.rules.Fixtures.tag;
import static dev.portwise.contract.rules.Fixtures.user;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portwise.adapter.spi.Guarantee;
import dev.portwise.adapter.spi.Isolation;
import dev.portwise.adapter.spi.StoreProbe.Kind;
import dev.portwise.contract.AdapterUnderTest;
import dev.portwise.contract.Clause;
import dev.portwise.contract.Rule;
import dev.portwise.contract.rules.OtherThread;
import dev.portwise.domain.exception.Retryable;
import dev.portwise.domain.model.Group;
import dev.portwise.domain.model.Post;
import dev.portwise.domain.model.User;
import dev.portwise.domain.model.Username;
import dev.portwise.domain.port.Repositories;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;

/** A unit sees its own changes, and of others what the store declares. */
abstract class VisibilityRules {

    @Rule(
            id = "TXN-01",
            clause = {Clause.OWN_WRITES_ARE_VISIBLE, Clause.CHANGES_NEED_NO_SAVE},
            origin = "Repository: queries see what the unit has changed")
    void theQueriesOfAUnitSeeItsOwnChanges(AdapterUnderTest on) {
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

    @Rule(
            id = "TXN-19",
            clause = Clause.OWN_WRITES_ARE_VISIBLE,
            origin = "Repository: a query may first send pending changes")
    void eachQueryAloneSeesWhatTheUnitAdded(AdapterUnderTest on) {
        Queries.ALL.forEach((name, query) -> {
            on.probe().empty();
            Post post = Queries.sample();

            boolean seen = on.ask(repositories -> {
                Queries.add(repositories, post);
                return query.test(repositories, post);
            });

            assertThat(seen).as("what was added is seen by %s", name).isTrue();
        });
    }

    @Rule(id = "TXN-02", clause = Clause.UNCOMMITTED_IS_INVISIBLE, origin = "ANSI SQL: no dirty reads")
    void whatIsNotCommittedIsInvisibleToOthers(AdapterUnderTest on) {
        User alice = user("alice");

        on.run(repositories -> {
            repositories.users().add(alice);
            assertThat(repositories.users().count()).isEqualTo(1);
            OtherThread.run(() -> {
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
    void unitsSeeOfEachOtherWhatTheStoreDeclares(AdapterUnderTest on) {
        Isolation declared = on.isolation();
        seesOfOthers(on, on::run, declared);
        on.probe().empty();
        seesOfOthers(
                on,
                work -> on.read(repositories -> {
                    work.accept(repositories);
                    return true;
                }),
                declared);

        assertThat(bothSucceed(on, false)).isEqualTo(declared != Isolation.SERIALIZABLE);
        if (declared == Isolation.SERIALIZABLE) {
            on.probe().empty();
            assertThat(bothSucceed(on, true))
                    .as("two units that fit no serial order, one of which has only its commit left, are both stored")
                    .isFalse();
        }
    }

    @Rule(
            id = "TXN-24",
            clause = Clause.ISOLATION_IS_AS_DECLARED,
            origin =
                    "MongoDB: each command names its read concern and its session; one without them sees another state")
    void eachQueryOfAUnitSeesTheStateThatTheStoreDeclares(AdapterUnderTest on) {
        Isolation declared = on.isolation();
        boolean asAtFirst = declared == Isolation.SNAPSHOT || declared == Isolation.SERIALIZABLE;
        Queries.READS.forEach((name, query) -> {
            for (boolean readOnly : new boolean[] {false, true}) {
                Post post = Queries.sample();
                on.run(repositories -> Queries.add(repositories, post));

                Function<Repositories, Boolean> work = repositories -> {
                    assertThat(repositories.users().count()).isEqualTo(1);
                    OtherThread.run(() -> on.run(others -> Queries.remove(others, post)));
                    return query.test(repositories, post);
                };
                boolean seen = readOnly ? on.read(work) : on.ask(work);

                assertThat(seen)
                        .as(
                                "a store that declares %s; a unit that %s counted users, another unit removed all, and then it asked %s: does it see what was there",
                                declared, readOnly ? "only reads" : "may write", name)
                        .isEqualTo(asAtFirst);
            }
        });
    }

    @Rule(
            id = "TXN-25",
            clause = Clause.STORED_IS_READ_NEXT,
            origin = "MongoDB: a secondary answers from the past; a pool or a cache may, too")
    void whatOneUnitStoredTheNextOneReads(AdapterUnderTest on) {
        Sample sample = Sample.storedBy(on);
        List<String> readings = List.copyOf(NextReading.ALL.keySet());

        for (int number = 1; number <= NextReading.ROUNDS; number++) {
            int round = number;
            String reading = readings.get(round % readings.size());
            on.run(repositories -> NextReading.write(repositories, sample, round));

            boolean seen = on.read(repositories -> NextReading.of(reading).test(repositories, sample, round));

            assertThat(seen)
                    .as(
                            "the next unit reads what a unit has stored; round %d wrote, and %s showed what was there before",
                            round, reading)
                    .isTrue();
        }
    }

    @Rule(
            id = "TXN-22",
            clause = Clause.READERS_DO_NOT_WAIT,
            origin = "multi-version concurrency control: readers do not block behind writers")
    void aUnitThatReadsWaitsForNoneThatWrites(AdapterUnderTest on) {
        User alice = user("alice");
        on.given(alice);
        boolean promised = on.guarantees(Guarantee.LOCK_FREE_READS);
        int patience = promised ? 8 : 2; // where it is promised, a busy machine must not break it
        AtomicBoolean inTime = new AtomicBoolean();

        on.run(repositories -> {
            repositories.users().get(alice.id()).rename(new Username("alicia"));
            assertThat(repositories.users().count()).isEqualTo(1);
            inTime.set(OtherThread.endsWithin(
                    patience,
                    () -> on.read(others -> others.users().get(alice.id()).name())));
        });

        assertThat(inTime.get()).isEqualTo(promised);
    }

    /** A unit that reads, before and after another one changed what it reads. */
    private static void seesOfOthers(AdapterUnderTest on, Consumer<Consumer<Repositories>> unit, Isolation declared) {
        User alice = user("alice");
        on.given(alice);

        unit.accept(repositories -> {
            assertThat(repositories.users().count()).isEqualTo(1);
            OtherThread.run(() -> {
                on.given(user("bob"));
                on.run(others -> others.users().get(alice.id()).rename(new Username("alicia")));
            });
            boolean asAtFirst = declared == Isolation.SNAPSHOT || declared == Isolation.SERIALIZABLE;
            assertThat(repositories.users().count()).isEqualTo(asAtFirst ? 1 : 2);
            assertThat(repositories.users().get(alice.id()).name().value()).isEqualTo(asAtFirst ? "alice" : "alicia");
        });
    }

    /**
     * Whether two units that overlap and each miss what the other one adds are both stored.
     *
     * @param sent whether the first one has sent what it adds when the other one begins, so that it can only fail at its
     *     commit
     */
    private static boolean bothSucceed(AdapterUnderTest on, boolean sent) {
        try {
            on.run(repositories -> {
                assertThat(repositories.tags().count()).isZero();
                if (sent) {
                    repositories.tags().add(tag("second"));
                    assertThat(repositories.tags().count()).isEqualTo(1);
                }
                OtherThread.run(() -> on.run(others -> {
                    assertThat(others.tags().count()).isLessThanOrEqualTo(1);
                    others.tags().add(tag("first"));
                }));
                if (!sent) {
                    repositories.tags().add(tag("second"));
                }
            });
            return true;
        } catch (Retryable lost) {
            return false;
        }
    }
}

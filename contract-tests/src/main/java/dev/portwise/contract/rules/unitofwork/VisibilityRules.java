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
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

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

        assertThat(bothSucceed(on)).isEqualTo(declared != Isolation.SERIALIZABLE);
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

    /** Whether two units that overlap and each miss what the other one adds are both stored. */
    private static boolean bothSucceed(AdapterUnderTest on) {
        try {
            on.run(repositories -> {
                assertThat(repositories.tags().count()).isZero();
                OtherThread.run(() -> on.run(others -> {
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
}

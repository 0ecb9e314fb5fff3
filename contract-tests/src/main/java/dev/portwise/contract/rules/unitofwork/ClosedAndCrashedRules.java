package dev.portwise.contract.rules.unitofwork;

import static dev.portwise.contract.rules.Fixtures.post;
import static dev.portwise.contract.rules.Fixtures.user;
import static dev.portwise.contract.rules.Fixtures.users;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portwise.adapter.spi.Guarantee;
import dev.portwise.adapter.spi.Persistence;
import dev.portwise.adapter.spi.StoreProbe;
import dev.portwise.adapter.spi.StoreProbe.Kind;
import dev.portwise.adapter.spi.StoreProbe.Link;
import dev.portwise.adapter.spi.StoreProbe.LinkKind;
import dev.portwise.contract.AdapterUnderTest;
import dev.portwise.contract.Clause;
import dev.portwise.contract.CrashingStore;
import dev.portwise.contract.Rule;
import dev.portwise.contract.rules.Units;
import dev.portwise.domain.exception.OutcomeUnknown;
import dev.portwise.domain.exception.StoreUnavailable;
import dev.portwise.domain.model.User;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** What becomes of units when their store is closed or its server crashes. */
abstract class ClosedAndCrashedRules {

    @Rule(id = "TXN-12", clause = Clause.CLOSED_STORE_IS_UNAVAILABLE, origin = "Persistence.close")
    void aClosedStoreIsUnavailable(AdapterUnderTest on) {
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
            id = "TXN-17",
            clause = Clause.CLOSED_STORE_IS_UNAVAILABLE,
            origin = "UnitOfWork.execute: StoreUnavailable if the store was closed, OutcomeUnknown during the commit")
    void aUnitThatIsOpenWhenItsStoreIsClosedFails(AdapterUnderTest on) {
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
            id = "TXN-23",
            clause = Clause.FINISHED_UNITS_SURVIVE,
            origin =
                    "kill -9 under load; PostgreSQL: synchronous_commit, InnoDB: flush_log_at_trx_commit, MongoDB: the journal of a node, and the majority of three")
    void whatIsStoredSurvivesTheSuddenEndOfTheServerAsDeclared(AdapterUnderTest on) {
        List<User> authors = users(50);
        authors.forEach(author -> post(author, "one"));
        Optional<CrashingStore> toCrash = on.openToCrash();
        if (toCrash.isEmpty()) {
            authors.forEach(on::given);
            assertThat(on.probe().ids(Kind.POST)).hasSameSizeAs(authors);
            return;
        }

        try (CrashingStore store = toCrash.get()) {
            CrashedWriters writers;
            try (Persistence before = store.opening().get()) {
                for (User author : authors) {
                    Units.run(before, repositories -> repositories.users().add(author));
                }
                writers = CrashedWriters.during(store.crash(), before);
            }
            try (Persistence after = store.opening().get()) {
                assertLeft(on, after.probe(), authors, writers);
            }
        }
    }

    private static void assertLeft(AdapterUnderTest on, StoreProbe after, List<User> authors, CrashedWriters writers) {
        Set<UUID> left = after.ids(Kind.USER);
        assertThat(writers.odd())
                .as("a unit that runs into a crash ends with an exception of the domain")
                .isEmpty();
        if (on.guarantees(Guarantee.ATOMIC_UNITS)) {
            assertThat(after.links(LinkKind.AUTHOR).stream().map(Link::to))
                    .as("a unit is there as a whole or not at all: a user with one post")
                    .containsExactlyInAnyOrderElementsOf(left);
            assertThat(writers.refused())
                    .as("a unit that was said not to be stored is not there after a crash")
                    .filteredOn(left::contains)
                    .isEmpty();
        }
        if (on.guarantees(Guarantee.DURABLE_UNITS)) {
            assertThat(Stream.concat(authors.stream().map(author -> author.id().value()), writers.stored().stream()))
                    .as("a unit that ended well is there after a crash of the server")
                    .filteredOn(stored -> !left.contains(stored))
                    .isEmpty();
        }
    }
}

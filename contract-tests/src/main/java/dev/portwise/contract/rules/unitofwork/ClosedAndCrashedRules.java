package dev.portwise.contract.rules.unitofwork;

import static dev.portwise.contract.rules.Fixtures.post;
import static dev.portwise.contract.rules.Fixtures.posts;
import static dev.portwise.contract.rules.Fixtures.user;
import static dev.portwise.contract.rules.Fixtures.users;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portwise.adapter.spi.Guarantee;
import dev.portwise.adapter.spi.Persistence;
import dev.portwise.adapter.spi.StoreProbe.Kind;
import dev.portwise.contract.AdapterUnderTest;
import dev.portwise.contract.Clause;
import dev.portwise.contract.CrashingStore;
import dev.portwise.contract.Rule;
import dev.portwise.domain.exception.OutcomeUnknown;
import dev.portwise.domain.exception.StoreUnavailable;
import dev.portwise.domain.model.User;
import dev.portwise.domain.model.UserId;
import java.util.List;
import java.util.Optional;

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
                    "kill -9; PostgreSQL: synchronous_commit, InnoDB: flush_log_at_trx_commit, MongoDB: journaled writes")
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
}

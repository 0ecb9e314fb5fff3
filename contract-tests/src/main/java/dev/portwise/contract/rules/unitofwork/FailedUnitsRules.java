package dev.portwise.contract.rules.unitofwork;

import static dev.portwise.contract.rules.Fixtures.find;
import static dev.portwise.contract.rules.Fixtures.post;
import static dev.portwise.contract.rules.Fixtures.tag;
import static dev.portwise.contract.rules.Fixtures.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portwise.adapter.spi.Guarantee;
import dev.portwise.adapter.spi.StoreProbe.Kind;
import dev.portwise.contract.AdapterUnderTest;
import dev.portwise.contract.Clause;
import dev.portwise.contract.Rule;
import dev.portwise.domain.exception.UsernameTaken;
import dev.portwise.domain.model.GroupName;
import dev.portwise.domain.model.User;
import dev.portwise.domain.model.Username;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** A failed unit is dead, and its objects are not stored by accident. */
abstract class FailedUnitsRules {

    @Rule(
            id = "TXN-05",
            clause = Clause.FAILED_UNIT_IS_DEAD,
            origin = "UnitOfWork: after a failure of the store the unit is dead")
    void aDeadUnitRefusesEverythingAndEndsWithItsFailure(AdapterUnderTest on) {
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
    void objectsOfAFailedUnitAreNotStoredByAccident(AdapterUnderTest on) {
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

    @Rule(
            id = "TXN-18",
            clause = Clause.OBJECTS_OF_A_FAILED_UNIT_ARE_NOT_STORED,
            origin = "UnitOfWork: no later unit stores the objects of a failed one by itself")
    void changesToLoadedObjectsOfAFailedUnitAreNotStoredByALaterOne(AdapterUnderTest on) {
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

    @Rule(id = "TXN-11", clause = Clause.CONNECTIONS_ARE_GIVEN_BACK, origin = "a failed unit gives back its connection")
    void manyFailedUnitsDoNotUseUpTheStore(AdapterUnderTest on) {
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
}

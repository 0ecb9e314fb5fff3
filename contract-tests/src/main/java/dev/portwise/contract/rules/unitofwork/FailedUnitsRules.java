package dev.portwise.contract.rules.unitofwork;

import static dev.portwise.contract.rules.Fixtures.find;
import static dev.portwise.contract.rules.Fixtures.post;
import static dev.portwise.contract.rules.Fixtures.tag;
import static dev.portwise.contract.rules.Fixtures.user;
import static dev.portwise.contract.rules.Fixtures.uuid;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portwise.adapter.spi.Guarantee;
import dev.portwise.adapter.spi.StoreProbe.Kind;
import dev.portwise.contract.AdapterUnderTest;
import dev.portwise.contract.Clause;
import dev.portwise.contract.Ending;
import dev.portwise.contract.Rule;
import dev.portwise.domain.exception.UsernameTaken;
import dev.portwise.domain.model.GroupId;
import dev.portwise.domain.model.GroupName;
import dev.portwise.domain.model.PostId;
import dev.portwise.domain.model.TagId;
import dev.portwise.domain.model.User;
import dev.portwise.domain.model.UserId;
import dev.portwise.domain.model.Username;
import dev.portwise.domain.port.Fetch;
import dev.portwise.domain.port.PageRequest;
import dev.portwise.domain.port.Repositories;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
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
            id = "TXN-26",
            clause = Clause.FAILED_UNIT_IS_DEAD,
            origin = "UnitOfWork: the unit ends with the failure, even if the work caught it; of every kind of refusal")
    void aRefusalThatTheWorkCatchesEndsTheUnitAllTheSame(AdapterUnderTest on) {
        Sample sample = Sample.storedBy(on);
        for (Refusal refusal : Refusal.ALL) {
            User bystander = user("bystander " + uuid());
            List<Ending> inside = new ArrayList<>();

            Ending unit = Ending.of(() -> on.run(repositories -> {
                repositories.users().add(bystander);
                inside.add(Ending.of(() -> {
                    refusal.inUnit().accept(repositories, sample);
                    repositories.users().count();
                }));
                inside.add(Ending.of(() -> repositories.tags().count()));
            }));

            assertThat(inside.get(0).isA(refusal.with()))
                    .as(
                            "%s is refused with %s; %s",
                            refusal.name(), refusal.with().getSimpleName(), inside.get(0))
                    .isTrue();
            assertThat(inside.get(1).isA(IllegalStateException.class))
                    .as(
                            "a unit is dead once %s was refused; it was asked for a count, and %s",
                            refusal.name(), inside.get(1))
                    .isTrue();
            assertThat(unit)
                    .as(
                            "a unit whose work caught the refusal of %s ends with it all the same; %s",
                            refusal.name(), unit)
                    .isEqualTo(inside.get(0));
            if (on.guarantees(Guarantee.ATOMIC_UNITS)) {
                assertThat(on.probe().ids(Kind.USER))
                        .as("nothing is stored of a unit whose work caught the refusal of %s", refusal.name())
                        .doesNotContain(bystander.id().value());
            }
        }
    }

    @Rule(
            id = "TXN-27",
            clause = Clause.REFUSED_IN_MEMORY_KILLS_NOTHING,
            origin = "Repository.get: who looks in vain may go on")
    void whatIsRefusedWithoutTheStoreKillsNoUnit(AdapterUnderTest on) {
        Sample sample = Sample.storedBy(on);
        User stranger = user("stranger " + uuid());
        Map<String, Consumer<Repositories>> harmless = Map.ofEntries(
                entry("users.get", all -> all.users().get(new UserId(uuid()))),
                entry("posts.get", all -> all.posts().get(new PostId(uuid()))),
                entry("tags.get", all -> all.tags().get(new TagId(uuid()))),
                entry("groups.get", all -> all.groups().get(new GroupId(uuid()))),
                entry(
                        "users.get of another revision",
                        all -> all.users().get(sample.alice().id(), 7)),
                entry(
                        "groups.get of another revision",
                        all -> all.groups().get(sample.joined().id(), 7)),
                entry("users.remove of a stranger", all -> all.users().remove(stranger)),
                entry("a name that is too long", all -> new Username("x".repeat(Username.MAX_LENGTH + 1))),
                entry("a second unit", all -> on.run(others -> others.users().count())),
                entry("a page of nothing", all -> all.users().inIdOrder(PageRequest.first(0), Fetch.nothing())));

        harmless.forEach((name, request) -> {
            User added = user("added " + uuid());
            Ending unit = Ending.of(() -> on.run(repositories -> {
                repositories.users().add(added);
                assertThat(Ending.of(() -> request.accept(repositories)).isWell())
                        .as("%s is refused", name)
                        .isFalse();
                assertThat(repositories.users().byId(added.id())).contains(added);
            }));

            assertThat(unit)
                    .as("a unit goes on after the refusal of %s; %s", name, unit)
                    .isEqualTo(Ending.WELL);
            assertThat(on.probe().ids(Kind.USER))
                    .as("a unit stores what it added, also after the refusal of %s", name)
                    .contains(added.id().value());
        });
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

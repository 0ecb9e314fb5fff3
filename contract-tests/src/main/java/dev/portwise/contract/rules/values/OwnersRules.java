package dev.portwise.contract.rules.values;

import static dev.portwise.contract.rules.Fixtures.find;
import static dev.portwise.contract.rules.Fixtures.group;
import static dev.portwise.contract.rules.Fixtures.user;
import static dev.portwise.contract.rules.Fixtures.uuid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portwise.adapter.spi.StoreProbe.Kind;
import dev.portwise.contract.AdapterUnderTest;
import dev.portwise.contract.Clause;
import dev.portwise.contract.Rule;
import dev.portwise.domain.exception.NotFound;
import dev.portwise.domain.model.Group;
import dev.portwise.domain.model.User;
import dev.portwise.domain.model.UserId;
import java.util.List;

/** The owner of a group is stored, and must be. */
abstract class OwnersRules {

    @Rule(id = "VAL-13", clause = Clause.OWNER_IS_STORED, origin = "Groups.ownedBy")
    void anOwnerIsStoredChangedAndTakenAway(AdapterUnderTest on) {
        User alice = user("alice");
        User bob = user("bob");
        Group admin = group("admin");
        admin.handTo(alice.id());
        on.given(alice, bob, admin);

        on.run(repositories ->
                assertThat(repositories.groups().ownedBy(alice.id())).containsExactly(admin));
        on.run(repositories -> find(repositories, admin).handTo(bob.id()));
        on.run(repositories -> {
            assertThat(repositories.groups().ownedBy(alice.id())).isEmpty();
            assertThat(repositories.groups().ownedBy(bob.id())).containsExactly(admin);
        });
        on.run(repositories -> find(repositories, admin).disown());
        on.run(repositories -> assertThat(find(repositories, admin).owner()).isEmpty());
    }

    @Rule(
            id = "VAL-16",
            clause = Clause.OWNER_IS_STORED,
            origin = "order of writes within one unit: an owner goes before the group, whichever was added first")
    void aGroupIsHandedToAUserWhoIsNewInTheSameUnit(AdapterUnderTest on) {
        User alice = user("alice");
        Group admin = group("admin");
        admin.handTo(alice.id());

        on.given(admin, alice);

        on.run(repositories ->
                assertThat(repositories.groups().ownedBy(alice.id())).containsExactly(admin));
    }

    @Rule(
            id = "VAL-18",
            clause = Clause.OWNER_IS_STORED,
            origin = "Groups: the owner comes before the group that names it")
    void aStoredGroupIsHandedToAUserWhoIsNewInTheSameUnit(AdapterUnderTest on) {
        User alice = user("alice");
        User bob = user("bob");
        Group admin = group("admin");
        Group staff = group("staff");
        staff.handTo(alice.id());
        on.given(alice, admin, staff);

        on.run(repositories -> {
            User owner = find(repositories, alice);
            Group first = find(repositories, admin);
            Group second = find(repositories, staff);
            repositories.users().add(bob);
            first.handTo(bob.id());
            second.handTo(bob.id());
            repositories.users().remove(owner);
        });

        on.run(repositories ->
                assertThat(repositories.groups().ownedBy(bob.id())).containsExactly(admin, staff));
    }

    @Rule(id = "VAL-12", clause = Clause.UNKNOWN_OWNER_IS_REFUSED, origin = "Groups: an owner who does not exist")
    void aGroupCannotBeHandedToSomebodyWhoIsNotStored(AdapterUnderTest on) {
        Group admin = group("admin");
        on.given(admin);
        UserId nobody = new UserId(uuid());

        assertThatThrownBy(
                        () -> on.run(repositories -> find(repositories, admin).handTo(nobody)))
                .isInstanceOf(NotFound.class)
                .hasMessageContaining(nobody.toString());

        assertThat(on.<Boolean>ask(
                        repositories -> find(repositories, admin).owner().isPresent()))
                .isFalse();
    }

    @Rule(id = "VAL-30", clause = Clause.UNKNOWN_OWNER_IS_REFUSED, origin = "MariaDB's foreign keys name no value")
    void ofSeveralOwnersTheOneWhoIsNotStoredIsNamed(AdapterUnderTest on) {
        User alice = user("alice");
        User bob = user("bob");
        on.given(alice, bob);
        UserId nobody = new UserId(uuid());
        List<Group> groups = List.of(group("admin"), group("chess"), group("staff"));
        groups.get(0).handTo(alice.id());
        groups.get(1).handTo(nobody);
        groups.get(2).handTo(bob.id());

        assertThatThrownBy(() -> on.given(groups.toArray()))
                .isInstanceOf(NotFound.class)
                .hasMessageContaining(nobody.toString());
    }

    @Rule(
            id = "VAL-22",
            clause = Clause.UNKNOWN_OWNER_IS_REFUSED,
            origin = "what a unit has written and removed again is not there any more")
    void aGroupCannotBeHandedToSomebodyWhoWasRemovedInTheUnit(AdapterUnderTest on) {
        User alice = user("alice");
        Group admin = group("admin");

        assertThatThrownBy(() -> on.run(repositories -> {
                    repositories.users().add(alice);
                    assertThat(repositories.users().count()).isEqualTo(1);
                    repositories.users().remove(alice);
                    assertThat(repositories.users().count()).isZero();
                    admin.handTo(alice.id());
                    repositories.groups().add(admin);
                }))
                .isInstanceOf(NotFound.class)
                .hasMessageContaining(alice.id().toString());

        assertThat(on.probe().ids(Kind.GROUP)).isEmpty();
    }
}

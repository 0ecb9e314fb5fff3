package dev.portwise.contract.rules.cascade;

import static dev.portwise.contract.rules.Fixtures.NOON;
import static dev.portwise.contract.rules.Fixtures.find;
import static dev.portwise.contract.rules.Fixtures.group;
import static dev.portwise.contract.rules.Fixtures.post;
import static dev.portwise.contract.rules.Fixtures.user;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portwise.adapter.spi.StoreProbe.Kind;
import dev.portwise.adapter.spi.StoreProbe.LinkKind;
import dev.portwise.contract.AdapterUnderTest;
import dev.portwise.contract.Clause;
import dev.portwise.contract.Rule;
import dev.portwise.domain.model.Group;
import dev.portwise.domain.model.GroupName;
import dev.portwise.domain.model.Post;
import dev.portwise.domain.model.User;
import java.util.List;

/** A removed owner leaves their groups without one. */
abstract class OwnersRules {

    @Rule(
            id = "CAS-04",
            clause = Clause.DETACH_LEAVES_THE_GROUP_OWNERLESS,
            origin = "the relations: the owner of a group is detached")
    void removingAnOwnerLeavesTheGroupWithoutOne(AdapterUnderTest on) {
        User alice = user("alice");
        Group admin = group("admin");
        admin.handTo(alice.id());
        on.given(alice, admin);

        on.run(repositories -> repositories.users().remove(find(repositories, alice)));

        on.run(repositories -> {
            assertThat(find(repositories, admin).owner()).isEmpty();
            assertThat(find(repositories, admin).revision()).isEqualTo(2);
            assertThat(repositories.groups().ownedBy(alice.id())).isEmpty();
        });
        assertThat(on.probe().links(LinkKind.OWNER)).isEmpty();
        assertThat(on.probe().ids(Kind.GROUP)).containsExactly(admin.id().value());
    }

    @Rule(
            id = "CAS-28",
            clause = {Clause.DETACH_LEAVES_THE_GROUP_OWNERLESS, Clause.CASCADE_STOPS_AT_ITS_PARENT},
            origin = "DETACH for any number")
    void removingAnOwnerOfManyGroupsLeavesTheirMembersAndOtherOwnersAlone(AdapterUnderTest on) {
        User alice = user("alice");
        User bob = user("bob");
        List<Group> owned = List.of(group("one"), group("two"), group("three"));
        owned.forEach(group -> group.handTo(alice.id()));
        owned.forEach(group -> bob.join(group, NOON));
        Group others = group("others");
        others.handTo(bob.id());
        on.given(alice, bob, owned.get(0), owned.get(1), owned.get(2), others);

        on.run(repositories -> repositories.users().remove(find(repositories, alice)));

        assertThat(on.probe().ids(Kind.GROUP)).hasSize(4);
        assertThat(on.probe().links(LinkKind.MEMBERSHIP)).hasSize(3);
        assertThat(on.probe().links(LinkKind.OWNER))
                .extracting(link -> link.to())
                .containsExactly(bob.id().value());
    }

    @Rule(
            id = "CAS-24",
            clause = Clause.DETACH_LEAVES_THE_GROUP_OWNERLESS,
            origin = "the relations: the owner of a group is detached, with the group changed in the same unit")
    void anOwnedGroupKeepsItsOwnChangesWhenTheOwnerGoes(AdapterUnderTest on) {
        User alice = user("alice");
        Group admin = group("admin");
        admin.handTo(alice.id());
        on.given(alice, admin);

        on.run(repositories -> {
            Group group = find(repositories, admin);
            group.rename(new GroupName("orphanage"));
            repositories.users().remove(find(repositories, alice));
            assertThat(group.owner()).isEmpty();
        });

        on.run(repositories -> assertThat(repositories
                        .groups()
                        .byName(new GroupName("orphanage"))
                        .orElseThrow()
                        .owner())
                .isEmpty());
    }

    @Rule(
            id = "CAS-48",
            clause = Clause.DETACH_LEAVES_THE_GROUP_OWNERLESS,
            origin = "the removal changes the group's row, and so does the new name")
    void aGroupRenamedWhileItsOwnerIsRemovedIsChangedTwice(AdapterUnderTest on) {
        for (boolean late : List.of(false, true)) {
            User alice = user("alice" + late);
            Post post = post(alice, "one");
            Group admin = group("admin" + late);
            admin.handTo(alice.id());
            on.given(alice, admin);
            GroupName staff = new GroupName("staff" + late);

            on.run(repositories -> {
                User removed = find(repositories, alice);
                Post moved = find(repositories, post);
                find(repositories, admin).rename(staff);
                if (late) { // who loses a post to a new user is removed after the new one is stored
                    User next = user("next");
                    repositories.users().add(next);
                    moved.moveTo(next);
                }
                repositories.users().remove(removed);
            });

            Group stored = on.ask(repositories -> repositories.groups().get(admin.id()));
            assertThat(stored.owner()).isEmpty();
            assertThat(stored.name()).isEqualTo(staff);
            if (!late) {
                assertThat(stored.revision()).isEqualTo(3);
            }
        }
    }

    @Rule(
            id = "CAS-63",
            clause = Clause.DETACH_LEAVES_THE_GROUP_OWNERLESS,
            origin = "a unit empties the owners of the groups that it loaded, and forgets those that it adds")
    void aNewGroupLosesAnOwnerWhoIsRemovedBeforeItIsStored(AdapterUnderTest on) {
        for (boolean bulk : List.of(false, true)) {
            User alice = user("alice" + bulk);
            on.given(alice);
            Group admin = group("admin" + bulk);
            admin.handTo(alice.id());

            on.run(repositories -> {
                User owner = find(repositories, alice);
                repositories.groups().add(admin);
                if (bulk) {
                    repositories.users().removeAll(List.of(owner.id()));
                } else {
                    repositories.users().remove(owner);
                }
                assertThat(admin.owner()).isEmpty();
            });

            assertThat(on.ask(repositories -> repositories.groups().get(admin.id()))
                            .owner())
                    .isEmpty();
        }
    }

    @Rule(
            id = "CAS-27",
            clause = Clause.DETACH_LEAVES_THE_GROUP_OWNERLESS,
            origin = "DETACH empties only what still points there")
    void aGroupHandedOnBeforeItsOwnerIsRemovedKeepsTheNewOwner(AdapterUnderTest on) {
        User alice = user("alice");
        User bob = user("bob");
        Group admin = group("admin");
        admin.handTo(alice.id());
        on.given(alice, bob, admin);

        on.run(repositories -> {
            User old = find(repositories, alice);
            find(repositories, admin).handTo(bob.id());
            repositories.users().remove(old);
        });

        on.run(repositories -> assertThat(find(repositories, admin).owner()).contains(bob.id()));
    }

    @Rule(
            id = "CAS-55",
            clause = Clause.DETACH_LEAVES_THE_GROUP_OWNERLESS,
            origin = "a lookup by id may reach the store before the removal does")
    void aGroupThatIsReadAfterItsOwnerWasRemovedHasNone(AdapterUnderTest on) {
        User alice = user("alice");
        Group admin = group("admin");
        admin.handTo(alice.id());
        on.given(alice, admin);

        on.run(repositories -> {
            repositories.users().remove(find(repositories, alice));
            Group group = repositories.groups().get(admin.id());
            assertThat(group.owner()).isEmpty();
            group.rename(new GroupName("orphanage"));
        });

        on.run(repositories -> {
            assertThat(repositories.groups().get(admin.id()).owner()).isEmpty();
            assertThat(repositories.groups().get(admin.id()).name()).isEqualTo(new GroupName("orphanage"));
        });
    }
}

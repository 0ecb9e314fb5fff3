package dev.portwise.contract.rules.manytomany;

import static dev.portwise.contract.rules.Fixtures.EVENING;
import static dev.portwise.contract.rules.Fixtures.NOON;
import static dev.portwise.contract.rules.Fixtures.find;
import static dev.portwise.contract.rules.Fixtures.group;
import static dev.portwise.contract.rules.Fixtures.user;
import static dev.portwise.contract.rules.manytomany.Memberships.joinedOn;
import static dev.portwise.contract.rules.manytomany.Memberships.member;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portwise.adapter.spi.StoreProbe.LinkKind;
import dev.portwise.contract.AdapterUnderTest;
import dev.portwise.contract.Clause;
import dev.portwise.contract.Rule;
import dev.portwise.domain.model.Group;
import dev.portwise.domain.model.GroupName;
import dev.portwise.domain.model.Membership;
import dev.portwise.domain.model.User;
import dev.portwise.domain.model.Username;
import dev.portwise.domain.port.Relation.OfUser;
import java.time.Instant;
import java.util.List;

/** The date of joining is the one that the domain gave. */
abstract class DateOfJoiningRules {

    @Rule(id = "M2M-08", clause = Clause.JOINED_ON_IS_GIVEN, origin = "the seed: joined_on")
    void theDateOfJoiningIsStoredAsGiven(AdapterUnderTest on) {
        User alice = user("alice");
        Group admin = group("admin");
        on.given(alice, admin);

        on.run(repositories -> find(repositories, alice).join(find(repositories, admin), NOON));

        assertThat(joinedOn(on, alice)).containsExactly(NOON);
    }

    @Rule(id = "M2M-27", clause = Clause.JOINED_ON_IS_GIVEN, origin = "an association object belongs to its own pair")
    void theDatesOfSeveralMembersAreKeptApart(AdapterUnderTest on) {
        User alice = user("alice");
        User bob = user("bob");
        Group admin = group("admin");
        Group chess = group("chess");
        alice.join(admin, NOON);
        alice.join(chess, EVENING);
        bob.join(admin, EVENING);
        on.given(alice, bob, admin, chess);

        on.run(repositories -> assertThat(find(repositories, admin).memberships())
                .extracting(Membership::joinedOn)
                .containsExactly(NOON, EVENING));
        on.run(repositories -> assertThat(find(repositories, alice).memberships())
                .extracting(Membership::joinedOn)
                .containsExactly(NOON, EVENING));
    }

    @Rule(id = "M2M-09", clause = Clause.SAVING_AGAIN_KEEPS_JOINED_ON, origin = "an association object is written once")
    void laterChangesOfUserAndGroupNeverTouchTheDate(AdapterUnderTest on) {
        User alice = member(on, "alice", "admin");

        on.run(repositories -> {
            User loaded = find(repositories, alice, OfUser.MEMBERSHIPS);
            loaded.rename(new Username("alicia"));
            loaded.groups().get(0).rename(new GroupName("Admins"));
        });

        assertThat(on.<List<Instant>>ask(repositories -> repositories.users().get(alice.id()).memberships().stream()
                        .map(Membership::joinedOn)
                        .toList()))
                .containsExactly(NOON);
    }

    @Rule(
            id = "M2M-10",
            clause = {Clause.REJOINING_IN_ONE_UNIT_TAKES_THE_NEW_DATE, Clause.SUCCESSOR_TAKES_THE_UNIQUE_KEY},
            origin = "Hibernate: inserts run before deletes in one flush")
    void leavingAndJoiningAgainInOneUnitTakesTheNewDate(AdapterUnderTest on) {
        User alice = member(on, "alice", "admin");

        on.run(repositories -> {
            User loaded = find(repositories, alice);
            Group group = repositories.groups().byName(new GroupName("admin")).orElseThrow();
            loaded.leave(group);
            loaded.join(group, EVENING);
        });

        assertThat(joinedOn(on, alice)).containsExactly(EVENING);
        assertThat(on.probe().links(LinkKind.MEMBERSHIP)).hasSize(1);
    }

    @Rule(
            id = "M2M-46",
            clause = Clause.REJOINING_IN_ONE_UNIT_TAKES_THE_NEW_DATE,
            origin = "a deletion that was sent by a query is over; the object that was deleted is not in the way")
    void joiningAgainAfterLeavingWasSentTakesTheNewDate(AdapterUnderTest on) {
        User alice = user("alice");
        Group admin = group("admin");
        alice.join(admin, NOON);
        on.given(alice, admin);

        on.run(repositories -> {
            User loaded = find(repositories, alice, OfUser.MEMBERSHIPS);
            Group group = find(repositories, admin);
            loaded.leave(group);
            assertThat(repositories.groups().countMembers(group.id())).isZero();
            loaded.join(group, EVENING);
        });

        on.run(repositories -> assertThat(find(repositories, alice).memberships())
                .extracting(Membership::joinedOn)
                .containsExactly(EVENING));
    }

    @Rule(
            id = "M2M-11",
            clause = Clause.REJOINING_LATER_TAKES_THE_NEW_DATE,
            origin = "an association object is a new one each time")
    void leavingAndJoiningAgainInTwoUnitsTakesTheNewDate(AdapterUnderTest on) {
        User alice = member(on, "alice", "admin");
        GroupName admin = new GroupName("admin");

        on.run(repositories -> find(repositories, alice)
                .leave(repositories.groups().byName(admin).orElseThrow()));
        assertThat(on.probe().links(LinkKind.MEMBERSHIP)).isEmpty();
        on.run(repositories -> find(repositories, alice)
                .join(repositories.groups().byName(admin).orElseThrow(), EVENING));

        assertThat(joinedOn(on, alice)).containsExactly(EVENING);
    }
}

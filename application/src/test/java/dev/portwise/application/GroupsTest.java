package dev.portwise.application;

import static dev.portwise.application.World.ADMIN;
import static dev.portwise.application.World.ALICE;
import static dev.portwise.application.World.BOB;
import static dev.portwise.application.World.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portwise.adapter.spi.StoreProbe.Kind;
import dev.portwise.adapter.spi.StoreProbe.LinkKind;
import dev.portwise.domain.exception.AlreadyMember;
import dev.portwise.domain.exception.GroupHasMembers;
import dev.portwise.domain.exception.GroupNameTaken;
import dev.portwise.domain.model.Group;
import dev.portwise.domain.model.GroupId;
import dev.portwise.domain.model.GroupName;
import dev.portwise.domain.model.Membership;
import dev.portwise.domain.model.User;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GroupsTest {

    private final World world = new World();
    private final FoundGroup foundGroup = new FoundGroup(world.units, world.ids);
    private final JoinGroup joinGroup = new JoinGroup(world.units, world.clock);
    private final ListMembersOfGroup listMembers = new ListMembersOfGroup(world.units);

    @BeforeEach
    void register() {
        world.registered(ALICE, BOB);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void aFoundedGroupBelongsToItsFounderWhoIsNoMember() {
        GroupId id = foundGroup.found(ADMIN, ALICE);

        assertThat(ownerOf(ADMIN)).isEqualTo(ALICE.value());
        assertThat(world.ids(Kind.GROUP)).containsExactly(id.value());
        assertThat(world.links(LinkKind.MEMBERSHIP)).isEmpty();
    }

    @Test
    void aSecondGroupOfTheSameNameIsRefused() {
        foundGroup.found(ADMIN, ALICE);

        assertThatThrownBy(() -> foundGroup.found(ADMIN, BOB)).isInstanceOf(GroupNameTaken.class);

        assertThat(ownerOf(ADMIN)).isEqualTo(ALICE.value());
    }

    @Test
    void aGroupThatIsHandedOverHasItsNewOwner() {
        world.founded(ADMIN, ALICE);

        Group handedOver = new HandOverGroup(world.units).handOver(ADMIN, BOB);

        assertThat(handedOver.revision()).isEqualTo(2);
        assertThat(ownerOf(ADMIN)).isEqualTo(BOB.value());
    }

    @Test
    void aGroupNobodyIsInIsRemovedAndItsOwnerStays() {
        world.founded(ADMIN, ALICE);

        new RemoveGroup(world.units).remove(ADMIN);

        assertThat(world.ids(Kind.GROUP)).isEmpty();
        assertThat(world.ids(Kind.USER)).hasSize(2);
    }

    @Test
    void aGroupSomebodyIsInIsNotRemoved() {
        world.founded(ADMIN, ALICE);
        world.joined(BOB, ADMIN);

        assertThatThrownBy(() -> new RemoveGroup(world.units).remove(ADMIN)).isInstanceOf(GroupHasMembers.class);

        assertThat(world.links(LinkKind.MEMBERSHIP)).hasSize(1);
    }

    @Test
    void joiningTakesTheDateFromTheClock() {
        world.founded(ADMIN, ALICE);

        Membership joined = joinGroup.join(BOB, ADMIN);

        assertThat(joined.joinedOn()).isEqualTo(NOON);
        assertThat(listMembers.list(ADMIN)).extracting(Membership::joinedOn).containsExactly(NOON);
    }

    @Test
    void joiningAgainLaterIsRefusedAndTheFirstDateStays() {
        world.founded(ADMIN, ALICE);
        joinGroup.join(BOB, ADMIN);
        JoinGroup later = new JoinGroup(world.units, Clock.offset(world.clock, Duration.ofHours(1)));

        assertThatThrownBy(() -> later.join(BOB, ADMIN)).isInstanceOf(AlreadyMember.class);

        assertThat(listMembers.list(ADMIN)).extracting(Membership::joinedOn).containsExactly(NOON);
    }

    @Test
    void whoLeavesIsNoMemberAnyMoreAndTheOthersAre() {
        world.founded(ADMIN, ALICE);
        world.joined(ALICE, ADMIN);
        world.joined(BOB, ADMIN);

        new LeaveGroup(world.units).leave(ALICE, ADMIN);

        assertThat(listMembers.list(ADMIN))
                .extracting(membership -> membership.user().name())
                .containsExactly(BOB);
    }

    @Test
    void leavingAGroupOneIsNotInChangesNothing() {
        world.founded(ADMIN, ALICE);
        world.joined(BOB, ADMIN);

        new LeaveGroup(world.units).leave(ALICE, ADMIN);

        assertThat(world.links(LinkKind.MEMBERSHIP)).hasSize(1);
    }

    @Test
    void theGroupsOfAUserAreListedInTheOrderOfTheirFoundingWithDates() {
        GroupName guests = new GroupName("Guests");
        world.founded(ADMIN, ALICE);
        world.founded(guests, ALICE);
        world.joined(BOB, guests);
        world.joined(BOB, ADMIN);

        List<Membership> listed = new ListGroupsOfUser(world.units).list(BOB);

        assertThat(listed).extracting(membership -> membership.group().name()).containsExactly(ADMIN, guests);
        assertThat(listed).extracting(Membership::joinedOn).containsOnly(NOON);
    }

    @Test
    void theMembersOfAGroupAreListedInTheOrderOfTheirRegistration() {
        world.founded(ADMIN, ALICE);
        world.joined(BOB, ADMIN);
        world.joined(ALICE, ADMIN);

        List<Membership> listed = listMembers.list(ADMIN);

        assertThat(listed).extracting(membership -> membership.user().name()).containsExactly(ALICE, BOB);
    }

    private String ownerOf(GroupName name) {
        return world.units.read(repositories -> {
            Group group = Existing.group(repositories, name);
            User owner = repositories.users().get(group.owner().orElseThrow());
            return owner.name().value();
        });
    }
}

package dev.portwise.application;

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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GroupsTest extends UseCaseTest {

    private final FoundGroup foundGroup = new FoundGroup(store.units, store.ids);
    private final JoinGroup joinGroup = new JoinGroup(store.units, store.clock);
    private final ListMembersOfGroup listMembers = new ListMembersOfGroup(store.units);

    GroupsTest(TestStore store) {
        super(store);
    }

    @BeforeEach
    void register() {
        store.registered(ALICE, BOB);
    }

    @Test
    void aFoundedGroupBelongsToItsFounderWhoIsNoMember() {
        GroupId id = foundGroup.found(ADMIN, ALICE);

        assertThat(ownerOf(ADMIN)).isEqualTo(ALICE.value());
        assertThat(store.ids(Kind.GROUP)).containsExactly(id.value());
        assertThat(store.links(LinkKind.MEMBERSHIP)).isEmpty();
    }

    @Test
    void aSecondGroupOfTheSameNameIsRefused() {
        foundGroup.found(ADMIN, ALICE);

        assertThatThrownBy(() -> foundGroup.found(ADMIN, BOB)).isInstanceOf(GroupNameTaken.class);

        assertThat(ownerOf(ADMIN)).isEqualTo(ALICE.value());
    }

    @Test
    void aGroupThatIsHandedOverHasItsNewOwner() {
        store.founded(ADMIN, ALICE);

        Group handedOver = new HandOverGroup(store.units).handOver(ADMIN, BOB);

        assertThat(handedOver.revision()).isEqualTo(2);
        assertThat(ownerOf(ADMIN)).isEqualTo(BOB.value());
    }

    @Test
    void aGroupNobodyIsInIsRemovedAndItsOwnerStays() {
        store.founded(ADMIN, ALICE);

        new RemoveGroup(store.units).remove(ADMIN);

        assertThat(store.ids(Kind.GROUP)).isEmpty();
        assertThat(store.ids(Kind.USER)).hasSize(2);
    }

    @Test
    void aGroupSomebodyIsInIsNotRemoved() {
        store.founded(ADMIN, ALICE);
        store.joined(BOB, ADMIN);

        assertThatThrownBy(() -> new RemoveGroup(store.units).remove(ADMIN)).isInstanceOf(GroupHasMembers.class);

        assertThat(store.links(LinkKind.MEMBERSHIP)).hasSize(1);
    }

    @Test
    void joiningTakesTheDateFromTheClock() {
        store.founded(ADMIN, ALICE);

        Membership joined = joinGroup.join(BOB, ADMIN);

        assertThat(joined.joinedOn()).isEqualTo(NOON);
        assertThat(listMembers.list(ADMIN)).extracting(Membership::joinedOn).containsExactly(NOON);
    }

    @Test
    void joiningAgainLaterIsRefusedAndTheFirstDateStays() {
        store.founded(ADMIN, ALICE);
        joinGroup.join(BOB, ADMIN);
        JoinGroup later = new JoinGroup(store.units, Clock.offset(store.clock, Duration.ofHours(1)));

        assertThatThrownBy(() -> later.join(BOB, ADMIN)).isInstanceOf(AlreadyMember.class);

        assertThat(listMembers.list(ADMIN)).extracting(Membership::joinedOn).containsExactly(NOON);
    }

    @Test
    void whoLeavesIsNoMemberAnyMoreAndTheOthersAre() {
        store.founded(ADMIN, ALICE);
        store.joined(ALICE, ADMIN);
        store.joined(BOB, ADMIN);

        new LeaveGroup(store.units).leave(ALICE, ADMIN);

        assertThat(listMembers.list(ADMIN))
                .extracting(membership -> membership.user().name())
                .containsExactly(BOB);
    }

    @Test
    void leavingAGroupOneIsNotInChangesNothing() {
        store.founded(ADMIN, ALICE);
        store.joined(BOB, ADMIN);

        new LeaveGroup(store.units).leave(ALICE, ADMIN);

        assertThat(store.links(LinkKind.MEMBERSHIP)).hasSize(1);
    }

    @Test
    void theGroupsOfAUserAreListedInTheOrderOfTheirFoundingWithDates() {
        GroupName guests = new GroupName("Guests");
        store.founded(ADMIN, ALICE);
        store.founded(guests, ALICE);
        store.joined(BOB, guests);
        store.joined(BOB, ADMIN);

        List<Membership> listed = new ListGroupsOfUser(store.units).list(BOB);

        assertThat(listed).extracting(membership -> membership.group().name()).containsExactly(ADMIN, guests);
        assertThat(listed).extracting(Membership::joinedOn).containsOnly(NOON);
    }

    @Test
    void theMembersOfAGroupAreListedInTheOrderOfTheirRegistration() {
        store.founded(ADMIN, ALICE);
        store.joined(BOB, ADMIN);
        store.joined(ALICE, ADMIN);

        List<Membership> listed = listMembers.list(ADMIN);

        assertThat(listed).extracting(membership -> membership.user().name()).containsExactly(ALICE, BOB);
    }

    private String ownerOf(GroupName name) {
        return store.units.read(repositories -> {
            Group group = Lookup.group(repositories, name);
            User owner = repositories.users().get(group.owner().orElseThrow());
            return owner.name().value();
        });
    }
}

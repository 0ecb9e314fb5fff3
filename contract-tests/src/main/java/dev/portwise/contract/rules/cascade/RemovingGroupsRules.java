package dev.portwise.contract.rules.cascade;

import static dev.portwise.contract.rules.Fixtures.NOON;
import static dev.portwise.contract.rules.Fixtures.find;
import static dev.portwise.contract.rules.Fixtures.group;
import static dev.portwise.contract.rules.Fixtures.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portwise.adapter.spi.Guarantee;
import dev.portwise.adapter.spi.StoreProbe.Kind;
import dev.portwise.adapter.spi.StoreProbe.LinkKind;
import dev.portwise.contract.AdapterUnderTest;
import dev.portwise.contract.Clause;
import dev.portwise.contract.Rule;
import dev.portwise.domain.exception.GroupHasMembers;
import dev.portwise.domain.model.Group;
import dev.portwise.domain.model.Membership;
import dev.portwise.domain.model.User;
import dev.portwise.domain.model.Username;
import java.util.List;

/** A group with members is not removed. */
abstract class RemovingGroupsRules {

    @Rule(id = "CAS-12", clause = Clause.RESTRICT_REFUSES, origin = "SQL: on delete restrict")
    void aGroupWithMembersIsNotRemovedAndNothingChanges(AdapterUnderTest on) {
        User alice = user("alice");
        Group admin = group("admin");
        alice.join(admin, NOON);
        on.given(alice, admin);

        assertThatThrownBy(() -> on.run(repositories -> {
                    Group group = find(repositories, admin);
                    find(repositories, alice).rename(new Username("alicia"));
                    repositories.groups().remove(group);
                }))
                .isInstanceOfSatisfying(
                        GroupHasMembers.class,
                        refused -> assertThat(refused.group()).isEqualTo(admin.id()));

        assertThat(on.probe().ids(Kind.GROUP)).hasSize(1);
        assertThat(on.probe().links(LinkKind.MEMBERSHIP)).hasSize(1);
        on.run(repositories -> assertThat(find(repositories, admin).memberships())
                .extracting(Membership::joinedOn)
                .containsExactly(NOON));
        if (on.guarantees(Guarantee.ATOMIC_UNITS)) {
            assertThat(on.<Username>ask(
                            repositories -> repositories.users().get(alice.id()).name()))
                    .isEqualTo(alice.name());
        }
    }

    @Rule(
            id = "CAS-44",
            clause = Clause.RESTRICT_REFUSES,
            origin = "the foreign key of a membership that is still to come")
    void aGroupThatSomebodyJoinsInTheUnitThatRemovesItIsRefused(AdapterUnderTest on) {
        User alice = user("alice");
        Group admin = group("admin");
        on.given(alice, admin);

        assertThatThrownBy(() -> on.run(repositories -> {
                    Group loaded = find(repositories, admin);
                    loaded.add(find(repositories, alice), NOON);
                    repositories.groups().remove(loaded);
                }))
                .isInstanceOf(GroupHasMembers.class)
                .hasMessageContaining(admin.id().toString());

        if (on.guarantees(Guarantee.ATOMIC_UNITS)) {
            assertThat(on.probe().ids(Kind.GROUP)).containsExactly(admin.id().value());
        }
        assertThat(on.probe().links(LinkKind.MEMBERSHIP)).isEmpty();
    }

    @Rule(id = "CAS-54", clause = Clause.RESTRICT_REFUSES, origin = "MariaDB's foreign keys name no value")
    void ofSeveralRemovedGroupsTheOneWithMembersIsNamed(AdapterUnderTest on) {
        User alice = user("alice");
        List<Group> groups = List.of(group("admin"), group("chess"), group("staff"));
        alice.join(groups.get(1), NOON);
        on.given(alice, groups.get(0), groups.get(1), groups.get(2));

        assertThatThrownBy(() -> on.run(repositories -> groups.stream()
                        .map(group -> find(repositories, group))
                        .toList()
                        .forEach(repositories.groups()::remove)))
                .isInstanceOfSatisfying(
                        GroupHasMembers.class,
                        refused -> assertThat(refused.group())
                                .isEqualTo(groups.get(1).id()));
        assertThatThrownBy(() -> on.run(repositories -> repositories
                        .groups()
                        .removeAll(groups.stream().map(Group::id).toList())))
                .isInstanceOfSatisfying(
                        GroupHasMembers.class,
                        refused -> assertThat(refused.group())
                                .isEqualTo(groups.get(1).id()));
    }

    @Rule(id = "CAS-13", clause = Clause.MEMBERS_WHO_LEFT_DO_NOT_RESTRICT, origin = "order of writes within one unit")
    void aGroupCanBeRemovedInTheUnitInWhichItsLastMemberLeft(AdapterUnderTest on) {
        User alice = user("alice");
        Group admin = group("admin");
        alice.join(admin, NOON);
        on.given(alice, admin);

        on.run(repositories -> {
            Group group = find(repositories, admin);
            find(repositories, alice).leave(group);
            repositories.groups().remove(group);
        });

        assertThat(on.probe().ids(Kind.GROUP)).isEmpty();
        assertThat(on.probe().ids(Kind.USER)).hasSize(1);
    }

    @Rule(
            id = "CAS-26",
            clause = Clause.MEMBERS_WHO_LEFT_DO_NOT_RESTRICT,
            origin = "order of writes: members go before their group")
    void aGroupIsRemovedWithItsLastMemberInOneUnit(AdapterUnderTest on) {
        User alice = user("alice");
        Group admin = group("admin");
        admin.handTo(alice.id());
        alice.join(admin, NOON);
        on.given(alice, admin);

        on.run(repositories -> {
            User member = find(repositories, alice);
            Group group = find(repositories, admin);
            repositories.users().remove(member);
            repositories.groups().remove(group);
        });

        assertThat(on.probe().ids(Kind.USER)).isEmpty();
        assertThat(on.probe().ids(Kind.GROUP)).isEmpty();
        assertThat(on.probe().links(LinkKind.MEMBERSHIP)).isEmpty();
    }

    @Rule(
            id = "CAS-60",
            clause = {Clause.RESTRICT_REFUSES, Clause.MEMBERS_WHO_LEFT_DO_NOT_RESTRICT},
            origin = "a member who goes in this unit is still stored when the refused row is looked for")
    void ofTwoRemovedGroupsTheOneWhoseMemberStaysIsNamed(AdapterUnderTest on) {
        for (boolean first : new boolean[] {true, false}) {
            User goes = user("goes " + first);
            User stays = user("stays " + first);
            List<Group> groups = List.of(group("one " + first), group("two " + first));
            Group kept = groups.get(first ? 0 : 1);
            goes.join(groups.get(first ? 1 : 0), NOON);
            stays.join(kept, NOON);
            on.given(goes, stays, groups.get(0), groups.get(1));

            assertThatThrownBy(() -> on.run(repositories -> {
                        User member = find(repositories, goes);
                        List<Group> loaded = groups.stream()
                                .map(group -> find(repositories, group))
                                .toList();
                        repositories.users().remove(member);
                        loaded.forEach(repositories.groups()::remove);
                    }))
                    .isInstanceOfSatisfying(
                            GroupHasMembers.class,
                            refused -> assertThat(refused.group()).isEqualTo(kept.id()));
        }
    }
}

package dev.portwise.contract.rules.cascade;

import static dev.portwise.contract.rules.Fixtures.NOON;
import static dev.portwise.contract.rules.Fixtures.find;
import static dev.portwise.contract.rules.Fixtures.group;
import static dev.portwise.contract.rules.Fixtures.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.portwise.adapter.spi.StoreProbe.Kind;
import dev.portwise.adapter.spi.StoreProbe.Link;
import dev.portwise.adapter.spi.StoreProbe.LinkKind;
import dev.portwise.contract.AdapterUnderTest;
import dev.portwise.contract.Clause;
import dev.portwise.contract.Rule;
import dev.portwise.contract.rules.OtherThread;
import dev.portwise.domain.exception.GroupHasMembers;
import dev.portwise.domain.exception.Retryable;
import dev.portwise.domain.model.Group;
import dev.portwise.domain.model.User;
import dev.portwise.domain.port.Repositories;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** A unit that found no member does not remove the group if somebody joined meanwhile. */
abstract class JoinedMeanwhileRules {

    private static final Map<String, BiConsumer<Repositories, Group>> REMOVALS = Map.of(
            "groups.remove", (in, group) -> in.groups().remove(group),
            "groups.removeAll", (in, group) -> in.groups().removeAll(List.of(group.id())));

    private static final Map<String, BiConsumer<User, Group>> JOINS = Map.of(
            "user.join", (user, group) -> user.join(group, NOON), "group.add", (user, group) -> group.add(user, NOON));

    @Rule(
            id = "CAS-59",
            clause = {Clause.RESTRICT_REFUSES, Clause.RESTRICT_HOLDS_IN_A_RACE},
            origin = "an adapter that counts the members first misses who joins afterwards")
    void aGroupThatSomebodyJoinsAfterItsMembersWereReadIsNotRemoved(AdapterUnderTest on) {
        REMOVALS.forEach((removing, removal) -> JOINS.forEach((joining, join) -> {
            User alice = user("user of " + removing + " " + joining);
            Group admin = group(removing + " " + joining);
            on.given(alice, admin);

            Throwable failure = catchThrowable(() -> on.run(in -> {
                Group empty = find(in, admin);
                assertThat(empty.members()).isEmpty();
                OtherThread.run(() -> on.run(others -> join.accept(find(others, alice), find(others, admin))));
                removal.accept(in, empty);
            }));

            assertThat(failure)
                    .as("%s is refused, or lost, after another unit did %s", removing, joining)
                    .isInstanceOfAny(GroupHasMembers.class, Retryable.class);
            assertThat(catchThrowable(() -> on.run(in -> removal.accept(in, find(in, admin)))))
                    .as("%s in a unit that begins after %s", removing, joining)
                    .isInstanceOf(GroupHasMembers.class);
            assertThat(on.probe().ids(Kind.GROUP)).contains(admin.id().value());
            assertThat(on.probe().links(LinkKind.MEMBERSHIP))
                    .contains(new Link(alice.id().value(), admin.id().value()));
        }));
    }
}

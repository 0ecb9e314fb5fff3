package dev.portwise.comparison.scenario;

import static dev.portwise.comparison.scenario.SampleData.ADMIN;
import static dev.portwise.comparison.scenario.SampleData.ALICE;
import static dev.portwise.comparison.scenario.SampleData.BOB;
import static dev.portwise.comparison.scenario.SampleData.CLOCK;

import dev.portwise.adapter.spi.StoreProbe.LinkKind;
import dev.portwise.application.FindUser;
import dev.portwise.application.JoinGroup;
import dev.portwise.application.ListGroupsOfUser;
import dev.portwise.application.ListMembersOfGroup;
import dev.portwise.domain.model.Membership;
import java.util.List;
import java.util.Map;

/** Many-to-many through an association object that knows since when. */
final class GroupSteps {

    static final List<Step> ALL = List.of(
            new Step(
                    "join",
                    "join a group",
                    "Joining makes a membership: an object between the two, with the date of the clock.",
                    "3",
                    Budget.exactly(3).guarding(1),
                    new SourceCode(JoinGroup.class, "join"),
                    Map.of("memberships in the store", 2),
                    GroupSteps::join),
            new Step(
                    "join-twice",
                    "join it again",
                    "A user is in a group once. Neither list is loaded, so the store finds out, and an exception of"
                            + " the domain says so.",
                    "refused",
                    Budget.refusal(),
                    new SourceCode(JoinGroup.class, "join"),
                    Map.of("outcome", "refused, AlreadyMember", "memberships in the store", 1),
                    GroupSteps::joinTwice),
            new Step(
                    "groups-of",
                    "the groups of a user",
                    "A fetch plan reads the memberships and their groups with the user.",
                    "1",
                    Budget.exactly(1),
                    new SourceCode(ListGroupsOfUser.class, "list"),
                    Map.of("groups", List.of("admin")),
                    GroupSteps::groupsOf),
            new Step(
                    "members-of",
                    "the members of a group",
                    "The same from the other end.",
                    "1",
                    Budget.exactly(1),
                    new SourceCode(ListMembersOfGroup.class, "list"),
                    Map.of("members", List.of("bob")),
                    GroupSteps::membersOf),
            new Step(
                    "join-dates",
                    "a user's groups with the dates of joining",
                    "The memberships are read when they are touched, and their groups with them: no further round trip"
                            + " for each group.",
                    "2 + 1 a group (3)",
                    Budget.exactly(2),
                    new SourceCode(GroupSteps.class, "joinDates"),
                    Map.of("groups", List.of("admin since 2026-01-05T08:00:00Z")),
                    GroupSteps::joinDates));

    private GroupSteps() {}

    private static void join(ScenarioRunner runner) {
        new JoinGroup(runner.units(), CLOCK).join(ALICE, ADMIN);

        runner.observe("memberships in the store", runner.stored(LinkKind.MEMBERSHIP));
    }

    private static void joinTwice(ScenarioRunner runner) {
        runner.observeRefusal(() -> new JoinGroup(runner.units(), CLOCK).join(BOB, ADMIN));

        runner.observe("memberships in the store", runner.stored(LinkKind.MEMBERSHIP));
    }

    private static void groupsOf(ScenarioRunner runner) {
        List<Membership> memberships = new ListGroupsOfUser(runner.units()).list(BOB);

        runner.observe(
                "groups",
                memberships.stream()
                        .map(membership -> membership.group().name().value())
                        .toList());
    }

    private static void membersOf(ScenarioRunner runner) {
        List<Membership> memberships = new ListMembersOfGroup(runner.units()).list(ADMIN);

        runner.observe(
                "members",
                memberships.stream()
                        .map(membership -> membership.user().name().value())
                        .toList());
    }

    private static void joinDates(ScenarioRunner runner) {
        List<String> groups = new FindUser(runner.units())
                .find(
                        BOB,
                        bob -> bob.memberships().stream()
                                .map(membership -> membership.group().name() + " since " + membership.joinedOn())
                                .toList());

        runner.observe("groups", groups);
    }
}

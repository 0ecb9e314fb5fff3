package dev.portwise.comparison.scenario;

import static dev.portwise.comparison.scenario.Cast.ADMIN;
import static dev.portwise.comparison.scenario.Cast.ALICE;
import static dev.portwise.comparison.scenario.Cast.BOB;

import dev.portwise.adapter.spi.StoreProbe.LinkKind;
import dev.portwise.domain.model.Group;
import dev.portwise.domain.model.GroupId;
import dev.portwise.domain.model.GroupName;
import dev.portwise.domain.model.User;
import dev.portwise.domain.model.UserId;
import dev.portwise.domain.port.UnitOfWork;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/** Many-to-many through an association object that knows since when. */
final class GroupSteps {

    static final List<Step> ALL = List.of(
            new Step(
                    "join",
                    "join a group",
                    "Joining makes a membership, an object of its own between the two, with the date of the clock.",
                    "3",
                    Budget.exactly(3).guarding(1),
                    """
                    units.execute(repositories -> {
                        User alice = repositories.users().byName(ALICE).orElseThrow();
                        Group admin = repositories.groups().byName(ADMIN).orElseThrow();
                        return alice.join(admin, clock.instant());
                    });
                    """,
                    Map.of("memberships in the store", 2),
                    GroupSteps::join),
            new Step(
                    "join-twice",
                    "join it again",
                    "A user is in a group once: where neither list is loaded, the store finds out and the domain's own"
                            + " exception says so.",
                    "refused",
                    Budget.refusal(),
                    """
                    units.execute(repositories -> {
                        User bob = repositories.users().byName(BOB).orElseThrow();
                        Group admin = repositories.groups().byName(ADMIN).orElseThrow();
                        return bob.join(admin, clock.instant());
                    })
                    """,
                    Map.of("outcome", "refused, AlreadyMember", "memberships in the store", 1),
                    GroupSteps::joinTwice),
            new Step(
                    "groups-of",
                    "the groups of a user",
                    "The groups are asked for directly, one round trip and no user loaded.",
                    "1",
                    Budget.exactly(1),
                    """
                    List<Group> groups = units.read(repositories -> repositories.groups().of(bob));
                    """,
                    Map.of("groups", List.of("admin")),
                    GroupSteps::groupsOf),
            new Step(
                    "members-of",
                    "the members of a group",
                    "The same from the other end.",
                    "1",
                    Budget.exactly(1),
                    """
                    List<User> members = units.read(repositories -> repositories.users().membersOf(admin));
                    """,
                    Map.of("members", List.of("bob")),
                    GroupSteps::membersOf),
            new Step(
                    "join-dates",
                    "a user's groups with the dates of joining",
                    "The memberships come with their groups: no further round trip for each group.",
                    "2 + 1 a group (3)",
                    Budget.exactly(2),
                    """
                    units.read(repositories -> {
                        User bob = repositories.users().byName(BOB).orElseThrow();
                        return bob.memberships().stream()
                                .map(membership -> membership.group().name() + " since " + membership.joinedOn())
                                .toList();
                    })
                    """,
                    Map.of("groups", List.of("admin since 2026-01-05T08:00:00Z")),
                    GroupSteps::joinDates));

    private GroupSteps() {}

    private static void join(Stage stage) {
        UnitOfWork units = stage.units();
        Clock clock = Clock.fixed(Cast.LONG_AGO, ZoneOffset.UTC);

        units.execute(repositories -> {
            User alice = repositories.users().byName(ALICE).orElseThrow();
            Group admin = repositories.groups().byName(ADMIN).orElseThrow();
            return alice.join(admin, clock.instant());
        });

        stage.observe("memberships in the store", stage.stored(LinkKind.MEMBERSHIP));
    }

    private static void joinTwice(Stage stage) {
        UnitOfWork units = stage.units();
        Clock clock = Clock.fixed(Cast.LONG_AGO, ZoneOffset.UTC);

        stage.observeRefusal(() -> units.execute(repositories -> {
            User bob = repositories.users().byName(BOB).orElseThrow();
            Group admin = repositories.groups().byName(ADMIN).orElseThrow();
            return bob.join(admin, clock.instant());
        }));

        stage.observe("memberships in the store", stage.stored(LinkKind.MEMBERSHIP));
    }

    private static void groupsOf(Stage stage) {
        UnitOfWork units = stage.units();
        UserId bob = units.read(
                repositories -> repositories.users().byName(BOB).orElseThrow().id());
        stage.start();

        List<Group> groups = units.read(repositories -> repositories.groups().of(bob));

        stage.observe(
                "groups", groups.stream().map(Group::name).map(GroupName::value).toList());
    }

    private static void membersOf(Stage stage) {
        UnitOfWork units = stage.units();
        GroupId admin = units.read(repositories ->
                repositories.groups().byName(ADMIN).orElseThrow().id());
        stage.start();

        List<User> members = units.read(repositories -> repositories.users().membersOf(admin));

        stage.observe(
                "members", members.stream().map(user -> user.name().value()).toList());
    }

    private static void joinDates(Stage stage) {
        UnitOfWork units = stage.units();

        stage.observe("groups", units.read(repositories -> {
            User bob = repositories.users().byName(BOB).orElseThrow();
            return bob.memberships().stream()
                    .map(membership -> membership.group().name() + " since " + membership.joinedOn())
                    .toList();
        }));
    }
}

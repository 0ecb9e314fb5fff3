package dev.portwise.comparison.scenario;

import static dev.portwise.comparison.scenario.SampleData.ALICE;
import static dev.portwise.comparison.scenario.SampleData.JAVA;

import dev.portwise.adapter.spi.StoreProbe.Kind;
import dev.portwise.adapter.spi.StoreProbe.LinkKind;
import dev.portwise.application.RegisterUser;
import dev.portwise.application.RemoveTag;
import dev.portwise.application.RemoveUser;
import dev.portwise.domain.model.Group;
import dev.portwise.domain.model.GroupName;
import dev.portwise.domain.model.User;
import dev.portwise.domain.model.Username;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What goes with a parent and what stays, and what is refused. */
final class RemovalSteps {

    private static final int FEW = 100;
    private static final int MANY = 1_000;
    private static final Username WRITER = new Username("writer");

    static final List<Step> ALL = List.of(
            new Step(
                    "delete-tag",
                    "delete a tag that is in use",
                    "The links go, the posts stay.",
                    "4",
                    Budget.atMost(3),
                    new SourceCode(RemoveTag.class, "remove"),
                    Map.of("links in the store", 0, "posts in the store", 3),
                    RemovalSteps::deleteTag),
            new Step(
                    "delete-user",
                    "delete a user with 100 posts",
                    "The posts of a removed user are removed too. None of them is loaded for it.",
                    "n + 7 (107)",
                    Budget.atMost(5),
                    new SourceCode(RemoveUser.class, "remove"),
                    Map.of("users in the store", 3, "posts in the store", 3),
                    runner -> deleteUser(runner, FEW)),
            new Step(
                    "delete-user-1000",
                    "delete a user with 1,000 posts",
                    "Ten times the posts and the same round trips.",
                    "n + 7 (1,007)",
                    Budget.atMost(5),
                    new SourceCode(RemoveUser.class, "remove"),
                    Map.of("users in the store", 3, "posts in the store", 3),
                    runner -> deleteUser(runner, MANY)),
            new Step(
                    "delete-owner",
                    "delete a user who owns 100 groups",
                    "A group outlives its owner and is left without one. SQLAlchemy does the same with posts by default.",
                    "n + 2 (102)",
                    Budget.atMost(5),
                    new SourceCode(RemoveUser.class, "remove"),
                    Map.of("groups in the store", FEW + 2, "groups with an owner", 0),
                    RemovalSteps::deleteOwner),
            new Step(
                    "taken",
                    "register a name that is taken",
                    "The store's unique constraint is reported as an exception of the domain, which names the value.",
                    "refused",
                    Budget.refusal(),
                    new SourceCode(RegisterUser.class, "register"),
                    Map.of("outcome", "refused, UsernameTaken", "users in the store", 3),
                    RemovalSteps::taken));

    private RemovalSteps() {}

    private static void deleteTag(ScenarioRunner runner) {
        new RemoveTag(runner.units()).remove(JAVA);

        runner.observe("links in the store", runner.stored(LinkKind.TAGGED));
        runner.observe("posts in the store", runner.stored(Kind.POST));
    }

    private static void deleteUser(ScenarioRunner runner, int posts) {
        User writer = SampleData.userWithPosts(WRITER, posts);
        runner.store(repositories -> repositories.users().add(writer));
        runner.start();

        new RemoveUser(runner.units()).remove(WRITER);

        runner.observe("users in the store", runner.stored(Kind.USER));
        runner.observe("posts in the store", runner.stored(Kind.POST));
    }

    private static void deleteOwner(ScenarioRunner runner) {
        User owner = SampleData.user(WRITER);
        List<Group> owned = IntStream.range(0, FEW)
                .mapToObj(number -> SampleData.group(new GroupName("group-" + number)))
                .toList();
        owned.forEach(group -> group.handTo(owner.id()));
        runner.store(repositories -> {
            repositories.users().add(owner);
            repositories.groups().addAll(owned);
        });
        runner.start();

        new RemoveUser(runner.units()).remove(WRITER);

        runner.observe("groups in the store", runner.stored(Kind.GROUP));
        runner.observe("groups with an owner", runner.stored(LinkKind.OWNER));
    }

    private static void taken(ScenarioRunner runner) {
        runner.observeRefusal(() -> new RegisterUser(runner.units(), SampleData::newId).register(ALICE));

        runner.observe("users in the store", runner.stored(Kind.USER));
    }
}

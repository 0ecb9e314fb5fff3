package dev.portwise.comparison.scenario;

import static dev.portwise.comparison.scenario.SampleData.JOHN;

import dev.portwise.application.FindUser;
import dev.portwise.application.FindUserWithPosts;
import dev.portwise.application.FindUsersWithPosts;
import dev.portwise.domain.model.User;
import dev.portwise.domain.model.Username;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** One-to-many as it is read: both ends in step, lazily, eagerly, many at once. */
final class LoadingSteps {

    private static final int MANY = 50;

    static final List<Step> ALL = List.of(
            new Step(
                    "both-ends",
                    "both ends agree in memory",
                    "Writing a post sets its author, and giving it away moves it, before anything is saved. Nothing is"
                            + " sent until the unit ends.",
                    "0",
                    Budget.exactly(0),
                    Map.of("john has it", false, "alice has it", true, "author", "alice"),
                    new BothEnds()),
            new Step(
                    "find",
                    "find a user by name",
                    "A user is found by the natural key. No to-many relation is read with it.",
                    "1",
                    Budget.exactly(1),
                    new SourceCode(FindUser.class, "find"),
                    Map.of("found", "johndoe"),
                    LoadingSteps::find),
            new Step(
                    "lazy",
                    "find a user, touch the posts, touch them again",
                    "The posts are read when they are first touched, in one round trip, and never again in the unit.",
                    "1 + 1 + 0",
                    Budget.exactly(1, 1, 0),
                    Map.of("posts", List.of(3, 3)),
                    new LazyPosts()),
            new Step(
                    "eager",
                    "find a user with the posts",
                    "A fetch plan names the relation to read with the user: still one round trip.",
                    "1",
                    Budget.exactly(1),
                    new SourceCode(FindUserWithPosts.class, "find"),
                    Map.of("posts", 3),
                    LoadingSteps::eagerly),
            new Step(
                    "many-users",
                    "50 users with their posts",
                    "The same plan for many users at once: the round trips do not grow with the users.",
                    "–",
                    Budget.atMost(2),
                    new SourceCode(FindUsersWithPosts.class, "find"),
                    Map.of("users", MANY, "posts", 2 * MANY),
                    LoadingSteps::manyAtOnce),
            new Step(
                    "read-10000",
                    "10,000 posts in pages of 1,000",
                    "A page is one round trip that begins after the last post of the page before. Memory stays at a page.",
                    "–",
                    Budget.exactly(10),
                    Map.of("posts", 10_000),
                    new PagedPosts()));

    private LoadingSteps() {}

    private static void find(ScenarioRunner runner) {
        String found =
                new FindUser(runner.units()).find(JOHN, user -> user.name().value());

        runner.observe("found", found);
    }

    private static void eagerly(ScenarioRunner runner) {
        User john = new FindUserWithPosts(runner.units()).find(JOHN);

        runner.observe("posts", john.posts().size());
    }

    private static void manyAtOnce(ScenarioRunner runner) {
        List<User> many = IntStream.rangeClosed(1, MANY)
                .mapToObj(number -> SampleData.userWithPosts(new Username("user-" + number), 2))
                .toList();
        runner.store(repositories -> repositories.users().addAll(many));
        runner.start();

        List<User> users = new FindUsersWithPosts(runner.units())
                .find(many.stream().map(User::id).toList());

        runner.observe("users", users.size());
        runner.observe(
                "posts", users.stream().mapToInt(user -> user.posts().size()).sum());
    }
}

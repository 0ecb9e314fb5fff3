package dev.portwise.comparison.scenario;

import static dev.portwise.comparison.scenario.SampleData.ALICE;
import static dev.portwise.comparison.scenario.SampleData.CONTENT;
import static dev.portwise.comparison.scenario.SampleData.JOHN;
import static dev.portwise.comparison.scenario.SampleData.TITLE;
import static dev.portwise.comparison.scenario.SampleData.newId;

import dev.portwise.application.FindUser;
import dev.portwise.application.FindUserWithPosts;
import dev.portwise.application.FindUsersWithPosts;
import dev.portwise.domain.model.Post;
import dev.portwise.domain.model.PostId;
import dev.portwise.domain.model.User;
import dev.portwise.domain.model.UserId;
import dev.portwise.domain.model.Username;
import dev.portwise.domain.port.Fetch;
import dev.portwise.domain.port.PageRequest;
import dev.portwise.domain.port.Slice;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** One-to-many as it is read: both ends in step, lazily, eagerly, many at once. */
final class LoadingSteps {

    private static final int MANY = 50;
    private static final int POSTS = 10_000;
    private static final int PAGE = 1_000;

    static final List<Step> ALL = List.of(
            new Step(
                    "both-ends",
                    "both ends agree in memory",
                    "Writing a post sets its author, and giving it away moves it, before anything is saved. Nothing is"
                            + " sent until the unit ends.",
                    "0",
                    Budget.exactly(0),
                    new SourceCode(LoadingSteps.class, "moveInMemory"),
                    Map.of("john has it", false, "alice has it", true, "author", "alice"),
                    LoadingSteps::moveInMemory),
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
                    new SourceCode(LoadingSteps.class, "touchTwice"),
                    Map.of("posts", List.of(3, 3)),
                    LoadingSteps::touchTwice),
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
                    new SourceCode(LoadingSteps.class, "readPages"),
                    Map.of("posts", POSTS),
                    LoadingSteps::readPages));

    private LoadingSteps() {}

    private static void moveInMemory(ScenarioRunner runner) {
        User john = User.register(new UserId(newId()), JOHN);
        User alice = User.register(new UserId(newId()), ALICE);
        Post post = john.write(new PostId(newId()), TITLE, CONTENT);

        post.moveTo(alice);

        runner.observe("john has it", john.posts().contains(post));
        runner.observe("alice has it", alice.posts().contains(post));
        runner.observe("author", post.author().orElseThrow().name().value());
    }

    private static void find(ScenarioRunner runner) {
        String found =
                new FindUser(runner.units()).find(JOHN, user -> user.name().value());

        runner.observe("found", found);
    }

    private static void touchTwice(ScenarioRunner runner) {
        List<Integer> sizes = new FindUser(runner.units()).find(JOHN, john -> {
            runner.endPhase("find");
            int first = john.posts().size();
            runner.endPhase("touch");
            int again = john.posts().size();
            runner.endPhase("touch again");
            return List.of(first, again);
        });

        runner.observe("posts", sizes);
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

    private static void readPages(ScenarioRunner runner) {
        User writer = SampleData.userWithPosts(new Username("writer"), POSTS);
        runner.store(repositories -> repositories.users().add(writer));
        runner.start();

        int read = runner.units().read(repositories -> {
            int posts = 0;
            Optional<PageRequest> next = Optional.of(PageRequest.first(PAGE));
            while (next.isPresent()) {
                Slice<Post> page = repositories.posts().by(writer.id(), next.get(), Fetch.nothing());
                posts += page.items().size();
                next = page.next().map(cursor -> PageRequest.after(cursor, PAGE));
            }
            return posts;
        });

        runner.observe("posts", read);
    }
}

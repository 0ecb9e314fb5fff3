package dev.portwise.comparison.scenario;

import static dev.portwise.comparison.scenario.Cast.ALICE;
import static dev.portwise.comparison.scenario.Cast.CONTENT;
import static dev.portwise.comparison.scenario.Cast.JOHN;
import static dev.portwise.comparison.scenario.Cast.TITLE;
import static dev.portwise.comparison.scenario.Cast.newId;

import dev.portwise.domain.model.Post;
import dev.portwise.domain.model.PostId;
import dev.portwise.domain.model.User;
import dev.portwise.domain.model.UserId;
import dev.portwise.domain.model.Username;
import dev.portwise.domain.port.Fetch;
import dev.portwise.domain.port.Relation.OfUser;
import dev.portwise.domain.port.UnitOfWork;
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
                    "Writing a post sets its author and giving it away moves it, before anything is saved; nothing is"
                            + " sent until the unit ends.",
                    "0",
                    Budget.exactly(0),
                    """
                    User john = User.register(new UserId(newId()), JOHN);
                    User alice = User.register(new UserId(newId()), ALICE);
                    Post post = john.write(new PostId(newId()), TITLE, CONTENT);
                    post.moveTo(alice);
                    """,
                    Map.of("john has it", false, "alice has it", true, "author", "alice"),
                    LoadingSteps::bothEnds),
            new Step(
                    "find",
                    "find a user by name",
                    "A user is found by the natural key; no to-many relation is read with it.",
                    "1",
                    Budget.exactly(1),
                    """
                    User john = units.read(repositories -> repositories.users().byName(JOHN).orElseThrow());
                    """,
                    Map.of("found", "johndoe"),
                    LoadingSteps::find),
            new Step(
                    "lazy",
                    "find a user, touch the posts, touch them again",
                    "The posts are read when they are first touched, in one round trip, and never again in the unit.",
                    "1 + 1 + 0",
                    Budget.exactly(1, 1, 0),
                    """
                    units.read(repositories -> {
                        User john = repositories.users().byName(JOHN).orElseThrow();
                        int first = john.posts().size();
                        int again = john.posts().size();
                        return List.of(first, again);
                    });
                    """,
                    Map.of("posts", List.of(3, 3)),
                    LoadingSteps::lazily),
            new Step(
                    "eager",
                    "find a user with the posts",
                    "A fetch plan names the relation to read with the user: still one round trip.",
                    "1",
                    Budget.exactly(1),
                    """
                    User john = units.read(repositories -> repositories
                            .users()
                            .byName(JOHN, Fetch.with(OfUser.POSTS))
                            .orElseThrow());
                    """,
                    Map.of("posts", 3),
                    LoadingSteps::eagerly),
            new Step(
                    "many-users",
                    "50 users with their posts",
                    "The same plan for many users at once: the round trips do not grow with the users.",
                    "–",
                    Budget.atMost(2),
                    """
                    List<User> users = units.read(repositories -> repositories.users().byIds(ids, Fetch.with(OfUser.POSTS)));
                    """,
                    Map.of("users", MANY, "posts", 2 * MANY),
                    LoadingSteps::manyAtOnce));

    private LoadingSteps() {}

    private static void bothEnds(Stage stage) {
        User john = User.register(new UserId(newId()), JOHN);
        User alice = User.register(new UserId(newId()), ALICE);
        Post post = john.write(new PostId(newId()), TITLE, CONTENT);
        post.moveTo(alice);

        stage.observe("john has it", john.posts().contains(post));
        stage.observe("alice has it", alice.posts().contains(post));
        stage.observe("author", post.author().orElseThrow().name().value());
    }

    private static void find(Stage stage) {
        UnitOfWork units = stage.units();

        User john = units.read(repositories -> repositories.users().byName(JOHN).orElseThrow());

        stage.observe("found", john.name().value());
    }

    private static void lazily(Stage stage) {
        UnitOfWork units = stage.units();

        stage.observe("posts", units.read(repositories -> {
            User john = repositories.users().byName(JOHN).orElseThrow();
            stage.lap("find");
            int first = john.posts().size();
            stage.lap("touch");
            int again = john.posts().size();
            stage.lap("touch again");
            return List.of(first, again);
        }));
    }

    private static void eagerly(Stage stage) {
        UnitOfWork units = stage.units();

        User john = units.read(repositories ->
                repositories.users().byName(JOHN, Fetch.with(OfUser.POSTS)).orElseThrow());

        stage.observe("posts", john.posts().size());
    }

    private static void manyAtOnce(Stage stage) {
        UnitOfWork units = stage.units();
        List<User> stored = IntStream.range(0, MANY)
                .mapToObj(number -> Cast.userWithPosts(new Username("user-" + number), 2))
                .toList();
        units.execute(repositories -> {
            repositories.users().addAll(stored);
            return stored;
        });
        List<UserId> ids = stored.stream().map(User::id).toList();
        stage.start();

        List<User> users = units.read(repositories -> repositories.users().byIds(ids, Fetch.with(OfUser.POSTS)));

        stage.observe("users", users.size());
        stage.observe(
                "posts", users.stream().mapToInt(user -> user.posts().size()).sum());
    }
}

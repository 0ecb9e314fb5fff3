package dev.portwise.comparison.scenario;

import static dev.portwise.comparison.scenario.Cast.ALICE;
import static dev.portwise.comparison.scenario.Cast.JAVA;
import static dev.portwise.comparison.scenario.Cast.newId;

import dev.portwise.adapter.spi.StoreProbe.Kind;
import dev.portwise.adapter.spi.StoreProbe.LinkKind;
import dev.portwise.domain.model.Group;
import dev.portwise.domain.model.GroupName;
import dev.portwise.domain.model.Tag;
import dev.portwise.domain.model.User;
import dev.portwise.domain.model.UserId;
import dev.portwise.domain.model.Username;
import dev.portwise.domain.port.UnitOfWork;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What goes with a parent and what stays, and what is refused. */
final class RemovalSteps {

    private static final int FEW = 100;
    private static final int MANY = 1_000;
    private static final Username WRITER = new Username("writer");

    private static final String REMOVE_WRITER = """
            units.execute(repositories -> {
                User writer = repositories.users().byName(WRITER).orElseThrow();
                repositories.users().remove(writer);
                return writer;
            });
            """;

    static final List<Step> ALL = List.of(
            new Step(
                    "delete-tag",
                    "delete a tag that is in use",
                    "The links go, the posts stay.",
                    "4",
                    Budget.atMost(3),
                    """
                    units.execute(repositories -> {
                        Tag java = repositories.tags().byName(JAVA).orElseThrow();
                        repositories.tags().remove(java);
                        return java;
                    });
                    """,
                    Map.of("links in the store", 0, "posts in the store", 3),
                    RemovalSteps::deleteTag),
            new Step(
                    "delete-user",
                    "delete a user with 100 posts",
                    "Posts live and die with their author: they go with them, and none of them is loaded for it.",
                    "n + 7 (107)",
                    Budget.atMost(5),
                    REMOVE_WRITER,
                    Map.of("users in the store", 3, "posts in the store", 3),
                    stage -> deleteUser(stage, FEW)),
            new Step(
                    "delete-user-1000",
                    "delete a user with 1,000 posts",
                    "Ten times the posts and the same round trips.",
                    "n + 7 (1,007)",
                    Budget.atMost(5),
                    REMOVE_WRITER,
                    Map.of("users in the store", 3, "posts in the store", 3),
                    stage -> deleteUser(stage, MANY)),
            new Step(
                    "delete-owner",
                    "delete a user who owns 100 groups",
                    "A group outlives its owner and is left without one, as SQLAlchemy does by default with posts.",
                    "n + 2 (102)",
                    Budget.atMost(5),
                    REMOVE_WRITER,
                    Map.of("groups in the store", FEW + 2, "groups with an owner", 0),
                    RemovalSteps::deleteOwner),
            new Step(
                    "taken",
                    "register a name that is taken",
                    "The store's unique constraint speaks the domain's language and names the value.",
                    "refused",
                    Budget.refusal(),
                    """
                    units.execute(repositories -> {
                        User second = User.register(new UserId(newId()), ALICE);
                        repositories.users().add(second);
                        return second;
                    })
                    """,
                    Map.of("outcome", "refused, UsernameTaken", "users in the store", 3),
                    RemovalSteps::taken));

    private RemovalSteps() {}

    private static void deleteTag(Stage stage) {
        UnitOfWork units = stage.units();

        units.execute(repositories -> {
            Tag java = repositories.tags().byName(JAVA).orElseThrow();
            repositories.tags().remove(java);
            return java;
        });

        stage.observe("links in the store", stage.stored(LinkKind.TAGGED));
        stage.observe("posts in the store", stage.stored(Kind.POST));
    }

    private static void deleteUser(Stage stage, int posts) {
        UnitOfWork units = stage.units();
        units.execute(repositories -> {
            User writer = Cast.userWithPosts(WRITER, posts);
            repositories.users().add(writer);
            return writer;
        });
        stage.start();

        removeWriter(units);

        stage.observe("users in the store", stage.stored(Kind.USER));
        stage.observe("posts in the store", stage.stored(Kind.POST));
    }

    private static void deleteOwner(Stage stage) {
        UnitOfWork units = stage.units();
        User owner = Cast.user(WRITER);
        List<Group> owned = IntStream.range(0, FEW)
                .mapToObj(number -> Cast.group(new GroupName("group-" + number)))
                .toList();
        owned.forEach(group -> group.handTo(owner.id()));
        units.execute(repositories -> {
            repositories.users().add(owner);
            repositories.groups().addAll(owned);
            return owned;
        });
        stage.start();

        removeWriter(units);

        stage.observe("groups in the store", stage.stored(Kind.GROUP));
        stage.observe("groups with an owner", stage.stored(LinkKind.OWNER));
    }

    private static void removeWriter(UnitOfWork units) {
        units.execute(repositories -> {
            User writer = repositories.users().byName(WRITER).orElseThrow();
            repositories.users().remove(writer);
            return writer;
        });
    }

    private static void taken(Stage stage) {
        UnitOfWork units = stage.units();

        stage.observeRefusal(() -> units.execute(repositories -> {
            User second = User.register(new UserId(newId()), ALICE);
            repositories.users().add(second);
            return second;
        }));

        stage.observe("users in the store", stage.stored(Kind.USER));
    }
}

package dev.portwise.comparison.scenario;

import static dev.portwise.comparison.scenario.Cast.BOB;
import static dev.portwise.comparison.scenario.Cast.CONTENT;
import static dev.portwise.comparison.scenario.Cast.JOHN;
import static dev.portwise.comparison.scenario.Cast.SQL;
import static dev.portwise.comparison.scenario.Cast.TITLE;
import static dev.portwise.comparison.scenario.Cast.newId;

import dev.portwise.adapter.spi.StoreProbe.Kind;
import dev.portwise.adapter.spi.StoreProbe.LinkKind;
import dev.portwise.domain.model.Post;
import dev.portwise.domain.model.PostId;
import dev.portwise.domain.model.Tag;
import dev.portwise.domain.model.User;
import dev.portwise.domain.port.UnitOfWork;
import java.util.List;
import java.util.Map;

/** Posts as they are written, moved, tagged and removed, without reading a list that need not be read. */
final class PostSteps {

    static final List<Step> ALL = List.of(
            new Step(
                    "append",
                    "append a post to an unloaded list",
                    "A post is added to a list that stays unread, however long it is.",
                    "3, reads the list",
                    Budget.exactly(2).guarding(1),
                    """
                    units.execute(repositories -> {
                        User john = repositories.users().byName(JOHN).orElseThrow();
                        return john.write(new PostId(newId()), TITLE, CONTENT);
                    });
                    """,
                    Map.of("posts in the store", 4),
                    PostSteps::append),
            new Step(
                    "move",
                    "move a post to another user",
                    "A post changes its author and keeps its id; neither list is read, and it is no orphan.",
                    "–",
                    Budget.exactly(3).guarding(1),
                    """
                    units.execute(repositories -> {
                        User bob = repositories.users().byName(BOB).orElseThrow();
                        Post post = repositories.posts().get(id);
                        post.moveTo(bob);
                        return post;
                    });
                    """,
                    Map.of("posts in the store", 3, "author", "bob"),
                    PostSteps::move),
            new Step(
                    "tag",
                    "tag a post",
                    "A link of a plain many-to-many relation is made from the bounded side; the tag's many posts stay"
                            + " unread.",
                    "–",
                    Budget.exactly(4).guarding(1),
                    """
                    units.execute(repositories -> {
                        Post post = repositories.posts().get(id);
                        Tag sql = repositories.tags().byName(SQL).orElseThrow();
                        post.tag(sql);
                        return post;
                    });
                    """,
                    Map.of("links in the store", 2),
                    PostSteps::tag),
            new Step(
                    "untag",
                    "untag a post",
                    "One link goes, both ends stay.",
                    "–",
                    Budget.exactly(3),
                    """
                    units.execute(repositories -> {
                        Post post = repositories.posts().get(id);
                        post.untag(post.tags().first());
                        return post;
                    });
                    """,
                    Map.of("links in the store", 0, "tags in the store", 2),
                    PostSteps::untag),
            new Step(
                    "orphan",
                    "remove a post from the loaded list",
                    "A post without an author is an orphan, and orphans are deleted.",
                    "4",
                    Budget.atMost(4),
                    """
                    units.execute(repositories -> {
                        User john = repositories.users().byName(JOHN).orElseThrow();
                        Post last = List.copyOf(john.posts()).get(2);
                        john.remove(last);
                        return last;
                    });
                    """,
                    Map.of("posts in the store", 2),
                    PostSteps::orphan));

    private PostSteps() {}

    private static void append(Stage stage) {
        UnitOfWork units = stage.units();

        units.execute(repositories -> {
            User john = repositories.users().byName(JOHN).orElseThrow();
            return john.write(new PostId(newId()), TITLE, CONTENT);
        });

        stage.observe("posts in the store", stage.stored(Kind.POST));
    }

    private static void move(Stage stage) {
        UnitOfWork units = stage.units();
        PostId id = Cast.tagged(stage.john()).id();

        Post moved = units.execute(repositories -> {
            User bob = repositories.users().byName(BOB).orElseThrow();
            Post post = repositories.posts().get(id);
            post.moveTo(bob);
            return post;
        });

        stage.observe("posts in the store", stage.stored(Kind.POST));
        stage.observe("author", moved.author().orElseThrow().name().value());
    }

    private static void tag(Stage stage) {
        UnitOfWork units = stage.units();
        PostId id = Cast.tagged(stage.john()).id();

        units.execute(repositories -> {
            Post post = repositories.posts().get(id);
            Tag sql = repositories.tags().byName(SQL).orElseThrow();
            post.tag(sql);
            return post;
        });

        stage.observe("links in the store", stage.stored(LinkKind.TAGGED));
    }

    private static void untag(Stage stage) {
        UnitOfWork units = stage.units();
        PostId id = Cast.tagged(stage.john()).id();

        units.execute(repositories -> {
            Post post = repositories.posts().get(id);
            post.untag(post.tags().first());
            return post;
        });

        stage.observe("links in the store", stage.stored(LinkKind.TAGGED));
        stage.observe("tags in the store", stage.stored(Kind.TAG));
    }

    private static void orphan(Stage stage) {
        UnitOfWork units = stage.units();

        units.execute(repositories -> {
            User john = repositories.users().byName(JOHN).orElseThrow();
            Post last = List.copyOf(john.posts()).get(2);
            john.remove(last);
            return last;
        });

        stage.observe("posts in the store", stage.stored(Kind.POST));
    }
}

package dev.portwise.comparison.scenario;

import static dev.portwise.comparison.scenario.SampleData.BOB;
import static dev.portwise.comparison.scenario.SampleData.CONTENT;
import static dev.portwise.comparison.scenario.SampleData.JAVA;
import static dev.portwise.comparison.scenario.SampleData.JOHN;
import static dev.portwise.comparison.scenario.SampleData.SQL;
import static dev.portwise.comparison.scenario.SampleData.TITLE;

import dev.portwise.adapter.spi.StoreProbe.Kind;
import dev.portwise.adapter.spi.StoreProbe.LinkKind;
import dev.portwise.application.MovePost;
import dev.portwise.application.TagPost;
import dev.portwise.application.UntagPost;
import dev.portwise.application.WithdrawPost;
import dev.portwise.application.WritePost;
import dev.portwise.domain.model.Post;
import dev.portwise.domain.model.PostId;
import dev.portwise.domain.model.User;
import dev.portwise.domain.model.Username;
import java.util.List;
import java.util.Map;

/** Posts as they are written, moved, tagged and removed, without reading a list that need not be read. */
final class PostSteps {

    private static final int MANY = 1_000;

    static final List<Step> ALL = List.of(
            new Step(
                    "append",
                    "append a post to an unloaded list",
                    "A post is added to a list that stays unread, however long it is.",
                    "3, reads the list",
                    Budget.exactly(2).guarding(1),
                    new SourceCode(WritePost.class, "write"),
                    Map.of("posts in the store", 4),
                    PostSteps::append),
            new Step(
                    "write-1000",
                    "a new user with 1,000 posts",
                    "All new posts go to the store together, not one by one.",
                    "–",
                    Budget.exactly(2),
                    new SourceCode(PostSteps.class, "addMany"),
                    Map.of("posts in the store", 3 + MANY),
                    PostSteps::addMany),
            new Step(
                    "move",
                    "move a post to another user",
                    "A post changes its author and keeps its id. Neither list is read, and it is no orphan.",
                    "–",
                    Budget.exactly(3).guarding(1),
                    new SourceCode(MovePost.class, "move"),
                    Map.of("posts in the store", 3, "author", "bob"),
                    PostSteps::move),
            new Step(
                    "tag",
                    "tag a post",
                    "A link of a plain many-to-many relation is made from the bounded side. The tag's many posts stay"
                            + " unread.",
                    "–",
                    Budget.exactly(3).guarding(1),
                    new SourceCode(TagPost.class, "tag"),
                    Map.of("links in the store", 2),
                    PostSteps::tag),
            new Step(
                    "untag",
                    "untag a post",
                    "One link goes, both ends stay.",
                    "–",
                    Budget.exactly(2),
                    new SourceCode(UntagPost.class, "untag"),
                    Map.of("links in the store", 0, "tags in the store", 2),
                    PostSteps::untag),
            new Step(
                    "orphan",
                    "remove a post from the loaded list",
                    "A post without an author is an orphan, and orphans are deleted.",
                    "4",
                    Budget.atMost(4),
                    new SourceCode(WithdrawPost.class, "withdraw"),
                    Map.of("posts in the store", 2),
                    PostSteps::orphan));

    private PostSteps() {}

    private static void append(ScenarioRunner runner) {
        new WritePost(runner.units(), SampleData::newId).write(JOHN, TITLE, CONTENT);

        runner.observe("posts in the store", runner.stored(Kind.POST));
    }

    private static void addMany(ScenarioRunner runner) {
        User writer = SampleData.userWithPosts(new Username("writer"), MANY);

        runner.units().execute(repositories -> {
            repositories.users().add(writer);
            return writer;
        });

        runner.observe("posts in the store", runner.stored(Kind.POST));
    }

    private static void move(ScenarioRunner runner) {
        PostId id = SampleData.tagged(runner.john()).id();

        Post moved = new MovePost(runner.units()).move(id, BOB);

        runner.observe("posts in the store", runner.stored(Kind.POST));
        runner.observe("author", moved.author().orElseThrow().name().value());
    }

    private static void tag(ScenarioRunner runner) {
        PostId id = SampleData.tagged(runner.john()).id();

        new TagPost(runner.units(), SampleData::newId).tag(id, SQL);

        runner.observe("links in the store", runner.stored(LinkKind.TAGGED));
    }

    private static void untag(ScenarioRunner runner) {
        PostId id = SampleData.tagged(runner.john()).id();

        new UntagPost(runner.units()).untag(id, JAVA);

        runner.observe("links in the store", runner.stored(LinkKind.TAGGED));
        runner.observe("tags in the store", runner.stored(Kind.TAG));
    }

    private static void orphan(ScenarioRunner runner) {
        PostId last = List.copyOf(runner.john().posts()).get(2).id();

        new WithdrawPost(runner.units()).withdraw(JOHN, last);

        runner.observe("posts in the store", runner.stored(Kind.POST));
    }
}

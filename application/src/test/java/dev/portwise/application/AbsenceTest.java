package dev.portwise.application;

import static dev.portwise.application.World.ADMIN;
import static dev.portwise.application.World.ALICE;
import static dev.portwise.application.World.BOB;
import static dev.portwise.application.World.JAVA;
import static dev.portwise.application.World.TEXT;
import static dev.portwise.application.World.TITLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.portwise.adapter.spi.Statement;
import dev.portwise.domain.exception.NotFound;
import dev.portwise.domain.model.GroupName;
import dev.portwise.domain.model.PostId;
import dev.portwise.domain.model.TagName;
import dev.portwise.domain.model.Username;
import dev.portwise.domain.port.PageRequest;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a use case needs and does not find is named in {@link NotFound}, and nothing is written. */
class AbsenceTest {

    private static final Username NOBODY = new Username("nobody");
    private static final GroupName NO_GROUP = new GroupName("No group");
    private static final TagName NO_TAG = new TagName("no-tag");
    private static final PostId NO_POST = new PostId(new UUID(0, 1));
    private static final PageRequest PAGE = PageRequest.first(10);

    private final World world = new World();
    private PostId post = NO_POST;

    @BeforeEach
    void store() {
        world.registered(ALICE, BOB);
        post = world.written(ALICE);
        world.tagged(post, JAVA);
        world.founded(ADMIN, ALICE);
        world.statements.clear();
    }

    @AfterEach
    void close() {
        world.close();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("useCases")
    void whatIsNotThereIsNamedAndNothingIsWritten(
            String useCase, String missing, BiConsumer<World, PostId> runsUseCase) {
        assertThatThrownBy(() -> runsUseCase.accept(world, post))
                .isInstanceOf(NotFound.class)
                .hasMessage("there is no " + missing);

        List<Statement> writes = world.statements.stream()
                .filter(statement -> statement.kind() == Statement.Kind.WRITE)
                .toList();
        assertThat(writes).isEmpty();
    }

    static Stream<Arguments> useCases() {
        String user = "user nobody";
        String group = "group No group";
        String tag = "tag no-tag";
        String noPost = "post " + NO_POST;
        return Stream.of(
                missing("rename a user", user, (w, post) -> new RenameUser(w.units).rename(NOBODY, BOB)),
                missing("remove a user", user, (w, post) -> new RemoveUser(w.units).remove(NOBODY)),
                missing("write a post", user, (w, post) -> new WritePost(w.units, w.ids).write(NOBODY, TITLE, TEXT)),
                missing("edit a post", noPost, (w, post) -> new EditPost(w.units).edit(NO_POST, 1, TITLE, TEXT)),
                missing("move a post", noPost, (w, post) -> new MovePost(w.units).move(NO_POST, BOB)),
                missing("move a post to a user", user, (w, post) -> new MovePost(w.units).move(post, NOBODY)),
                missing("remove a post", noPost, (w, post) -> new RemovePost(w.units).remove(NO_POST)),
                missing("tag a post", noPost, (w, post) -> new TagPost(w.units, w.ids).tag(NO_POST, JAVA)),
                missing("untag a post", noPost, (w, post) -> new UntagPost(w.units).untag(NO_POST, JAVA)),
                missing("remove a tag", tag, (w, post) -> new RemoveTag(w.units).remove(NO_TAG)),
                missing("found a group", user, (w, post) -> new FoundGroup(w.units, w.ids).found(NO_GROUP, NOBODY)),
                missing("hand a group over", group, (w, post) -> new HandOverGroup(w.units).handOver(NO_GROUP, BOB)),
                missing("hand over to a user", user, (w, post) -> new HandOverGroup(w.units).handOver(ADMIN, NOBODY)),
                missing("remove a group", group, (w, post) -> new RemoveGroup(w.units).remove(NO_GROUP)),
                missing("join as a user", user, (w, post) -> new JoinGroup(w.units, w.clock).join(NOBODY, ADMIN)),
                missing("join a group", group, (w, post) -> new JoinGroup(w.units, w.clock).join(BOB, NO_GROUP)),
                missing("leave as a user", user, (w, post) -> new LeaveGroup(w.units).leave(NOBODY, ADMIN)),
                missing("leave a group", group, (w, post) -> new LeaveGroup(w.units).leave(BOB, NO_GROUP)),
                missing("list posts of a user", user, (w, post) -> new ListPostsOfUser(w.units).list(NOBODY, PAGE)),
                missing("list posts with a tag", tag, (w, post) -> new ListPostsWithTag(w.units).list(NO_TAG, PAGE)),
                missing("list groups of a user", user, (w, post) -> new ListGroupsOfUser(w.units).list(NOBODY)),
                missing("list members of a group", group, (w, post) -> new ListMembersOfGroup(w.units).list(NO_GROUP)));
    }

    private static Arguments missing(String useCase, String what, BiConsumer<World, PostId> runsUseCase) {
        return arguments(useCase, what, runsUseCase);
    }
}

package dev.portwise.application;

import static dev.portwise.application.World.ADMIN;
import static dev.portwise.application.World.ALICE;
import static dev.portwise.application.World.BOB;
import static dev.portwise.application.World.JAVA;
import static dev.portwise.application.World.TEXT;
import static dev.portwise.application.World.TITLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.portwise.domain.model.GroupName;
import dev.portwise.domain.model.PostId;
import dev.portwise.domain.model.TagName;
import dev.portwise.domain.model.Title;
import dev.portwise.domain.model.Username;
import dev.portwise.domain.port.PageRequest;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The round trips each use case promises, with more rows around than a loop over them could hide. */
class RoundTripsTest {

    private static final Username CAROL = new Username("carol");
    private static final GroupName GUESTS = new GroupName("Guests");
    private static final TagName NEW_TAG = new TagName("new");
    private static final PageRequest PAGE = PageRequest.first(50);
    private static final int MANY = 20;

    private final World world = new World();
    private PostId post = new PostId(world.ids.next());

    @BeforeEach
    void store() {
        world.registered(ALICE, BOB);
        post = world.written(ALICE);
        world.founded(ADMIN, ALICE);
        world.founded(GUESTS, BOB);
        for (int number = 0; number < MANY; number++) {
            Username member = new Username("member-" + number);
            world.registered(member);
            world.joined(member, ADMIN);
            world.tagged(world.written(ALICE), JAVA);
            GroupName group = new GroupName("Group " + number);
            world.founded(group, ALICE);
            world.joined(ALICE, group);
        }
        world.tagged(post, JAVA);
        world.statements.clear();
    }

    @AfterEach
    void close() {
        world.close();
    }

    @ParameterizedTest(name = "{0}: at most {1}")
    @MethodSource("useCases")
    void aUseCaseTakesNoMoreRoundTripsThanItPromises(
            String useCase, int promised, BiConsumer<World, PostId> runsUseCase) {
        runsUseCase.accept(world, post);

        assertThat(world.statements).hasSizeBetween(1, promised);
    }

    static Stream<Arguments> useCases() {
        return Stream.of(
                atMost(1, "register a user", (w, post) -> new RegisterUser(w.units, w.ids).register(CAROL)),
                atMost(2, "rename a user", (w, post) -> new RenameUser(w.units).rename(ALICE, CAROL)),
                atMost(1, "rename a user to the same", (w, post) -> new RenameUser(w.units).rename(ALICE, ALICE)),
                atMost(6, "remove a user", (w, post) -> new RemoveUser(w.units).remove(ALICE)),
                atMost(2, "write a post", (w, post) -> new WritePost(w.units, w.ids).write(ALICE, TITLE, TEXT)),
                atMost(2, "edit a post", (w, post) -> new EditPost(w.units).edit(post, 1, new Title("x"), TEXT)),
                atMost(1, "edit without a change", (w, post) -> new EditPost(w.units).edit(post, 1, TITLE, TEXT)),
                atMost(3, "move a post", (w, post) -> new MovePost(w.units).move(post, BOB)),
                atMost(2, "move a post nowhere", (w, post) -> new MovePost(w.units).move(post, ALICE)),
                atMost(4, "remove a post", (w, post) -> new RemovePost(w.units).remove(post)),
                atMost(4, "tag a post", (w, post) -> new TagPost(w.units, w.ids).tag(post, NEW_TAG)),
                atMost(2, "tag a post again", (w, post) -> new TagPost(w.units, w.ids).tag(post, JAVA)),
                atMost(2, "untag a post", (w, post) -> new UntagPost(w.units).untag(post, JAVA)),
                atMost(1, "untag without a link", (w, post) -> new UntagPost(w.units).untag(post, NEW_TAG)),
                atMost(3, "remove a tag", (w, post) -> new RemoveTag(w.units).remove(JAVA)),
                atMost(2, "found a group", (w, post) -> new FoundGroup(w.units, w.ids).found(new GroupName("x"), BOB)),
                atMost(3, "hand a group over", (w, post) -> new HandOverGroup(w.units).handOver(ADMIN, BOB)),
                atMost(2, "hand over to the owner", (w, post) -> new HandOverGroup(w.units).handOver(ADMIN, ALICE)),
                atMost(3, "remove a group", (w, post) -> new RemoveGroup(w.units).remove(GUESTS)),
                atMost(3, "join a group", (w, post) -> new JoinGroup(w.units, w.clock).join(ALICE, ADMIN)),
                atMost(3, "leave a group", (w, post) -> new LeaveGroup(w.units).leave(new Username("member-1"), ADMIN)),
                atMost(2, "list users with posts", (w, post) -> new ListUsersWithPosts(w.units).list(PAGE)),
                atMost(3, "list posts of a user", (w, post) -> new ListPostsOfUser(w.units).list(ALICE, PAGE)),
                atMost(2, "list posts with a tag", (w, post) -> new ListPostsWithTag(w.units).list(JAVA, PAGE)),
                atMost(1, "list groups of a user", (w, post) -> new ListGroupsOfUser(w.units).list(ALICE)),
                atMost(1, "list members of a group", (w, post) -> new ListMembersOfGroup(w.units).list(ADMIN)));
    }

    private static Arguments atMost(int promised, String useCase, BiConsumer<World, PostId> runsUseCase) {
        return arguments(useCase, promised, runsUseCase);
    }
}

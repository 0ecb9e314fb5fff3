package dev.portwise.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.portwise.adapter.spi.Statement;
import dev.portwise.domain.exception.NotFound;
import dev.portwise.domain.model.GroupName;
import dev.portwise.domain.model.PostId;
import dev.portwise.domain.model.TagName;
import dev.portwise.domain.model.User;
import dev.portwise.domain.model.Username;
import dev.portwise.domain.port.PageRequest;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a use case needs and does not find is named in {@link NotFound}, and nothing is written. */
class AbsenceTest extends UseCaseTest {

    private static final Username NOBODY = new Username("nobody");
    private static final GroupName NO_GROUP = new GroupName("No group");
    private static final TagName NO_TAG = new TagName("no-tag");
    private static final PostId NO_POST = new PostId(new UUID(0, 1));
    private static final PageRequest PAGE = PageRequest.first(10);

    private PostId post = NO_POST;

    AbsenceTest(TestStore store) {
        super(store);
    }

    @BeforeEach
    void fill() {
        store.registered(ALICE, BOB);
        post = store.written(ALICE);
        store.tagged(post, JAVA);
        store.founded(ADMIN, ALICE);
        store.statements.clear();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("useCases")
    void whatIsNotThereIsNamedAndNothingIsWritten(
            String useCase, String missing, BiConsumer<TestStore, PostId> runsUseCase) {
        assertThatThrownBy(() -> runsUseCase.accept(store, post))
                .isInstanceOf(NotFound.class)
                .hasMessage("there is no " + missing);

        List<Statement> writes = store.statements.stream()
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
                missing("rename a user", user, (s, post) -> new RenameUser(s.units).rename(NOBODY, BOB)),
                missing("find a user", user, (s, post) -> new FindUser(s.units).find(NOBODY, User::name)),
                missing("find a user with posts", user, (s, post) -> new FindUserWithPosts(s.units).find(NOBODY)),
                missing("remove a user", user, (s, post) -> new RemoveUser(s.units).remove(NOBODY)),
                missing("write a post", user, (s, post) -> new WritePost(s.units, s.ids).write(NOBODY, TITLE, TEXT)),
                missing("edit a post", noPost, (s, post) -> new EditPost(s.units).edit(NO_POST, 1, TITLE, TEXT)),
                missing("move a post", noPost, (s, post) -> new MovePost(s.units).move(NO_POST, BOB)),
                missing("move a post to a user", user, (s, post) -> new MovePost(s.units).move(post, NOBODY)),
                missing("remove a post", noPost, (s, post) -> new RemovePost(s.units).remove(NO_POST)),
                missing("withdraw as a user", user, (s, post) -> new WithdrawPost(s.units).withdraw(NOBODY, post)),
                missing(
                        "withdraw a post",
                        "post of alice " + NO_POST,
                        (s, post) -> new WithdrawPost(s.units).withdraw(ALICE, NO_POST)),
                missing("tag a post", noPost, (s, post) -> new TagPost(s.units, s.ids).tag(NO_POST, JAVA)),
                missing("untag a post", noPost, (s, post) -> new UntagPost(s.units).untag(NO_POST, JAVA)),
                missing("remove a tag", tag, (s, post) -> new RemoveTag(s.units).remove(NO_TAG)),
                missing("found a group", user, (s, post) -> new FoundGroup(s.units, s.ids).found(NO_GROUP, NOBODY)),
                missing("hand a group over", group, (s, post) -> new HandOverGroup(s.units).handOver(NO_GROUP, BOB)),
                missing("hand over to a user", user, (s, post) -> new HandOverGroup(s.units).handOver(ADMIN, NOBODY)),
                missing("remove a group", group, (s, post) -> new RemoveGroup(s.units).remove(NO_GROUP)),
                missing("join as a user", user, (s, post) -> new JoinGroup(s.units, s.clock).join(NOBODY, ADMIN)),
                missing("join a group", group, (s, post) -> new JoinGroup(s.units, s.clock).join(BOB, NO_GROUP)),
                missing("leave as a user", user, (s, post) -> new LeaveGroup(s.units).leave(NOBODY, ADMIN)),
                missing("leave a group", group, (s, post) -> new LeaveGroup(s.units).leave(BOB, NO_GROUP)),
                missing("list posts of a user", user, (s, post) -> new ListPostsOfUser(s.units).list(NOBODY, PAGE)),
                missing("list posts with a tag", tag, (s, post) -> new ListPostsWithTag(s.units).list(NO_TAG, PAGE)),
                missing("list groups of a user", user, (s, post) -> new ListGroupsOfUser(s.units).list(NOBODY)),
                missing("list members of a group", group, (s, post) -> new ListMembersOfGroup(s.units).list(NO_GROUP)));
    }

    private static Arguments missing(String useCase, String what, BiConsumer<TestStore, PostId> runsUseCase) {
        return arguments(useCase, what, runsUseCase);
    }
}

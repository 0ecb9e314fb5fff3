package dev.portwise.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.portwise.adapter.spi.StoreProbe.Kind;
import dev.portwise.domain.model.GroupName;
import dev.portwise.domain.model.PostId;
import dev.portwise.domain.model.TagName;
import dev.portwise.domain.model.Title;
import dev.portwise.domain.model.User;
import dev.portwise.domain.model.UserId;
import dev.portwise.domain.model.Username;
import dev.portwise.domain.port.PageRequest;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The round trips each use case promises, with more rows around than a loop over them could hide. */
class RoundTripsTest extends UseCaseTest {

    private static final Username CAROL = new Username("carol");
    private static final GroupName GUESTS = new GroupName("Guests");
    private static final TagName OTHER_TAG = new TagName("other");
    private static final TagName NEW_TAG = new TagName("new");
    private static final PageRequest PAGE = PageRequest.first(50);
    private static final int MANY = 8;

    private PostId post = new PostId(store.ids.next());

    RoundTripsTest(TestStore store) {
        super(store);
    }

    @BeforeEach
    void fill() {
        store.registered(ALICE, BOB);
        post = store.written(ALICE);
        store.founded(ADMIN, ALICE);
        store.founded(GUESTS, BOB);
        for (int number = 0; number < MANY; number++) {
            Username member = new Username("member-" + number);
            store.registered(member);
            store.joined(member, ADMIN);
            store.tagged(store.written(ALICE), JAVA);
            GroupName group = new GroupName("Group " + number);
            store.founded(group, ALICE);
            store.joined(ALICE, group);
        }
        store.tagged(post, JAVA);
        store.tagged(store.written(BOB), OTHER_TAG);
        store.statements.clear();
    }

    @ParameterizedTest(name = "{0}: at most {1}")
    @MethodSource("useCases")
    void aUseCaseTakesNoMoreRoundTripsThanItPromises(
            String useCase, int promised, int guards, BiConsumer<TestStore, PostId> runsUseCase) {
        runsUseCase.accept(store, post);

        assertThat(store.statements).hasSizeBetween(1, store.hasForeignKeys() ? promised : promised + guards);
    }

    static Stream<Arguments> useCases() {
        return Stream.of(
                atMost(1, "register a user", (s, post) -> new RegisterUser(s.units, s.ids).register(CAROL)),
                atMost(1, "find a user", (s, post) -> new FindUser(s.units).find(ALICE, User::name)),
                atMost(2, "look at posts", (s, post) -> new FindUser(s.units).find(ALICE, RoundTripsTest::postsTwice)),
                atMost(1, "find a user with posts", (s, post) -> new FindUserWithPosts(s.units).find(ALICE)),
                atMost(2, "find users with posts", (s, post) -> new FindUsersWithPosts(s.units).find(authors(s))),
                atMost(2, "rename a user", (s, post) -> new RenameUser(s.units).rename(ALICE, CAROL)),
                atMost(1, "rename a user to the same", (s, post) -> new RenameUser(s.units).rename(ALICE, ALICE)),
                atMost(6, "remove a user", (s, post) -> new RemoveUser(s.units).remove(ALICE)),
                guarded(2, "write a post", (s, post) -> new WritePost(s.units, s.ids).write(ALICE, TITLE, TEXT)),
                atMost(2, "edit a post", (s, post) -> new EditPost(s.units).edit(post, 1, new Title("x"), TEXT)),
                atMost(1, "edit without a change", (s, post) -> new EditPost(s.units).edit(post, 1, TITLE, TEXT)),
                guarded(3, "move a post", (s, post) -> new MovePost(s.units).move(post, BOB)),
                atMost(2, "move a post nowhere", (s, post) -> new MovePost(s.units).move(post, ALICE)),
                atMost(4, "remove a post", (s, post) -> new RemovePost(s.units).remove(post)),
                atMost(4, "withdraw a post", (s, post) -> new WithdrawPost(s.units).withdraw(ALICE, post)),
                guarded(3, "tag a post", (s, post) -> new TagPost(s.units, s.ids).tag(post, OTHER_TAG)),
                atMost(4, "tag a post anew", (s, post) -> new TagPost(s.units, s.ids).tag(post, NEW_TAG)),
                atMost(2, "tag a post again", (s, post) -> new TagPost(s.units, s.ids).tag(post, JAVA)),
                atMost(2, "untag a post", (s, post) -> new UntagPost(s.units).untag(post, JAVA)),
                atMost(1, "untag without a link", (s, post) -> new UntagPost(s.units).untag(post, NEW_TAG)),
                atMost(3, "remove a tag", (s, post) -> new RemoveTag(s.units).remove(JAVA)),
                guarded(2, "found a group", (s, post) -> new FoundGroup(s.units, s.ids).found(new GroupName("x"), BOB)),
                guarded(3, "hand a group over", (s, post) -> new HandOverGroup(s.units).handOver(ADMIN, BOB)),
                atMost(2, "hand over to the owner", (s, post) -> new HandOverGroup(s.units).handOver(ADMIN, ALICE)),
                atMost(3, "remove a group", (s, post) -> new RemoveGroup(s.units).remove(GUESTS)),
                guarded(3, "join a group", (s, post) -> new JoinGroup(s.units, s.clock).join(ALICE, ADMIN)),
                atMost(3, "leave a group", (s, post) -> new LeaveGroup(s.units).leave(new Username("member-1"), ADMIN)),
                atMost(2, "list users with posts", (s, post) -> new ListUsersWithPosts(s.units).list(PAGE)),
                atMost(3, "list posts of a user", (s, post) -> new ListPostsOfUser(s.units).list(ALICE, PAGE)),
                atMost(2, "list posts with a tag", (s, post) -> new ListPostsWithTag(s.units).list(JAVA, PAGE)),
                atMost(1, "list groups of a user", (s, post) -> new ListGroupsOfUser(s.units).list(ALICE)),
                atMost(1, "list members of a group", (s, post) -> new ListMembersOfGroup(s.units).list(ADMIN)));
    }

    private static Arguments atMost(int promised, String useCase, BiConsumer<TestStore, PostId> runsUseCase) {
        return arguments(useCase, promised, 0, runsUseCase);
    }

    /** A new reference takes one more where the store has no foreign keys. */
    private static Arguments guarded(int promised, String useCase, BiConsumer<TestStore, PostId> runsUseCase) {
        return arguments(useCase, promised, 1, runsUseCase);
    }

    private static List<UserId> authors(TestStore store) {
        return store.ids(Kind.USER).stream().map(UserId::new).toList();
    }

    private static int postsTwice(User user) {
        return user.posts().size() + user.posts().size();
    }
}

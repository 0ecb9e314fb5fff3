package dev.portwise.contract.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.portwise.adapter.spi.Persistence;
import dev.portwise.adapter.spi.Statement;
import dev.portwise.adapter.spi.StoreProbe;
import dev.portwise.adapter.spi.StoreSettings;
import dev.portwise.domain.exception.AlreadyExists;
import dev.portwise.domain.exception.AlreadyMember;
import dev.portwise.domain.exception.Conflict;
import dev.portwise.domain.exception.GroupHasMembers;
import dev.portwise.domain.exception.NotLoaded;
import dev.portwise.domain.exception.UsernameTaken;
import dev.portwise.domain.model.Content;
import dev.portwise.domain.model.Group;
import dev.portwise.domain.model.GroupId;
import dev.portwise.domain.model.GroupName;
import dev.portwise.domain.model.Membership;
import dev.portwise.domain.model.Post;
import dev.portwise.domain.model.PostId;
import dev.portwise.domain.model.Tag;
import dev.portwise.domain.model.TagId;
import dev.portwise.domain.model.TagName;
import dev.portwise.domain.model.Title;
import dev.portwise.domain.model.User;
import dev.portwise.domain.model.UserId;
import dev.portwise.domain.model.Username;
import dev.portwise.domain.port.Fetch;
import dev.portwise.domain.port.Page;
import dev.portwise.domain.port.Relation.OfGroup;
import dev.portwise.domain.port.Relation.OfUser;
import dev.portwise.domain.port.Repositories;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The tracking library and the reference store together, one promise of the ports a test. */
class ReferenceAdapterTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Instant ONE = Instant.parse("2026-03-01T13:00:00Z");

    private final List<Statement> statements = new ArrayList<>();
    private final Persistence persistence =
            new ReferenceAdapter().open(StoreSettings.of("memory:test").observedBy(statements::add));

    private final User alice = User.register(new UserId(UuidCreator.getTimeOrderedEpoch()), new Username("alice"));
    private final User bob = User.register(new UserId(UuidCreator.getTimeOrderedEpoch()), new Username("bob"));
    private final Group admin = Group.found(new GroupId(UuidCreator.getTimeOrderedEpoch()), new GroupName("admin"));
    private final Tag java = Tag.named(new TagId(UuidCreator.getTimeOrderedEpoch()), new TagName("java"));
    private final Post post =
            alice.write(new PostId(UuidCreator.getTimeOrderedEpoch()), new Title("one"), new Content("text"));

    @BeforeEach
    void store() {
        execute(repositories -> {
            post.tag(java);
            repositories.users().addAll(List.of(alice, bob));
            repositories.groups().add(admin);
        });
        statements.clear();
    }

    @AfterEach
    void close() {
        persistence.close();
    }

    @Test
    void addingAUserStoresPostsAndTheirNewTagsWithRevisionOne() {
        assertThat(persistence.probe().links(StoreProbe.LinkKind.TAGGED)).hasSize(1);
        assertThat(persistence.probe().ids(StoreProbe.Kind.TAG))
                .containsExactly(java.id().value());
        assertThat(post.revision()).isEqualTo(1);
    }

    @Test
    void appendingToAnUnloadedListCostsTwoStatementsAndLeavesTheRevisionAlone() {
        execute(repositories -> append(user(repositories, "alice"), "two"));

        assertThat(texts()).containsExactly("user by name", "insert posts");
        execute(repositories ->
                assertThat(user(repositories, "alice").revision()).isEqualTo(1));
    }

    @Test
    void aPostAddedToAnUnloadedListAppearsOnceInOrderWhenTheListIsRead() {
        execute(repositories -> {
            User loaded = user(repositories, "alice");
            Post added = append(loaded, "two");

            assertThat(loaded.posts()).containsExactly(post, added);
        });
    }

    @Test
    void aRemovedPostIsDeletedAndATakenBackOneIsNoChange() {
        execute(repositories -> {
            User loaded = user(repositories, "alice");
            Post first = loaded.posts().iterator().next();
            loaded.remove(first);
            first.moveTo(loaded);
        });
        assertThat(writes()).isEmpty();

        execute(repositories -> {
            User loaded = user(repositories, "alice");
            loaded.remove(loaded.posts().iterator().next());
        });

        assertThat(persistence.probe().ids(StoreProbe.Kind.POST)).isEmpty();
        assertThat(persistence.probe().links(StoreProbe.LinkKind.TAGGED)).isEmpty();
    }

    @Test
    void aMovedPostCostsThreeStatementsAndSurvivesItsOldAuthorsRemovalInTheSameUnit() {
        execute(repositories -> {
            Post loaded = repositories.posts().get(post.id());
            loaded.moveTo(user(repositories, "bob"));
        });
        assertThat(texts()).containsExactly("posts by ids", "user by name", "update posts");

        execute(repositories -> {
            Post loaded = repositories.posts().get(post.id());
            loaded.moveTo(user(repositories, "alice"));
            repositories.users().remove(user(repositories, "bob"));
        });

        assertThat(persistence.probe().ids(StoreProbe.Kind.POST))
                .containsExactly(post.id().value());
    }

    @Test
    void aPostMovedToANewUserSurvivesTheOldOne() {
        execute(repositories -> {
            User carol = User.register(new UserId(UuidCreator.getTimeOrderedEpoch()), new Username("carol"));
            repositories.users().add(carol);
            repositories.posts().get(post.id()).moveTo(carol);
            repositories.users().remove(user(repositories, "alice"));
        });

        assertThat(persistence.probe().ids(StoreProbe.Kind.POST))
                .containsExactly(post.id().value());
    }

    @Test
    void joiningCostsThreeStatementsAndAgainIsRefusedWhenNothingIsLoaded() {
        execute(repositories -> user(repositories, "alice").join(group(repositories), NOON));
        assertThat(texts()).containsExactly("user by name", "group by name", "insert memberships");

        assertThatThrownBy(() ->
                        execute(repositories -> user(repositories, "alice").join(group(repositories), ONE)))
                .isInstanceOf(AlreadyMember.class);

        assertThat(joinedOn()).isEqualTo(NOON);
    }

    @Test
    void aJoinRefusedByTheLoadedEndLeavesTheMembershipAsItWas() {
        execute(repositories -> user(repositories, "alice").join(group(repositories), NOON));

        execute(repositories -> {
            Group loaded = repositories
                    .groups()
                    .byName(new GroupName("admin"), Fetch.with(OfGroup.MEMBERSHIPS))
                    .orElseThrow();
            User member = loaded.members().get(0);
            assertThatThrownBy(() -> member.join(loaded, ONE)).isInstanceOf(AlreadyMember.class);
        });

        assertThat(joinedOn()).isEqualTo(NOON);
    }

    @Test
    void leavingAndJoiningAgainInOneUnitTakesTheNewDate() {
        execute(repositories -> user(repositories, "alice").join(group(repositories), NOON));

        execute(repositories -> {
            User loaded = user(repositories, "alice");
            loaded.leave(group(repositories));
            loaded.join(group(repositories), ONE);
        });

        assertThat(joinedOn()).isEqualTo(ONE);
    }

    @Test
    void removingAUserTakesPostsLinksAndMembershipsAndLeavesTheGroupWithoutOwner() {
        execute(repositories -> {
            User loaded = user(repositories, "alice");
            loaded.join(group(repositories), NOON);
            group(repositories).handTo(loaded.id());
        });

        execute(repositories -> {
            Group owned = group(repositories);
            repositories.users().remove(user(repositories, "alice"));
            assertThat(owned.owner()).isEmpty();
            owned.rename(new GroupName("Admins"));
        });

        assertThat(persistence.probe().ids(StoreProbe.Kind.POST)).isEmpty();
        for (StoreProbe.LinkKind kind : StoreProbe.LinkKind.values()) {
            assertThat(persistence.probe().links(kind)).isEmpty();
        }
        assertThat(persistence.probe().ids(StoreProbe.Kind.TAG)).hasSize(1);
        execute(repositories ->
                assertThat(repositories.groups().get(admin.id()).revision()).isEqualTo(4));
    }

    @Test
    void aGroupWithMembersIsNotRemoved() {
        execute(repositories -> user(repositories, "alice").join(group(repositories), NOON));

        assertThatThrownBy(() -> execute(repositories -> repositories.groups().remove(group(repositories))))
                .isInstanceOf(GroupHasMembers.class);
    }

    @Test
    void aTagIsReplacedByOneOfTheSameNameInOneUnit() {
        Tag other = Tag.named(new TagId(UuidCreator.getTimeOrderedEpoch()), new TagName("java"));

        execute(repositories -> {
            repositories.tags().remove(repositories.tags().get(java.id()));
            repositories.tags().add(other);
        });

        assertThat(persistence.probe().ids(StoreProbe.Kind.TAG))
                .containsExactly(other.id().value());
        assertThat(persistence.probe().ids(StoreProbe.Kind.POST)).hasSize(1);
    }

    @Test
    void aTakenNameOrIdIsRefusedAndTheUnitIsDead() {
        assertThatThrownBy(
                        () -> execute(repositories -> user(repositories, "bob").rename(new Username("alice"))))
                .isInstanceOf(UsernameTaken.class)
                .hasMessageContaining("alice");

        assertThatThrownBy(() -> execute(repositories -> {
                    assertThatThrownBy(() -> repositories.users().add(alice)).isInstanceOf(AlreadyExists.class);
                    assertThatThrownBy(() -> repositories.users().count()).isInstanceOf(IllegalStateException.class);
                }))
                .isInstanceOf(AlreadyExists.class);
    }

    @Test
    void aStaleChangeIsAConflictAndNothingOfItIsStored() throws InterruptedException {
        assertThatThrownBy(() -> execute(repositories -> {
                    User stale = user(repositories, "alice");
                    inAnotherThread(
                            () -> execute(others -> user(others, "alice").rename(new Username("alicia"))));
                    stale.rename(new Username("al"));
                }))
                .isInstanceOf(Conflict.class);

        execute(repositories ->
                assertThat(repositories.users().byName(new Username("alicia"))).isPresent());
    }

    @Test
    void whatWasNotLoadedThrowsNotLoadedAfterTheUnitAndWhatWasStaysReadable() {
        User loaded = persistence
                .unitOfWork()
                .read(repositories -> repositories
                        .users()
                        .byName(new Username("alice"), Fetch.with(OfUser.POSTS))
                        .orElseThrow());

        assertThat(texts()).containsExactly("user by name");
        assertThat(loaded.posts()).containsExactly(post);
        assertThatThrownBy(() -> loaded.memberships().size())
                .isInstanceOf(NotLoaded.class)
                .hasMessageContaining("memberships of user");
    }

    @Test
    void aChangeInAReadIsRefusedAndUnitsDoNotNest() {
        assertThatThrownBy(() -> persistence.unitOfWork().read(repositories -> {
                    user(repositories, "alice").rename(new Username("al"));
                    return true;
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(writes()).isEmpty();

        assertThatThrownBy(() -> execute(outer -> execute(inner -> {}))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void namesAreOrderedByCodePointAndPagesFollowTheirCursor() {
        execute(repositories -> List.of("\ud83d\ude00", "\ufffd")
                .forEach(name -> repositories
                        .users()
                        .add(User.register(new UserId(UuidCreator.getTimeOrderedEpoch()), new Username(name)))));

        List<String> names = new ArrayList<>();
        execute(repositories -> {
            var slice = repositories.users().inNameOrder(Page.first(3), Fetch.nothing());
            slice.items().forEach(user -> names.add(user.name().value()));
            var rest = repositories.users().inNameOrder(Page.after(slice.next().orElseThrow(), 3), Fetch.nothing());
            rest.items().forEach(user -> names.add(user.name().value()));
            assertThat(rest.next()).isEmpty();
        });

        assertThat(names).containsExactly("alice", "bob", "\ufffd", "\ud83d\ude00");
    }

    @Test
    void bulkRemovalAnswersHowManyAndTheUnitSeesThemGone() {
        execute(repositories -> {
            User loaded = user(repositories, "alice");
            assertThat(repositories
                            .users()
                            .removeAll(Set.of(
                                    alice.id(), bob.id(), new UserId(java.id().value()))))
                    .isEqualTo(2);
            assertThat(repositories.users().byId(loaded.id())).isEmpty();
            assertThat(repositories.posts().count()).isZero();
        });

        assertThat(persistence.probe().ids(StoreProbe.Kind.USER)).isEmpty();
    }

    private void execute(Consumer<Repositories> work) {
        persistence.unitOfWork().execute(repositories -> {
            work.accept(repositories);
            return true;
        });
    }

    private static void inAnotherThread(Runnable work) {
        Thread other = new Thread(work);
        other.start();
        try {
            other.join();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static User user(Repositories repositories, String name) {
        return repositories.users().byName(new Username(name)).orElseThrow();
    }

    private static Group group(Repositories repositories) {
        return repositories.groups().byName(new GroupName("admin")).orElseThrow();
    }

    private static Post append(User author, String title) {
        return author.write(new PostId(UuidCreator.getTimeOrderedEpoch()), new Title(title), new Content("text"));
    }

    private Instant joinedOn() {
        return persistence
                .unitOfWork()
                .read(repositories -> user(repositories, "alice").memberships().stream()
                        .map(Membership::joinedOn)
                        .findFirst()
                        .orElseThrow());
    }

    private List<String> texts() {
        return statements.stream().map(Statement::text).toList();
    }

    private List<Statement> writes() {
        return statements.stream()
                .filter(statement -> statement.kind() == Statement.Kind.WRITE)
                .toList();
    }
}

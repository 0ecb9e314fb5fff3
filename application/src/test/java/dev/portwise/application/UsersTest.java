package dev.portwise.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portwise.adapter.spi.StoreProbe.Kind;
import dev.portwise.adapter.spi.StoreProbe.LinkKind;
import dev.portwise.domain.exception.NotLoaded;
import dev.portwise.domain.exception.UsernameTaken;
import dev.portwise.domain.model.PostId;
import dev.portwise.domain.model.User;
import dev.portwise.domain.model.UserId;
import dev.portwise.domain.port.PageRequest;
import java.util.List;
import org.junit.jupiter.api.Test;

class UsersTest extends UseCaseTest {

    private final RegisterUser registerUser = new RegisterUser(store.units, store.ids);

    UsersTest(TestStore store) {
        super(store);
    }

    @Test
    void aRegisteredUserIsFoundByNameUnderTheIdTheyWereGiven() {
        UserId id = registerUser.register(ALICE);

        assertThat(new FindUser(store.units).<UserId>find(ALICE, User::id)).isEqualTo(id);
    }

    @Test
    void aViewOfAUserReadsRelationsWhenItTouchesThem() {
        store.registered(ALICE);
        store.written(ALICE);
        store.written(ALICE);

        int posts = new FindUser(store.units).find(ALICE, user -> user.posts().size());

        assertThat(posts).isEqualTo(2);
    }

    @Test
    void aUserWhoIsFoundWithPostsCanBeReadAfterTheUnit() {
        store.registered(ALICE);
        PostId first = store.written(ALICE);
        PostId second = store.written(ALICE);

        User found = new FindUserWithPosts(store.units).find(ALICE);

        assertThat(found.posts()).extracting(post -> post.id()).containsExactly(first, second);
        assertThatThrownBy(() -> found.memberships().size()).isInstanceOf(NotLoaded.class);
    }

    @Test
    void aTakenNameIsRefusedAndNobodyIsAdded() {
        registerUser.register(ALICE);

        assertThatThrownBy(() -> registerUser.register(ALICE))
                .isInstanceOf(UsernameTaken.class)
                .hasMessageContaining("alice");

        assertThat(store.ids(Kind.USER)).hasSize(1);
    }

    @Test
    void aRenamedUserIsTheSameUserUnderTheNextRevision() {
        UserId id = registerUser.register(ALICE);

        User renamed = new RenameUser(store.units).rename(ALICE, BOB);

        assertThat(renamed.revision()).isEqualTo(2);
        User found = store.units.read(repositories -> repositories.users().get(id));
        assertThat(found.name()).isEqualTo(BOB);
    }

    @Test
    void aRemovedUserTakesPostsAndMembershipsAlongAndLeavesTagsAndGroups() {
        store.registered(ALICE);
        store.tagged(store.written(ALICE), JAVA);
        store.founded(ADMIN, ALICE);
        store.joined(ALICE, ADMIN);

        new RemoveUser(store.units).remove(ALICE);

        assertThat(store.ids(Kind.USER)).isEmpty();
        assertThat(store.ids(Kind.POST)).isEmpty();
        assertThat(store.ids(Kind.TAG)).hasSize(1);
        assertThat(store.ids(Kind.GROUP)).hasSize(1);
        for (LinkKind kind : LinkKind.values()) {
            assertThat(store.links(kind)).isEmpty();
        }
    }

    @Test
    void severalUsersAreFoundInTheOrderOfIdsEachWithAllTheirPosts() {
        UserId alice = registerUser.register(ALICE);
        UserId bob = registerUser.register(BOB);
        PostId post = store.written(BOB);

        List<User> found = new FindUsersWithPosts(store.units).find(List.of(bob, alice));

        assertThat(found).extracting(User::id).containsExactly(alice, bob);
        assertThat(found.get(0).posts()).isEmpty();
        assertThat(found.get(1).posts()).extracting(written -> written.id()).containsExactly(post);
    }

    @Test
    void usersAreListedInTheOrderOfTheirNamesEachWithAllTheirPosts() {
        store.registered(BOB, ALICE);
        PostId first = store.written(ALICE);
        PostId second = store.written(ALICE);

        List<User> listed =
                new ListUsersWithPosts(store.units).list(PageRequest.first(10)).items();

        assertThat(listed).extracting(User::name).containsExactly(ALICE, BOB);
        assertThat(listed.get(0).posts()).extracting(post -> post.id()).containsExactly(first, second);
        assertThat(listed.get(1).posts()).isEmpty();
    }
}

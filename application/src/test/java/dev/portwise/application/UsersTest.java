package dev.portwise.application;

import static dev.portwise.application.World.ADMIN;
import static dev.portwise.application.World.ALICE;
import static dev.portwise.application.World.BOB;
import static dev.portwise.application.World.JAVA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portwise.adapter.spi.StoreProbe.Kind;
import dev.portwise.adapter.spi.StoreProbe.LinkKind;
import dev.portwise.domain.exception.UsernameTaken;
import dev.portwise.domain.model.PostId;
import dev.portwise.domain.model.User;
import dev.portwise.domain.model.UserId;
import dev.portwise.domain.port.PageRequest;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class UsersTest {

    private final World world = new World();
    private final RegisterUser registerUser = new RegisterUser(world.units, world.ids);

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void aRegisteredUserIsFoundByNameUnderTheIdTheyWereGiven() {
        UserId id = registerUser.register(ALICE);

        User found = world.units.read(repositories -> Existing.user(repositories, ALICE));
        assertThat(found.id()).isEqualTo(id);
    }

    @Test
    void aTakenNameIsRefusedAndNobodyIsAdded() {
        registerUser.register(ALICE);

        assertThatThrownBy(() -> registerUser.register(ALICE))
                .isInstanceOf(UsernameTaken.class)
                .hasMessageContaining("alice");

        assertThat(world.ids(Kind.USER)).hasSize(1);
    }

    @Test
    void aRenamedUserIsTheSameUserUnderTheNextRevision() {
        UserId id = registerUser.register(ALICE);

        User renamed = new RenameUser(world.units).rename(ALICE, BOB);

        assertThat(renamed.revision()).isEqualTo(2);
        User found = world.units.read(repositories -> repositories.users().get(id));
        assertThat(found.name()).isEqualTo(BOB);
    }

    @Test
    void aRemovedUserTakesPostsAndMembershipsAlongAndLeavesTagsAndGroups() {
        world.registered(ALICE);
        world.tagged(world.written(ALICE), JAVA);
        world.founded(ADMIN, ALICE);
        world.joined(ALICE, ADMIN);

        new RemoveUser(world.units).remove(ALICE);

        assertThat(world.ids(Kind.USER)).isEmpty();
        assertThat(world.ids(Kind.POST)).isEmpty();
        assertThat(world.ids(Kind.TAG)).hasSize(1);
        assertThat(world.ids(Kind.GROUP)).hasSize(1);
        for (LinkKind kind : LinkKind.values()) {
            assertThat(world.links(kind)).isEmpty();
        }
    }

    @Test
    void usersAreListedInTheOrderOfTheirNamesEachWithAllTheirPosts() {
        world.registered(BOB, ALICE);
        PostId first = world.written(ALICE);
        PostId second = world.written(ALICE);

        List<User> listed =
                new ListUsersWithPosts(world.units).list(PageRequest.first(10)).items();

        assertThat(listed).extracting(User::name).containsExactly(ALICE, BOB);
        assertThat(listed.get(0).posts()).extracting(post -> post.id()).containsExactly(first, second);
        assertThat(listed.get(1).posts()).isEmpty();
    }
}

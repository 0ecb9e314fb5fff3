package dev.portwise.contract.rules.values;

import static dev.portwise.contract.rules.Fixtures.find;
import static dev.portwise.contract.rules.Fixtures.group;
import static dev.portwise.contract.rules.Fixtures.post;
import static dev.portwise.contract.rules.Fixtures.posts;
import static dev.portwise.contract.rules.Fixtures.tag;
import static dev.portwise.contract.rules.Fixtures.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portwise.adapter.spi.StoreProbe.Kind;
import dev.portwise.contract.AdapterUnderTest;
import dev.portwise.contract.Clause;
import dev.portwise.contract.Rule;
import dev.portwise.domain.exception.GroupNameTaken;
import dev.portwise.domain.exception.TagNameTaken;
import dev.portwise.domain.exception.UsernameTaken;
import dev.portwise.domain.model.Group;
import dev.portwise.domain.model.GroupName;
import dev.portwise.domain.model.Post;
import dev.portwise.domain.model.Tag;
import dev.portwise.domain.model.TagName;
import dev.portwise.domain.model.User;
import dev.portwise.domain.model.Username;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A name given up in a unit is free in it. */
abstract class NamesGivenUpRules {

    @Rule(id = "VAL-05", clause = Clause.NAME_GIVEN_UP_IS_FREE, origin = "order of writes within one unit")
    void aNameGivenUpIsFreeInTheSameUnit(AdapterUnderTest on) {
        User alice = user("alice");
        on.given(alice);

        on.run(repositories -> {
            find(repositories, alice).rename(new Username("alicia"));
            repositories.users().add(user("alice"));
        });

        assertThat(on.probe().ids(Kind.USER)).hasSize(2);
    }

    @Rule(
            id = "VAL-20",
            clause = Clause.NAME_GIVEN_UP_IS_FREE,
            origin = "a unique key is checked row by row, so the giver must be written before the taker")
    void aNameIsPassedOnWhoeverComesFirst(AdapterUnderTest on) {
        User alice = user("alice");
        User bob = user("bob");
        Group admin = group("admin");
        Group chess = group("chess");
        Tag java = tag("java");
        Tag kotlin = tag("kotlin");
        on.given(alice, bob, admin, chess, java, kotlin);

        on.run(repositories -> {
            User taker = find(repositories, alice);
            find(repositories, bob).rename(new Username("robert"));
            taker.rename(bob.name());
            Group takingGroup = find(repositories, admin);
            find(repositories, chess).rename(new GroupName("go"));
            takingGroup.rename(chess.name());
            Tag takingTag = find(repositories, java);
            find(repositories, kotlin).rename(new TagName("scala"));
            takingTag.rename(kotlin.name());
        });
        on.run(repositories -> {
            User taker = repositories.users().get(bob.id());
            repositories.users().get(alice.id()).rename(alice.name());
            taker.rename(bob.name());
            Group takingGroup = repositories.groups().get(chess.id());
            repositories.groups().get(admin.id()).rename(admin.name());
            takingGroup.rename(chess.name());
            Tag takingTag = repositories.tags().get(kotlin.id());
            repositories.tags().get(java.id()).rename(java.name());
            takingTag.rename(kotlin.name());
        });

        on.run(repositories -> {
            assertThat(repositories.users().get(alice.id()).name()).isEqualTo(alice.name());
            assertThat(repositories.users().get(bob.id()).name()).isEqualTo(bob.name());
            assertThat(repositories.groups().get(admin.id()).name()).isEqualTo(admin.name());
            assertThat(repositories.groups().get(chess.id()).name()).isEqualTo(chess.name());
            assertThat(repositories.tags().get(java.id()).name()).isEqualTo(java.name());
            assertThat(repositories.tags().get(kotlin.id()).name()).isEqualTo(kotlin.name());
        });
    }

    @Rule(
            id = "VAL-24",
            clause = Clause.NAME_GIVEN_UP_IS_FREE,
            origin = "a unique key is checked row by row, also for what a relation brings along")
    void aTagThatOnlyAPostBringsTakesANameThatWasGivenUp(AdapterUnderTest on) {
        User alice = user("alice");
        Post post = post(alice, "one");
        Tag java = tag("java");
        on.given(alice, java);
        Tag next = tag("java");

        on.run(repositories -> {
            Post tagged = find(repositories, post);
            find(repositories, java).rename(new TagName("jdk"));
            tagged.tag(next);
        });

        on.run(repositories -> {
            assertThat(repositories.tags().byName(new TagName("java"))).contains(next);
            assertThat(find(repositories, post).tags()).containsExactly(next);
        });
    }

    @Rule(
            id = "VAL-23",
            clause = {Clause.NAME_GIVEN_UP_IS_FREE, Clause.OWNER_IS_STORED},
            origin = "a group that gives up its name is written early, its new owner earlier still")
    void aGroupHandedToANewUserGivesItsNameToANewGroup(AdapterUnderTest on) {
        Group admin = group("admin");
        on.given(admin);
        User bob = user("bob");
        Group next = group("admin");

        on.run(repositories -> {
            Group renamed = find(repositories, admin);
            renamed.rename(new GroupName("root"));
            renamed.handTo(bob.id());
            repositories.users().add(bob);
            repositories.groups().add(next);
        });

        on.run(repositories -> {
            assertThat(repositories.groups().byName(new GroupName("admin"))).contains(next);
            assertThat(repositories.groups().ownedBy(bob.id())).containsExactly(admin);
        });
    }

    @Rule(
            id = "VAL-25",
            clause = Clause.NAME_GIVEN_UP_IS_FREE,
            origin =
                    "a user who must come early, for a post that moves to them, still comes after who gives up the name")
    void aNewUserWhoTakesAPostFromARemovedOneTakesANameThatWasGivenUp(AdapterUnderTest on) {
        for (int taken : List.of(0, 1)) {
            User alice = user("alice" + taken);
            User bob = user("bob" + taken);
            User carol = user("carol" + taken);
            List<Post> posts = posts(alice, 2);
            on.given(alice, bob, carol);
            User next = user("bob" + taken);

            on.run(repositories -> {
                User author = find(repositories, alice);
                User renamed = find(repositories, bob);
                User other = find(repositories, carol);
                List<Post> moved =
                        posts.stream().map(post -> find(repositories, post)).toList();
                renamed.rename(new Username("robert" + taken));
                repositories.users().add(next);
                moved.get(taken).moveTo(next);
                moved.get(1 - taken).moveTo(other);
                repositories.users().remove(author);
            });

            on.run(repositories -> {
                assertThat(repositories.users().byName(bob.name())).contains(next);
                assertThat(find(repositories, posts.get(taken)).author())
                        .as("the author of the post that the new user took, the other went to another")
                        .contains(next);
            });
        }
    }

    @Rule(
            id = "VAL-27",
            clause = Clause.NAME_GIVEN_UP_IS_FREE,
            origin = "who is removed after a post has left for a new user is still there when names are taken")
    void theNameOfARemovedUserIsFreeAlsoWhereTheirPostsMoveToANewOne(AdapterUnderTest on) {
        User alice = user("alice");
        User bob = user("bob");
        User carol = user("carol");
        Post one = post(alice, "one");
        Post two = post(carol, "two");
        on.given(alice, bob, carol);
        User namesake = user("alice");
        User dave = user("dave");

        on.run(repositories -> {
            User removed = find(repositories, alice);
            Post moved = find(repositories, one);
            repositories.users().add(namesake);
            moved.moveTo(namesake);
            repositories.users().remove(removed);
        });
        on.run(repositories -> {
            User removed = find(repositories, carol);
            User renamed = find(repositories, bob);
            Post moved = find(repositories, two);
            repositories.users().add(dave);
            moved.moveTo(dave);
            removed.rename(bob.name());
            renamed.rename(carol.name());
            repositories.users().remove(removed);
        });

        on.run(repositories -> {
            assertThat(repositories.users().byName(alice.name())).contains(namesake);
            assertThat(repositories.users().byName(carol.name())).contains(bob);
            assertThat(find(repositories, one).author()).contains(namesake);
            assertThat(find(repositories, two).author()).contains(dave);
            assertThat(repositories.users().count()).isEqualTo(3);
        });
    }

    @Rule(
            id = "VAL-35",
            clause = {Clause.USERNAME_TAKEN_NAMES_IT, Clause.TAG_AND_GROUP_NAMES_ARE_UNIQUE},
            origin = "who had one of the names before may have given it up in this unit")
    void ofSeveralNewNamesTheOneThatIsTakenIsNamedAndNoneThatWasGivenUp(AdapterUnderTest on) {
        List<User> users = List.of(user("first"), user("second"), user("third"));
        List<Tag> tags = List.of(tag("first"), tag("second"), tag("third"));
        List<Group> groups = List.of(group("first"), group("second"), group("third"));
        on.given(Stream.of(users, tags, groups, List.of(user("taken"), tag("taken"), group("taken")))
                .flatMap(List::stream)
                .toArray());
        List<String> names = List.of("free", "first", "taken");

        // all are loaded before the first is renamed: a query in between would send the names one by one
        assertThatThrownBy(() -> on.run(repositories -> inOrder(
                        users.stream().map(user -> find(repositories, user)).toList(),
                        names,
                        (user, name) -> user.rename(new Username(name)))))
                .isInstanceOfSatisfying(
                        UsernameTaken.class, taken -> assertThat(taken.name()).isEqualTo(new Username("taken")));
        assertThatThrownBy(() -> on.run(repositories -> inOrder(
                        tags.stream().map(tag -> find(repositories, tag)).toList(),
                        names,
                        (tag, name) -> tag.rename(new TagName(name)))))
                .isInstanceOfSatisfying(
                        TagNameTaken.class, taken -> assertThat(taken.name()).isEqualTo(new TagName("taken")));
        assertThatThrownBy(() -> on.run(repositories -> inOrder(
                        groups.stream().map(group -> find(repositories, group)).toList(),
                        names,
                        (group, name) -> group.rename(new GroupName(name)))))
                .isInstanceOfSatisfying(
                        GroupNameTaken.class, taken -> assertThat(taken.name()).isEqualTo(new GroupName("taken")));
    }

    private static <A> void inOrder(List<A> aggregates, List<String> names, BiConsumer<A, String> rename) {
        IntStream.range(0, names.size()).forEach(number -> rename.accept(aggregates.get(number), names.get(number)));
    }
}

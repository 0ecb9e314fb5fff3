package dev.portwise.contract.rules.cascade;

import static dev.portwise.contract.rules.Fixtures.NOON;
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
import dev.portwise.domain.exception.AlreadyExists;
import dev.portwise.domain.model.Group;
import dev.portwise.domain.model.Post;
import dev.portwise.domain.model.Tag;
import dev.portwise.domain.model.User;
import java.util.List;
import java.util.stream.Stream;

/** A unit knows what it removed. */
abstract class AfterRemovalRules {

    @Rule(
            id = "CAS-22",
            clause = Clause.UNIT_SEES_WHAT_IT_REMOVED,
            origin = "Repository: queries see what the unit has changed")
    void theUnitSeesWhatItRemoved(AdapterUnderTest on) {
        User alice = user("alice");
        posts(alice, 2);
        on.given(alice);

        on.run(repositories -> {
            repositories.users().remove(find(repositories, alice));
            assertThat(repositories.users().byId(alice.id())).isEmpty();
            assertThat(repositories.users().byName(alice.name())).isEmpty();
            assertThat(repositories.posts().count()).isZero();
        });
    }

    @Rule(
            id = "CAS-50",
            clause = Clause.UNIT_SEES_WHAT_IT_REMOVED,
            origin = "a list that is read before the removal is sent")
    void aListThatIsReadAfterARemovalDoesNotShowWhatWasRemoved(AdapterUnderTest on) {
        User alice = user("alice");
        User bob = user("bob");
        Group admin = group("admin");
        Tag java = tag("java");
        Tag kotlin = tag("kotlin");
        List<Post> posts = posts(alice, 2);
        posts.forEach(post -> {
            post.tag(java);
            post.tag(kotlin);
        });
        alice.join(admin, NOON);
        bob.join(admin, NOON);
        on.given(alice, bob, admin);

        on.run(repositories -> {
            Tag loaded = find(repositories, java);
            User author = find(repositories, alice);
            repositories.posts().remove(find(repositories, posts.get(0)));
            assertThat(loaded.posts()).containsExactly(posts.get(1));
            assertThat(author.posts()).containsExactly(posts.get(1));
        });
        on.run(repositories -> {
            Post loaded = find(repositories, posts.get(1));
            repositories.tags().remove(find(repositories, kotlin));
            assertThat(loaded.tags()).containsExactly(java);
        });
        on.run(repositories -> {
            Group loaded = find(repositories, admin);
            Tag tagged = find(repositories, java);
            repositories.users().remove(find(repositories, alice));
            assertThat(loaded.members()).containsExactly(bob);
            assertThat(tagged.posts()).isEmpty();
        });
    }

    @Rule(id = "CAS-20", clause = Clause.ONLY_OBJECTS_OF_THE_UNIT_ARE_REMOVED, origin = "Repository.remove")
    void onlyWhatWasLoadedOrAddedInThisUnitCanBeRemoved(AdapterUnderTest on) {
        User alice = user("alice");
        on.given(alice);

        assertThatThrownBy(() -> on.run(repositories -> repositories.users().remove(alice)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> on.run(repositories -> {
                    find(repositories, alice);
                    repositories.users().remove(alice);
                }))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(on.probe().ids(Kind.USER)).hasSize(1);
    }

    @Rule(id = "CAS-21", clause = Clause.ID_IN_USE_IS_REFUSED, origin = "Repository.add")
    void anIdRemovedInThisUnitIsNotTakenUpAgainInIt(AdapterUnderTest on) {
        User alice = user("alice");
        on.given(alice);

        assertThatThrownBy(() -> on.run(repositories -> {
                    User loaded = find(repositories, alice);
                    repositories.users().remove(loaded);
                    repositories.users().add(loaded);
                }))
                .isInstanceOf(AlreadyExists.class);
    }

    @Rule(id = "CAS-11", clause = Clause.DELETING_TWICE_HAS_ONE_OUTCOME, origin = "Repository.remove")
    void removingTwiceIsRemovingOnce(AdapterUnderTest on) {
        User alice = user("alice");
        Post post = post(alice, "one");
        Tag java = tag("java");
        Group admin = group("admin");
        on.given(alice, java, admin);

        on.run(repositories -> {
            Post text = find(repositories, post);
            Tag tag = find(repositories, java);
            Group group = find(repositories, admin);
            User loaded = find(repositories, alice);
            for (int time = 0; time < 2; time++) {
                repositories.posts().remove(text);
                repositories.tags().remove(tag);
                repositories.groups().remove(group);
                repositories.users().remove(loaded);
            }
            assertThat(repositories.users().removeAll(List.of(alice.id()))).isZero();
        });

        for (Kind kind : Kind.values()) {
            assertThat(on.probe().ids(kind)).isEmpty();
        }
    }

    @Rule(id = "CAS-43", clause = Clause.DELETING_TWICE_HAS_ONE_OUTCOME, origin = "Repository.remove after a cascade")
    void aPostThatWentWithItsAuthorCanBeRemovedOnceMore(AdapterUnderTest on) {
        User alice = user("alice");
        User bob = user("bob");
        Post one = post(alice, "one");
        Post other = post(bob, "other");
        on.given(alice, bob);

        on.run(repositories -> {
            Post withAlice = find(repositories, one);
            Post withBob = find(repositories, other);
            repositories.users().removeAll(List.of(alice.id()));
            repositories.users().remove(find(repositories, bob));
            repositories.posts().remove(withAlice);
            repositories.posts().remove(withBob);
        });

        assertThat(on.probe().ids(Kind.USER)).isEmpty();
        assertThat(on.probe().ids(Kind.POST)).isEmpty();
    }

    @Rule(id = "CAS-46", clause = Clause.DELETING_TWICE_HAS_ONE_OUTCOME, origin = "Repository.remove after removeAll")
    void whatABulkRemovalTookCanBeRemovedOnceMore(AdapterUnderTest on) {
        Group admin = group("admin");
        on.given(admin);

        on.run(repositories -> {
            Group loaded = find(repositories, admin);
            repositories.groups().removeAll(List.of(admin.id()));
            repositories.groups().remove(loaded);
        });

        assertThat(on.probe().ids(Kind.GROUP)).isEmpty();
    }

    @Rule(
            id = "CAS-61",
            clause = Clause.UNIT_SEES_WHAT_IT_REMOVED,
            origin = "a loaded list is cleared of what was removed once, and never again")
    void whatIsRemovedOneAfterTheOtherIsShownByNoLoadedEnd(AdapterUnderTest on) {
        User alice = user("alice");
        List<Post> posts = posts(alice, 3);
        Post tagged = posts.get(0);
        List<Tag> tags = List.of(tag("java"), tag("sql"), tag("orm"));
        posts.forEach(post -> post.tag(tags.get(0)));
        tags.forEach(tagged::tag);
        Group admin = group("admin");
        List<User> members = List.of(user("bob"), user("carol"), user("dave"));
        members.forEach(member -> member.join(admin, NOON));
        on.given(Stream.concat(members.stream(), Stream.of(alice, admin)).toArray());

        on.run(repositories -> {
            Group group = find(repositories, admin);
            assertThat(group.members()).hasSize(3);
            for (User member : members) {
                repositories.users().remove(find(repositories, member));
                assertThat(group.members()).doesNotContain(member);
            }
            Post post = find(repositories, tagged);
            assertThat(post.tags()).hasSize(3);
            for (Tag tag : tags.subList(1, 3)) {
                repositories.tags().remove(find(repositories, tag));
                assertThat(post.tags()).doesNotContain(tag);
            }
            Tag java = find(repositories, tags.get(0));
            User author = find(repositories, alice);
            assertThat(java.posts()).hasSize(3);
            assertThat(author.posts()).hasSize(3);
            for (Post removed : posts) {
                repositories.posts().remove(find(repositories, removed));
                assertThat(java.posts()).doesNotContain(removed);
                assertThat(author.posts()).doesNotContain(removed);
            }
        });
    }
}

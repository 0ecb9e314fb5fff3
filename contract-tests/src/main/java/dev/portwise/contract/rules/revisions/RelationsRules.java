package dev.portwise.contract.rules.revisions;

import static dev.portwise.contract.rules.Fixtures.NOON;
import static dev.portwise.contract.rules.Fixtures.find;
import static dev.portwise.contract.rules.Fixtures.group;
import static dev.portwise.contract.rules.Fixtures.post;
import static dev.portwise.contract.rules.Fixtures.posts;
import static dev.portwise.contract.rules.Fixtures.tag;
import static dev.portwise.contract.rules.Fixtures.user;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portwise.contract.AdapterUnderTest;
import dev.portwise.contract.Clause;
import dev.portwise.contract.Rule;
import dev.portwise.contract.rules.OtherThread;
import dev.portwise.domain.model.Content;
import dev.portwise.domain.model.Group;
import dev.portwise.domain.model.GroupName;
import dev.portwise.domain.model.Membership;
import dev.portwise.domain.model.Post;
import dev.portwise.domain.model.Tag;
import dev.portwise.domain.model.TagName;
import dev.portwise.domain.model.Title;
import dev.portwise.domain.model.User;
import dev.portwise.domain.model.Username;
import dev.portwise.domain.port.Fetch;
import dev.portwise.domain.port.Relation.OfGroup;
import dev.portwise.domain.port.Relation.OfPost;
import dev.portwise.domain.port.Relation.OfTag;
import dev.portwise.domain.port.Relation.OfUser;
import java.util.List;

/** Each aggregate of a relation counts its own changes. */
abstract class RelationsRules {

    @Rule(
            id = "REV-06",
            clause = Clause.APPENDING_LEAVES_THE_OWNER_ALONE,
            origin = "User.revision: posts and memberships do not count")
    void collectionsNeverTouchTheRevisionOfTheirOwner(AdapterUnderTest on) {
        User alice = user("alice");
        Group admin = group("admin");
        Tag java = tag("java");
        Post post = post(alice, "one");
        on.given(alice, admin, java);

        on.run(repositories -> {
            User loaded = find(repositories, alice);
            post(loaded, "two");
            loaded.join(find(repositories, admin), NOON);
            find(repositories, post).tag(find(repositories, java));
        });

        on.run(repositories -> assertThat(List.of(
                        find(repositories, alice).revision(),
                        find(repositories, admin).revision(),
                        find(repositories, java).revision(),
                        find(repositories, post).revision()))
                .containsOnly(1L));
    }

    @Rule(id = "REV-07", clause = Clause.CHILDREN_CARRY_THEIR_OWN, origin = "Post.revision: title, content or author")
    void movingAPostCountsForThePostAloneAndForNoUser(AdapterUnderTest on) {
        User alice = user("alice");
        User bob = user("bob");
        Post post = post(alice, "one");
        on.given(alice, bob);

        on.run(repositories -> find(repositories, post).moveTo(find(repositories, bob)));

        on.run(repositories -> {
            assertThat(find(repositories, post).revision()).isEqualTo(2);
            assertThat(find(repositories, alice).revision()).isEqualTo(1);
            assertThat(find(repositories, bob).revision()).isEqualTo(1);
        });
    }

    @Rule(id = "REV-14", clause = Clause.CHILDREN_CARRY_THEIR_OWN, origin = "children carry their own revision")
    void editingOnePostLeavesTheRevisionsOfItsSiblingsAndItsAuthorAlone(AdapterUnderTest on) {
        User alice = user("alice");
        List<Post> posts = posts(alice, 3);
        on.given(alice);

        on.run(repositories -> find(repositories, posts.get(1)).edit(new Title("new"), new Content("text")));

        on.run(repositories -> {
            assertThat(find(repositories, alice).posts())
                    .extracting(Post::revision)
                    .containsExactly(1L, 2L, 1L);
            assertThat(find(repositories, alice).revision()).isEqualTo(1);
        });
    }

    @Rule(
            id = "REV-15",
            clause = Clause.CHILDREN_CARRY_THEIR_OWN,
            origin = "two units change different aggregates of one owner")
    void changesOfDifferentPostsOfOneUserDoNotConflict(AdapterUnderTest on) {
        User alice = user("alice");
        List<Post> posts = posts(alice, 2);
        on.given(alice);

        on.run(repositories -> {
            Post mine = find(repositories, posts.get(0));
            OtherThread.run(
                    () -> on.run(others -> find(others, posts.get(1)).edit(new Title("theirs"), new Content("text"))));
            mine.edit(new Title("mine"), new Content("text"));
        });

        on.run(repositories -> assertThat(find(repositories, alice).posts())
                .extracting(post -> post.title().value())
                .containsExactly("mine", "theirs"));
    }

    @Rule(
            id = "REV-24",
            clause = Clause.CHILDREN_CARRY_THEIR_OWN,
            origin = "a join brings two columns of the name revision")
    void whatARelationBringsAlongHasItsOwnRevision(AdapterUnderTest on) {
        User alice = user("alice");
        Post post = post(alice, "one");
        Tag java = tag("java");
        post.tag(java);
        Group admin = group("admin");
        alice.join(admin, NOON);
        on.given(alice, admin);
        on.run(repositories -> repositories.users().get(alice.id()).rename(new Username("alice 2")));
        for (int revision = 2; revision <= 3; revision++) {
            String title = "title " + revision;
            on.run(repositories -> repositories.posts().get(post.id()).edit(new Title(title), post.content()));
        }
        for (int revision = 2; revision <= 4; revision++) {
            TagName name = new TagName("java " + revision);
            on.run(repositories -> repositories.tags().get(java.id()).rename(name));
        }
        for (int revision = 2; revision <= 5; revision++) {
            GroupName name = new GroupName("admin " + revision);
            on.run(repositories -> repositories.groups().get(admin.id()).rename(name));
        }

        assertEachHasItsOwn(on, false, alice, post, java, admin);
        assertEachHasItsOwn(on, true, alice, post, java, admin);
        on.run(repositories -> assertThat(repositories.groups().of(alice.id()))
                .extracting(Group::revision)
                .containsExactly(5L));
        on.run(repositories -> assertThat(repositories.users().membersOf(admin.id()))
                .extracting(User::revision)
                .containsExactly(2L));
    }

    private static void assertEachHasItsOwn(
            AdapterUnderTest on, boolean eager, User alice, Post post, Tag java, Group admin) {
        on.run(repositories -> {
            Post read = repositories
                    .posts()
                    .byId(post.id(), eager ? Fetch.with(OfPost.TAGS) : Fetch.nothing())
                    .orElseThrow();
            assertThat(read.author().map(User::revision)).contains(2L);
            assertThat(read.tags()).extracting(Tag::revision).containsExactly(4L);
        });
        on.run(repositories -> {
            Tag read = repositories
                    .tags()
                    .byId(java.id(), eager ? Fetch.with(OfTag.POSTS) : Fetch.nothing())
                    .orElseThrow();
            assertThat(read.posts()).extracting(Post::revision).containsExactly(3L);
            assertThat(read.posts())
                    .extracting(tagged -> tagged.author().orElseThrow().revision())
                    .containsExactly(2L);
        });
        on.run(repositories -> {
            User read = repositories
                    .users()
                    .byId(alice.id(), eager ? Fetch.with(OfUser.POSTS, OfUser.MEMBERSHIPS) : Fetch.nothing())
                    .orElseThrow();
            assertThat(read.posts()).extracting(Post::revision).containsExactly(3L);
            assertThat(read.memberships()).extracting(Membership::revision).containsExactly(1L);
            assertThat(read.groups()).extracting(Group::revision).containsExactly(5L);
        });
        on.run(repositories -> {
            Group read = repositories
                    .groups()
                    .byId(admin.id(), eager ? Fetch.with(OfGroup.MEMBERSHIPS) : Fetch.nothing())
                    .orElseThrow();
            assertThat(read.members()).extracting(User::revision).containsExactly(2L);
        });
    }
}

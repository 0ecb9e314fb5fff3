package dev.portwise.contract.rules.manytomany;

import static dev.portwise.contract.rules.Fixtures.EVENING;
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
import dev.portwise.domain.model.Group;
import dev.portwise.domain.model.Post;
import dev.portwise.domain.model.Tag;
import dev.portwise.domain.model.User;
import dev.portwise.domain.port.Cursor;
import dev.portwise.domain.port.Fetch;
import dev.portwise.domain.port.PageRequest;
import dev.portwise.domain.port.Relation.OfGroup;
import dev.portwise.domain.port.Relation.OfPost;
import dev.portwise.domain.port.Relation.OfTag;
import dev.portwise.domain.port.Relation.OfUser;
import dev.portwise.domain.port.Slice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Both relations are navigated both ways and agree. */
abstract class NavigationRules {

    @Rule(id = "M2M-05", clause = Clause.NAVIGATION_BOTH_WAYS, origin = "SQLAlchemy: many to many, both directions")
    void thePostsOfATagAndTheTagsOfAPostAgree(AdapterUnderTest on) {
        User alice = user("alice");
        List<Post> written = posts(alice, 3);
        Tag java = tag("java");
        written.forEach(post -> post.tag(java));
        on.given(alice);

        on.run(repositories -> {
            assertThat(find(repositories, java).posts()).containsExactlyElementsOf(written);
            assertThat(find(repositories, written.get(1)).tags()).containsExactly(java);
        });
        on.run(repositories -> assertThat(repositories
                        .tags()
                        .byName(java.name(), Fetch.with(OfTag.POSTS))
                        .orElseThrow()
                        .posts())
                .containsExactlyElementsOf(written));
        on.run(repositories -> assertThat(repositories
                        .posts()
                        .taggedWith(java.id(), PageRequest.first(2))
                        .items())
                .isEqualTo(written.subList(0, 2)));
    }

    @Rule(id = "M2M-29", clause = Clause.NAVIGATION_BOTH_WAYS, origin = "OfTag.POSTS: posts come with their authors")
    void thePostsOfATagComeWithTheirSeveralAuthors(AdapterUnderTest on) {
        User alice = user("alice");
        User bob = user("bob");
        Tag java = tag("java");
        Post first = post(alice, "first");
        Post second = post(bob, "second");
        first.tag(java);
        second.tag(java);
        on.given(alice, bob);

        Tag loaded = on.read(repositories ->
                repositories.tags().byName(java.name(), Fetch.with(OfTag.POSTS)).orElseThrow());

        assertThat(loaded.posts()).containsExactly(first, second);
        assertThat(loaded.posts())
                .extracting(post -> post.author().orElseThrow().name())
                .containsExactly(alice.name(), bob.name());
    }

    @Rule(id = "M2M-30", clause = Clause.PAGES_VISIT_EACH_ONCE, origin = "Posts.taggedWith: keyset paging over a link")
    void thePagesOfThePostsOfATagVisitEachOnce(AdapterUnderTest on) {
        User alice = user("alice");
        List<Post> written = posts(alice, 7);
        Tag java = tag("java");
        written.forEach(post -> post.tag(java));
        post(alice, "untagged");
        on.given(alice);

        List<Post> visited = new ArrayList<>();
        Optional<Cursor> next = Optional.empty();
        do {
            PageRequest page = new PageRequest(3, next);
            Slice<Post> slice = on.read(repositories -> repositories.posts().taggedWith(java.id(), page));
            visited.addAll(slice.items());
            next = slice.next();
        } while (next.isPresent());

        assertThat(visited).isEqualTo(written);
    }

    @Rule(
            id = "M2M-07",
            clause = Clause.NAVIGATION_BOTH_WAYS,
            origin = "SQLAlchemy: association object, both directions")
    void membershipsAreReachedFromBothEnds(AdapterUnderTest on) {
        User alice = user("alice");
        Group admin = group("admin");
        alice.join(admin, NOON);
        on.given(alice, admin);

        on.run(repositories -> {
            assertThat(find(repositories, alice).groups()).containsExactly(admin);
            assertThat(find(repositories, admin).members()).containsExactly(alice);
        });
        on.run(repositories -> assertThat(repositories
                        .groups()
                        .byName(admin.name(), Fetch.with(OfGroup.MEMBERSHIPS))
                        .orElseThrow()
                        .members())
                .containsExactly(alice));
    }

    @Rule(
            id = "M2M-06",
            clause = Clause.GROUPS_AND_MEMBERS_AGREE,
            origin = "the seed: groups of a user, members of a group")
    void theGroupsOfAUserAndTheMembersOfAGroupAgree(AdapterUnderTest on) {
        User alice = user("alice");
        User bob = user("bob");
        Group admin = group("admin");
        Group chess = group("chess");
        alice.join(admin, NOON);
        alice.join(chess, NOON);
        bob.join(admin, EVENING);
        on.given(alice, bob, admin, chess);

        on.run(repositories -> {
            assertThat(repositories.groups().of(alice.id())).containsExactly(admin, chess);
            assertThat(repositories.groups().of(bob.id())).containsExactly(admin);
            assertThat(repositories.users().membersOf(admin.id())).containsExactly(alice, bob);
            assertThat(repositories.users().membersOf(chess.id())).containsExactly(alice);
            assertThat(repositories.groups().countMembers(admin.id())).isEqualTo(2);
            assertThat(repositories.groups().hasMember(chess.id(), alice.id())).isTrue();
            assertThat(repositories.groups().hasMember(chess.id(), bob.id())).isFalse();
        });
    }

    @Rule(
            id = "M2M-43",
            clause = Clause.GROUPS_AND_MEMBERS_AGREE,
            origin = "H2 gives a query without a table the answer it gave before")
    void whetherSomebodyIsInAGroupIsAskedAnewByALaterUnit(AdapterUnderTest on) {
        User alice = user("alice");
        Group admin = group("admin");
        on.given(alice, admin);

        boolean before = on.ask(repositories -> repositories.groups().hasMember(admin.id(), alice.id()));
        boolean after = on.ask(repositories -> {
            find(repositories, alice).join(find(repositories, admin), NOON);
            return repositories.groups().hasMember(admin.id(), alice.id());
        });

        assertThat(before).isFalse();
        assertThat(after).isTrue();
    }

    @Rule(
            id = "M2M-15",
            clause = Clause.RELATIONS_FETCHED_TOGETHER_ARE_COMPLETE,
            origin = "Hibernate: multiple bags; MyBatis: cartesian product")
    void twoRelationsFetchedTogetherLoseAndRepeatNothing(AdapterUnderTest on) {
        User alice = user("alice");
        List<Post> written = posts(alice, 3);
        List<Group> groups = List.of(group("admin"), group("chess"));
        groups.forEach(group -> alice.join(group, NOON));
        on.given(alice, groups.get(0), groups.get(1));

        User loaded = on.ask(repositories -> repositories
                .users()
                .byName(alice.name(), Fetch.with(OfUser.POSTS, OfUser.MEMBERSHIPS))
                .orElseThrow());

        assertThat(loaded.posts()).containsExactlyElementsOf(written);
        assertThat(loaded.groups()).containsExactlyElementsOf(groups);
        User bob = user("bob");
        post(bob, "other");
        on.given(bob);
        List<User> both = on.read(repositories -> repositories
                .users()
                .byIds(List.of(alice.id(), bob.id()), Fetch.with(OfUser.POSTS, OfUser.MEMBERSHIPS)));
        assertThat(both).containsExactly(alice, bob);
        assertThat(both.get(0).posts()).containsExactlyElementsOf(written);
        assertThat(both.get(0).groups()).containsExactlyElementsOf(groups);
        assertThat(both.get(1).posts()).hasSize(1);
        assertThat(both.get(1).groups()).isEmpty();
    }

    @Rule(id = "M2M-23", clause = Clause.RELATIONS_FETCHED_TOGETHER_ARE_COMPLETE, origin = "Fetch: tags of many posts")
    void tagsFetchedWithManyPostsAreCompleteForEach(AdapterUnderTest on) {
        User alice = user("alice");
        List<Post> written = posts(alice, 3);
        Tag java = tag("java");
        Tag sql = tag("sql");
        written.get(0).tag(java);
        written.get(0).tag(sql);
        written.get(2).tag(sql);
        on.given(alice);

        List<Post> loaded = on.read(repositories ->
                repositories.posts().byIds(written.stream().map(Post::id).toList(), Fetch.with(OfPost.TAGS)));

        assertThat(loaded).isEqualTo(written);
        assertThat(loaded.get(0).tags()).containsExactly(java, sql);
        assertThat(loaded.get(1).tags()).isEmpty();
        assertThat(loaded.get(2).tags()).containsExactly(sql);
    }
}

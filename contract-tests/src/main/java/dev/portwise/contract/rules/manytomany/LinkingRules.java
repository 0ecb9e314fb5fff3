package dev.portwise.contract.rules.manytomany;

import static dev.portwise.contract.rules.Fixtures.NOON;
import static dev.portwise.contract.rules.Fixtures.find;
import static dev.portwise.contract.rules.Fixtures.group;
import static dev.portwise.contract.rules.Fixtures.post;
import static dev.portwise.contract.rules.Fixtures.tag;
import static dev.portwise.contract.rules.Fixtures.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portwise.adapter.spi.StoreProbe.Link;
import dev.portwise.adapter.spi.StoreProbe.LinkKind;
import dev.portwise.contract.AdapterUnderTest;
import dev.portwise.contract.Clause;
import dev.portwise.contract.Rule;
import dev.portwise.contract.rules.Fixtures;
import dev.portwise.domain.exception.InvalidValue;
import dev.portwise.domain.model.Group;
import dev.portwise.domain.model.Post;
import dev.portwise.domain.model.Tag;
import dev.portwise.domain.model.User;
import dev.portwise.domain.port.Fetch;
import dev.portwise.domain.port.Relation.OfTag;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Linking from either side writes one link. */
abstract class LinkingRules {

    @Rule(
            id = "M2M-01",
            clause = Clause.LINKING_FROM_EITHER_SIDE,
            origin = "SQLAlchemy: many to many, association table")
    void taggingAPostWritesOneLink(AdapterUnderTest on) {
        User alice = user("alice");
        Post post = post(alice, "one");
        Tag java = tag("java");
        on.given(alice, java);

        on.run(repositories -> find(repositories, post).tag(find(repositories, java)));

        assertThat(on.probe().links(LinkKind.TAGGED))
                .containsExactly(new Link(post.id().value(), java.id().value()));
    }

    @Rule(
            id = "M2M-48",
            clause = {Clause.LINKING_FROM_EITHER_SIDE, Clause.OWN_WRITES_ARE_VISIBLE},
            origin = "a link to an object of an earlier unit shows at the object of this unit")
    void aTagOfAnEarlierUnitShowsThePostWhenItIsFoundByItsId(AdapterUnderTest on) {
        User alice = user("alice");
        Post post = post(alice, "one");
        Tag java = tag("java");
        on.given(alice, java);

        on.run(repositories -> {
            Post tagged = find(repositories, post);
            tagged.tag(java);

            Tag found =
                    repositories.tags().byId(java.id(), Fetch.with(OfTag.POSTS)).orElseThrow();
            assertThat(found.posts()).containsExactly(tagged);
        });
    }

    @Rule(id = "M2M-02", clause = Clause.LINKING_FROM_EITHER_SIDE, origin = "SQLAlchemy: back_populates")
    void labellingFromTheTagIsTheSameLink(AdapterUnderTest on) {
        User alice = user("alice");
        Post post = post(alice, "one");
        Tag java = tag("java");
        on.given(alice, java);

        on.run(repositories -> find(repositories, java).label(find(repositories, post)));

        assertThat(on.probe().links(LinkKind.TAGGED))
                .containsExactly(new Link(post.id().value(), java.id().value()));
        on.run(repositories -> assertThat(find(repositories, post).tags()).containsExactly(java));
    }

    @Rule(id = "M2M-03", clause = Clause.LINKING_TWICE_IS_ONE_LINK, origin = "a relation is a set")
    void taggingTwiceInOneUnitOrInTwoIsOneLink(AdapterUnderTest on) {
        User alice = user("alice");
        Post post = post(alice, "one");
        Tag java = tag("java");
        on.given(alice, java);

        for (int unit = 0; unit < 2; unit++) {
            on.run(repositories -> {
                find(repositories, post).tag(find(repositories, java));
                find(repositories, java).label(find(repositories, post));
            });
        }

        assertThat(on.probe().links(LinkKind.TAGGED)).hasSize(1);
    }

    @Rule(id = "M2M-31", clause = Clause.ANY_NUMBER_OF_LINKS_IN_ONE_UNIT, origin = "batched writes of links")
    void manyLinksOfOneUnitAreAllStored(AdapterUnderTest on) {
        List<User> members = Fixtures.users(50);
        List<Group> groups = IntStream.range(0, 4)
                .mapToObj(number -> group("group-" + number))
                .toList();
        on.given(Stream.concat(members.stream(), groups.stream()).toArray());

        on.run(repositories -> {
            List<Group> loaded =
                    groups.stream().map(group -> find(repositories, group)).toList();
            repositories
                    .users()
                    .byIds(members.stream().map(User::id).toList(), Fetch.nothing())
                    .forEach(user -> loaded.forEach(group -> user.join(group, NOON)));
        });

        assertThat(on.probe().links(LinkKind.MEMBERSHIP)).hasSize(200);
        on.run(repositories ->
                assertThat(repositories.users().membersOf(groups.get(2).id())).isEqualTo(members));
    }

    @Rule(
            id = "M2M-28",
            clause = Clause.LINKS_BELONG_TO_THE_POST,
            origin = "links belong to the post, not to its author")
    void aMovedPostKeepsItsTags(AdapterUnderTest on) {
        User alice = user("alice");
        User bob = user("bob");
        Post post = post(alice, "one");
        Tag java = tag("java");
        post.tag(java);
        on.given(alice, bob);

        on.run(repositories -> find(repositories, post).moveTo(find(repositories, bob)));

        on.run(repositories -> {
            assertThat(find(repositories, post).tags()).containsExactly(java);
            assertThat(find(repositories, java).posts()).containsExactly(post);
        });
    }

    @Rule(id = "M2M-21", clause = Clause.TAGS_ARE_BOUNDED, origin = "Post.MAX_TAGS: the bounded side owns the link")
    void oneTagTooManyIsRefusedByTheDomainAndSendsNoWrite(AdapterUnderTest on) {
        User alice = user("alice");
        Post post = post(alice, "one");
        IntStream.range(0, Post.MAX_TAGS).forEach(number -> post.tag(tag("tag-" + number)));
        Tag java = tag("java");
        on.given(alice, java);
        int before = on.writes().size();

        on.run(repositories -> {
            Post loaded = find(repositories, post);
            Tag extra = find(repositories, java);
            assertThatThrownBy(() -> loaded.tag(extra))
                    .isInstanceOf(InvalidValue.class)
                    .hasMessageContaining("30");
        });

        assertThat(on.writes()).hasSize(before);
    }

    @Rule(id = "M2M-36", clause = Clause.TAGS_ARE_BOUNDED, origin = "Post.tag: nothing happens if the tag is linked")
    void aPostWithAllItsTagsTakesOneOfThemAgainAndNothingHappens(AdapterUnderTest on) {
        User alice = user("alice");
        Post post = post(alice, "one");
        IntStream.range(0, Post.MAX_TAGS).forEach(number -> post.tag(tag("tag-" + number)));
        on.given(alice);
        int before = on.writes().size();

        on.run(repositories -> {
            Post loaded = find(repositories, post);
            loaded.tag(loaded.tags().iterator().next());
        });

        assertThat(on.writes()).hasSize(before);
        assertThat(on.probe().links(LinkKind.TAGGED)).hasSize(Post.MAX_TAGS);
    }
}

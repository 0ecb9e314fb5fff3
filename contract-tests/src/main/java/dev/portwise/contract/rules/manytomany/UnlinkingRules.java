package dev.portwise.contract.rules.manytomany;

import static dev.portwise.contract.rules.Fixtures.NOON;
import static dev.portwise.contract.rules.Fixtures.find;
import static dev.portwise.contract.rules.Fixtures.group;
import static dev.portwise.contract.rules.Fixtures.post;
import static dev.portwise.contract.rules.Fixtures.tag;
import static dev.portwise.contract.rules.Fixtures.user;
import static dev.portwise.contract.rules.Fixtures.users;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portwise.adapter.spi.StoreProbe.Kind;
import dev.portwise.adapter.spi.StoreProbe.Link;
import dev.portwise.adapter.spi.StoreProbe.LinkKind;
import dev.portwise.contract.AdapterUnderTest;
import dev.portwise.contract.Clause;
import dev.portwise.contract.Rule;
import dev.portwise.domain.model.Group;
import dev.portwise.domain.model.Post;
import dev.portwise.domain.model.Tag;
import dev.portwise.domain.model.User;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Unlinking removes that link and no other. */
abstract class UnlinkingRules {

    @Rule(
            id = "M2M-04",
            clause = Clause.UNLINKING_FROM_EITHER_SIDE,
            origin = "SQLAlchemy: deleting rows from the many-to-many table")
    void untaggingFromEitherEndRemovesThatLinkOnly(AdapterUnderTest on) {
        User alice = user("alice");
        Post post = post(alice, "one");
        List<Tag> tags = List.of(tag("java"), tag("sql"), tag("orm"));
        tags.forEach(post::tag);
        on.given(alice);

        on.run(repositories -> find(repositories, post).untag(find(repositories, tags.get(0))));
        on.run(repositories -> find(repositories, tags.get(1)).unlabel(find(repositories, post)));

        assertThat(on.probe().links(LinkKind.TAGGED))
                .containsExactly(new Link(post.id().value(), tags.get(2).id().value()));
        assertThat(on.probe().ids(Kind.TAG)).hasSize(3);
    }

    @Rule(
            id = "M2M-18",
            clause = Clause.UNLINKING_FROM_EITHER_SIDE,
            origin = "Group.remove: the same, said from the other end")
    void aGroupDismissesOneMemberAndKeepsTheOthers(AdapterUnderTest on) {
        User alice = user("alice");
        User bob = user("bob");
        Group admin = group("admin");
        alice.join(admin, NOON);
        bob.join(admin, NOON);
        on.given(alice, bob, admin);

        on.run(repositories -> find(repositories, admin).remove(find(repositories, alice)));

        assertThat(on.probe().links(LinkKind.MEMBERSHIP))
                .containsExactly(new Link(bob.id().value(), admin.id().value()));
        assertThat(on.probe().ids(Kind.USER)).hasSize(2);
    }

    @Rule(
            id = "M2M-20",
            clause = Clause.ONE_OF_MANY_IS_ONE_LINK_DELETE,
            origin = "Hibernate: a bag of links is deleted and written again")
    void untaggingOneOfThirtyTagsLeavesTheOtherTwentyNine(AdapterUnderTest on) {
        User alice = user("alice");
        Post post = post(alice, "one");
        List<Tag> tags = IntStream.range(0, Post.MAX_TAGS)
                .mapToObj(number -> tag("tag-" + number))
                .toList();
        tags.forEach(post::tag);
        on.given(alice);
        int before = on.writes().size();

        on.run(repositories -> find(repositories, post).untag(find(repositories, tags.get(7))));

        assertThat(on.writes()).hasSize(before + 1);

        assertThat(on.probe().links(LinkKind.TAGGED))
                .hasSize(Post.MAX_TAGS - 1)
                .doesNotContain(new Link(post.id().value(), tags.get(7).id().value()));
    }

    @Rule(
            id = "M2M-32",
            clause = Clause.ONE_OF_MANY_IS_ONE_LINK_DELETE,
            origin = "Hibernate: a bag of links is deleted and written again")
    void leavingALoadedGroupOfAThousandIsOneWriteAndKeepsTheOthers(AdapterUnderTest on) {
        List<User> members = users(1_000);
        Group admin = group("admin");
        members.forEach(member -> member.join(admin, NOON));
        on.given(Stream.concat(members.stream(), Stream.of(admin)).toArray());
        int before = on.writes().size();

        on.run(repositories -> {
            Group loaded = find(repositories, admin);
            loaded.remove(loaded.members().get(500));
            assertThat(loaded.members()).hasSize(999);
        });

        assertThat(on.writes()).hasSize(before + 1);
        assertThat(on.probe().links(LinkKind.MEMBERSHIP))
                .hasSize(999)
                .doesNotContain(
                        new Link(members.get(500).id().value(), admin.id().value()));
    }
}

package dev.portwise.contract.rules.manytomany;

import static dev.portwise.contract.rules.Fixtures.NOON;
import static dev.portwise.contract.rules.Fixtures.find;
import static dev.portwise.contract.rules.Fixtures.group;
import static dev.portwise.contract.rules.Fixtures.post;
import static dev.portwise.contract.rules.Fixtures.tag;
import static dev.portwise.contract.rules.Fixtures.user;
import static dev.portwise.contract.rules.manytomany.Memberships.member;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portwise.adapter.spi.Statement;
import dev.portwise.adapter.spi.StoreProbe.Kind;
import dev.portwise.adapter.spi.StoreProbe.Link;
import dev.portwise.adapter.spi.StoreProbe.LinkKind;
import dev.portwise.contract.AdapterUnderTest;
import dev.portwise.contract.Clause;
import dev.portwise.contract.Rule;
import dev.portwise.domain.model.Group;
import dev.portwise.domain.model.GroupName;
import dev.portwise.domain.model.Post;
import dev.portwise.domain.model.Tag;
import dev.portwise.domain.model.User;
import dev.portwise.domain.port.PageRequest;
import dev.portwise.domain.port.Relation.OfUser;
import java.util.List;

/** What a unit links and unlinks leaves no trace, in either order. */
abstract class LinkedAndUnlinkedRules {

    @Rule(id = "M2M-14", clause = Clause.JOINED_AND_LEFT_STORES_NOTHING, origin = "SQLAlchemy: net changes only")
    void joiningAndLeavingInOneUnitStoresNothing(AdapterUnderTest on) {
        User alice = user("alice");
        Group admin = group("admin");
        on.given(alice, admin);

        on.run(repositories -> {
            User loaded = find(repositories, alice);
            Group group = find(repositories, admin);
            loaded.join(group, NOON);
            loaded.leave(group);
        });

        assertThat(on.probe().links(LinkKind.MEMBERSHIP)).isEmpty();
    }

    @Rule(
            id = "M2M-45",
            clause = Clause.JOINED_AND_LEFT_STORES_NOTHING,
            origin = "SQLAlchemy: net changes only; a new group has no membership to delete")
    void joiningANewGroupAndLeavingItWritesTheGroupAlone(AdapterUnderTest on) {
        User alice = user("alice");
        on.given(alice);

        assertThat(on.statementsOf(repositories -> {
                    User loaded = find(repositories, alice);
                    Group chess = group("chess");
                    repositories.groups().add(chess);
                    loaded.join(chess, NOON);
                    loaded.leave(chess);
                }))
                .filteredOn(statement -> statement.kind() == Statement.Kind.WRITE)
                .hasSize(1);

        assertThat(on.probe().ids(Kind.GROUP)).hasSize(1);
        assertThat(on.probe().links(LinkKind.MEMBERSHIP)).isEmpty();
    }

    @Rule(id = "M2M-22", clause = Clause.JOINED_AND_LEFT_STORES_NOTHING, origin = "SQLAlchemy: net changes only")
    void aTagPutOnAndTakenOffOrTakenOffAndPutBackInOneUnitIsNoChange(AdapterUnderTest on) {
        User alice = user("alice");
        Post post = post(alice, "one");
        Tag java = tag("java");
        Tag sql = tag("sql");
        post.tag(java);
        on.given(alice, sql);
        int before = on.writes().size();

        on.run(repositories -> {
            Tag linked = find(repositories, java);
            Tag other = find(repositories, sql);
            Post loaded = find(repositories, post);
            loaded.tag(other);
            loaded.untag(other);
            loaded.untag(linked);
            loaded.tag(linked);
        });

        assertThat(on.writes()).hasSize(before);
        assertThat(on.probe().links(LinkKind.TAGGED))
                .containsExactly(new Link(post.id().value(), java.id().value()));
    }

    @Rule(
            id = "M2M-39",
            clause = Clause.JOINED_AND_LEFT_STORES_NOTHING,
            origin = "Repository: a query may first send pending changes")
    void aTagTakenAwaySentByAQueryAndPutBackIsLinked(AdapterUnderTest on) {
        User alice = user("alice");
        Post read = post(alice, "read");
        Post unread = post(alice, "unread");
        Tag java = tag("java");
        read.tag(java);
        unread.tag(java);
        on.given(alice);

        on.run(repositories -> {
            List<Post> loaded = List.of(find(repositories, read), find(repositories, unread));
            Tag linked = find(repositories, java);
            assertThat(loaded.get(0).tags()).containsExactly(linked);
            loaded.forEach(post -> post.untag(linked));
            assertThat(repositories
                            .posts()
                            .taggedWith(java.id(), PageRequest.first(1))
                            .items())
                    .isEmpty();
            loaded.forEach(post -> post.tag(linked));
        });

        assertThat(on.probe().links(LinkKind.TAGGED))
                .containsExactlyInAnyOrder(
                        new Link(read.id().value(), java.id().value()),
                        new Link(unread.id().value(), java.id().value()));
    }

    @Rule(id = "M2M-17", clause = Clause.UNLINKING_THE_UNLINKED_IS_NOTHING, origin = "User.leave")
    void leavingAGroupThatWasNeverJoinedChangesNothing(AdapterUnderTest on) {
        User bob = user("bob");
        on.given(bob);
        User alice = member(on, "alice", "admin");

        on.run(repositories -> find(repositories, bob)
                .leave(repositories.groups().byName(new GroupName("admin")).orElseThrow()));

        assertThat(on.probe().links(LinkKind.MEMBERSHIP))
                .extracting(Link::from)
                .containsExactly(alice.id().value());
    }

    @Rule(
            id = "M2M-40",
            clause = Clause.UNLINKING_THE_UNLINKED_IS_NOTHING,
            origin = "Post.untag, User.leave: nothing happens if it is not linked")
    void takingWhatIsNotThereFromALoadedEndLeavesItsNeighbours(AdapterUnderTest on) {
        User alice = user("alice");
        Post post = post(alice, "one");
        Tag before = tag("before");
        Tag java = tag("java");
        Tag after = tag("after");
        Group admin = group("admin");
        Group chess = group("chess");
        post.tag(java);
        alice.join(admin, NOON);
        on.given(alice, before, after, admin, chess);

        on.run(repositories -> {
            Post loaded = find(repositories, post);
            User member = find(repositories, alice, OfUser.MEMBERSHIPS);
            assertThat(loaded.tags()).hasSize(1);
            loaded.untag(find(repositories, before));
            loaded.untag(find(repositories, after));
            member.leave(find(repositories, chess));
            assertThat(loaded.tags()).containsExactly(java);
            assertThat(member.groups()).containsExactly(admin);
        });

        assertThat(on.probe().links(LinkKind.TAGGED)).hasSize(1);
        assertThat(on.probe().links(LinkKind.MEMBERSHIP)).hasSize(1);
    }

    @Rule(
            id = "M2M-41",
            clause = Clause.UNLINKING_THE_UNLINKED_IS_NOTHING,
            origin = "a link noted as removed before it was read")
    void aTagTakenOffThatWasNotOnAndThenPutOnIsLinked(AdapterUnderTest on) {
        User alice = user("alice");
        Post post = post(alice, "one");
        Tag java = tag("java");
        on.given(alice, java);

        on.run(repositories -> {
            Tag found = find(repositories, java);
            Post loaded = find(repositories, post);
            loaded.untag(found);
            loaded.tag(found);
        });

        assertThat(on.probe().links(LinkKind.TAGGED))
                .containsExactly(new Link(post.id().value(), java.id().value()));
    }

    @Rule(
            id = "M2M-42",
            clause = Clause.UNLINKING_THE_UNLINKED_IS_NOTHING,
            origin = "the inverse end of a link noted as removed before it was read")
    void aTagTakenOffThatWasNotOnAndThenPutOnShowsThePost(AdapterUnderTest on) {
        User alice = user("alice");
        Post post = post(alice, "one");
        Tag java = tag("java");
        on.given(alice, java);

        List<Post> shown = on.ask(repositories -> {
            Tag found = find(repositories, java);
            Post loaded = find(repositories, post);
            found.unlabel(loaded);
            found.label(loaded);
            return List.copyOf(found.posts());
        });

        assertThat(shown).containsExactly(post);
    }
}

package dev.portwise.contract.rules.cascade;

import static dev.portwise.contract.rules.Fixtures.NOON;
import static dev.portwise.contract.rules.Fixtures.find;
import static dev.portwise.contract.rules.Fixtures.group;
import static dev.portwise.contract.rules.Fixtures.post;
import static dev.portwise.contract.rules.Fixtures.posts;
import static dev.portwise.contract.rules.Fixtures.tag;
import static dev.portwise.contract.rules.Fixtures.user;
import static dev.portwise.contract.rules.Fixtures.uuid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portwise.adapter.spi.Guarantee;
import dev.portwise.adapter.spi.StoreProbe.Kind;
import dev.portwise.adapter.spi.StoreProbe.Link;
import dev.portwise.adapter.spi.StoreProbe.LinkKind;
import dev.portwise.contract.AdapterUnderTest;
import dev.portwise.contract.Clause;
import dev.portwise.contract.Rule;
import dev.portwise.domain.exception.GroupHasMembers;
import dev.portwise.domain.model.Group;
import dev.portwise.domain.model.GroupName;
import dev.portwise.domain.model.Post;
import dev.portwise.domain.model.PostId;
import dev.portwise.domain.model.Tag;
import dev.portwise.domain.model.TagName;
import dev.portwise.domain.model.Title;
import dev.portwise.domain.model.User;
import dev.portwise.domain.model.Username;
import java.util.List;
import java.util.Set;

/** Removal by ids obeys the same policies. */
abstract class BulkRemovalRules {

    @Rule(
            id = "CAS-15",
            clause = Clause.BULK_DELETE_OBEYS_THE_POLICIES,
            origin = "Jakarta Persistence 3.2 §4.10: bulk delete bypasses cascades; here it must not")
    void bulkRemovalOfUsersFollowsTheSamePolicies(AdapterUnderTest on) {
        User alice = user("alice");
        User bob = user("bob");
        Group admin = group("admin");
        alice.join(admin, NOON);
        admin.handTo(alice.id());
        post(alice, "one").tag(tag("java"));
        Post others = post(bob, "others");
        on.given(alice, bob, admin);

        int removed = on.ask(repositories ->
                repositories.users().removeAll(Set.of(alice.id(), user("nobody").id())));

        assertThat(removed).isEqualTo(1);
        assertThat(on.probe().ids(Kind.USER)).containsExactly(bob.id().value());
        assertThat(on.probe().ids(Kind.POST)).containsExactly(others.id().value());
        assertThat(on.probe().links(LinkKind.TAGGED)).isEmpty();
        assertThat(on.probe().links(LinkKind.MEMBERSHIP)).isEmpty();
        assertThat(on.probe().links(LinkKind.OWNER)).isEmpty();
        assertThat(on.<Long>ask(repositories -> find(repositories, admin).revision()))
                .isEqualTo(2);
    }

    @Rule(
            id = "CAS-51",
            clause = Clause.BULK_DELETE_OBEYS_THE_POLICIES,
            origin = "Repository.removeAll: the unit's objects know, whether stored or new")
    void bulkRemovalOfUsersLeavesTheirGroupsWithoutAnOwnerAndNoOthers(AdapterUnderTest on) {
        User alice = user("alice");
        User bob = user("bob");
        Group staff = group("staff");
        Group chess = group("chess");
        staff.handTo(bob.id());
        on.given(alice, bob, staff, chess);

        on.run(repositories -> {
            Group others = find(repositories, staff);
            Group handed = find(repositories, chess);
            Group added = group("added");
            handed.handTo(alice.id());
            added.handTo(alice.id());
            repositories.groups().add(added);

            repositories.users().removeAll(List.of(alice.id()));

            assertThat(others.owner()).contains(bob.id());
            assertThat(handed.owner()).isEmpty();
            assertThat(added.owner()).isEmpty();
        });

        assertThat(on.probe().links(LinkKind.OWNER)).hasSize(1);
        assertThat(on.<Long>ask(repositories -> find(repositories, staff).revision()))
                .isEqualTo(1);
    }

    @Rule(
            id = "CAS-16",
            clause = {Clause.RESTRICT_REFUSES, Clause.BULK_DELETE_OBEYS_THE_POLICIES},
            origin = "Repository.removeAll: the same policies")
    void bulkRemovalOfGroupsWithMembersIsRefused(AdapterUnderTest on) {
        User alice = user("alice");
        Group empty = group("empty");
        Group admin = group("admin");
        alice.join(admin, NOON);
        on.given(alice, empty, admin);

        assertThatThrownBy(() ->
                        on.run(repositories -> repositories.groups().removeAll(List.of(empty.id(), admin.id()))))
                .isInstanceOf(GroupHasMembers.class);

        assertThat(on.probe().ids(Kind.GROUP)).contains(admin.id().value());
        assertThat(on.probe().links(LinkKind.MEMBERSHIP)).hasSize(1);
        if (on.guarantees(Guarantee.ATOMIC_UNITS)) {
            assertThat(on.probe().ids(Kind.GROUP)).hasSize(2);
        }
    }

    @Rule(
            id = "CAS-34",
            clause = {Clause.BULK_DELETE_OBEYS_THE_POLICIES, Clause.UNLINK_KEEPS_BOTH_ENDS},
            origin = "Repository.removeAll: the same policies")
    void bulkRemovalOfTagsUnlinksThemAndLeavesThePostsAsTheyAre(AdapterUnderTest on) {
        User alice = user("alice");
        Post post = post(alice, "one");
        List<Tag> tags = List.of(tag("java"), tag("sql"), tag("orm"));
        tags.forEach(post::tag);
        on.given(alice);

        on.run(repositories -> {
            Post loaded = find(repositories, post);
            assertThat(loaded.tags()).hasSize(3);
            int removed = repositories
                    .tags()
                    .removeAll(List.of(tags.get(0).id(), tags.get(2).id()));
            assertThat(removed).isEqualTo(2);
            assertThat(loaded.tags()).containsExactly(tags.get(1));
        });

        assertThat(on.probe().ids(Kind.TAG)).containsExactly(tags.get(1).id().value());
        assertThat(on.probe().links(LinkKind.TAGGED))
                .containsExactly(new Link(post.id().value(), tags.get(1).id().value()));
        assertThat(on.<Long>ask(repositories -> find(repositories, post).revision()))
                .isEqualTo(1);
    }

    @Rule(
            id = "CAS-35",
            clause = {Clause.BULK_DELETE_OBEYS_THE_POLICIES, Clause.DELETING_A_POST_KEEPS_TAGS},
            origin = "Repository.removeAll: the same policies")
    void bulkRemovalOfPostsRemovesTheirLinksAndNoTag(AdapterUnderTest on) {
        User alice = user("alice");
        List<Post> written = posts(alice, 3);
        Tag java = tag("java");
        written.forEach(post -> post.tag(java));
        on.given(alice);

        on.run(repositories -> {
            Tag loaded = find(repositories, java);
            assertThat(loaded.posts()).hasSize(3);
            repositories
                    .posts()
                    .removeAll(List.of(written.get(0).id(), written.get(1).id()));
            assertThat(loaded.posts()).containsExactly(written.get(2));
        });

        assertThat(on.probe().ids(Kind.TAG)).containsExactly(java.id().value());
        assertThat(on.probe().links(LinkKind.TAGGED))
                .containsExactly(new Link(written.get(2).id().value(), java.id().value()));
    }

    @Rule(
            id = "CAS-25",
            clause = {Clause.BULK_DELETE_OBEYS_THE_POLICIES, Clause.UNIT_SEES_WHAT_IT_REMOVED},
            origin = "Repository.removeAll: the unit's objects and queries know")
    void theUnitSeesWhatItRemovedInBulk(AdapterUnderTest on) {
        User alice = user("alice");
        User bob = user("bob");
        Group admin = group("admin");
        admin.handTo(alice.id());
        posts(alice, 2);
        on.given(alice, bob, admin);

        on.run(repositories -> {
            Group group = find(repositories, admin);
            User loaded = find(repositories, alice);
            assertThat(repositories.users().removeAll(List.of(alice.id(), bob.id())))
                    .isEqualTo(2);
            assertThat(repositories.users().byId(loaded.id())).isEmpty();
            assertThat(repositories.posts().count()).isZero();
            assertThat(group.owner()).isEmpty();
        });

        assertThat(on.probe().ids(Kind.USER)).isEmpty();
        assertThat(on.<Long>ask(repositories -> find(repositories, admin).revision()))
                .isEqualTo(2);
    }

    @Rule(
            id = "CAS-53",
            clause = Clause.BULK_DELETE_OBEYS_THE_POLICIES,
            origin = "Repository.removeAll: what is not there any more is not written")
    void whatIsChangedAfterItsBulkRemovalStaysRemoved(AdapterUnderTest on) {
        User alice = user("alice");
        Group admin = group("admin");
        Tag java = tag("java");
        Post post = post(alice, "one");
        on.given(alice, admin, java);

        on.run(repositories -> {
            User user = find(repositories, alice);
            Group group = find(repositories, admin);
            Tag tag = find(repositories, java);
            Post written = find(repositories, post);
            repositories.posts().removeAll(List.of(post.id()));
            repositories.tags().removeAll(List.of(java.id()));
            repositories.groups().removeAll(List.of(admin.id()));
            repositories.users().removeAll(List.of(alice.id()));

            user.rename(new Username("alicia"));
            group.rename(new GroupName("root"));
            tag.rename(new TagName("kotlin"));
            written.edit(new Title("two"), written.content());
        });

        for (Kind kind : Kind.values()) {
            assertThat(on.probe().ids(kind)).isEmpty();
        }
    }

    @Rule(id = "CAS-42", clause = Clause.BULK_DELETE_OBEYS_THE_POLICIES, origin = "Repository.add after removeAll")
    void anIdTheUnitNeverMetIsFreeAfterABulkRemoval(AdapterUnderTest on) {
        User alice = user("alice");
        User bob = user("bob");
        on.given(alice);

        int removed = on.ask(repositories -> {
            int count = repositories.users().removeAll(List.of(alice.id(), bob.id()));
            repositories.users().add(User.register(alice.id(), alice.name()));
            repositories.users().add(bob);
            return count;
        });

        assertThat(removed).isEqualTo(1);
        assertThat(on.probe().ids(Kind.USER))
                .containsExactlyInAnyOrder(alice.id().value(), bob.id().value());
    }

    @Rule(
            id = "CAS-52",
            clause = Clause.BULK_DELETE_SAYS_HOW_MANY,
            origin = "Repository.removeAll: how many were removed, of every kind")
    void bulkRemovalSaysHowManyOfAnyKindWereThere(AdapterUnderTest on) {
        User alice = user("alice");
        Group admin = group("admin");
        Tag java = tag("java");
        Post post = post(alice, "one");
        on.given(alice, admin, java);

        on.run(repositories -> {
            assertThat(repositories.posts().removeAll(List.of(post.id(), new PostId(uuid()))))
                    .isEqualTo(1);
            assertThat(repositories
                            .tags()
                            .removeAll(List.of(java.id(), tag("none").id())))
                    .isEqualTo(1);
            assertThat(repositories
                            .groups()
                            .removeAll(List.of(admin.id(), group("none").id())))
                    .isEqualTo(1);
            assertThat(repositories
                            .users()
                            .removeAll(List.of(alice.id(), user("none").id())))
                    .isEqualTo(1);
        });
    }
}

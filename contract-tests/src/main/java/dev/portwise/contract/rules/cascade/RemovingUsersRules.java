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

import dev.portwise.adapter.spi.Guarantee;
import dev.portwise.adapter.spi.StoreProbe.Kind;
import dev.portwise.adapter.spi.StoreProbe.Link;
import dev.portwise.adapter.spi.StoreProbe.LinkKind;
import dev.portwise.contract.AdapterUnderTest;
import dev.portwise.contract.Clause;
import dev.portwise.contract.Rule;
import dev.portwise.domain.exception.UsernameTaken;
import dev.portwise.domain.model.Group;
import dev.portwise.domain.model.Post;
import dev.portwise.domain.model.Tag;
import dev.portwise.domain.model.User;
import dev.portwise.domain.port.Fetch;
import dev.portwise.domain.port.Relation.OfTag;
import dev.portwise.domain.port.Relation.OfUser;

/** A removed user takes their posts and memberships along, and nothing else. */
abstract class RemovingUsersRules {

    @Rule(
            id = "CAS-02",
            clause = {Clause.DELETE_REACHES_UNLOADED_CHILDREN, Clause.DELETING_A_USER_REMOVES_TAG_LINKS},
            origin = "SQLAlchemy: delete cascade; Hibernate loads all children for it")
    void removingAUserRemovesPostsThatWereNeverLoadedWithTheirLinks(AdapterUnderTest on) {
        User alice = user("alice");
        Tag java = tag("java");
        posts(alice, 3).forEach(post -> post.tag(java));
        on.given(alice);

        on.run(repositories -> repositories.users().remove(find(repositories, alice)));

        assertThat(on.probe().ids(Kind.USER)).isEmpty();
        assertThat(on.probe().ids(Kind.POST)).isEmpty();
        assertThat(on.probe().links(LinkKind.AUTHOR)).isEmpty();
        assertThat(on.probe().links(LinkKind.TAGGED)).isEmpty();
        assertThat(on.probe().ids(Kind.TAG)).hasSize(1);
    }

    @Rule(
            id = "CAS-37",
            clause = {Clause.DELETE_REACHES_UNLOADED_CHILDREN, Clause.DELETING_A_USER_REMOVES_TAG_LINKS},
            origin = "Users, Tags: loaded or not")
    void removingAUserAndATagWhoseRelationsAreLoadedRemovesTheSame(AdapterUnderTest on) {
        User alice = user("alice");
        User bob = user("bob");
        Group admin = group("admin");
        Tag java = tag("java");
        Tag sql = tag("sql");
        posts(alice, 2).forEach(post -> post.tag(java));
        Post stays = post(bob, "stays");
        stays.tag(java);
        stays.tag(sql);
        alice.join(admin, NOON);
        on.given(alice, bob, admin);

        on.run(repositories -> {
            User loaded = repositories
                    .users()
                    .byName(alice.name(), Fetch.with(OfUser.POSTS, OfUser.MEMBERSHIPS))
                    .orElseThrow();
            loaded.posts().forEach(post -> assertThat(post.tags()).containsExactly(java));
            Tag unwanted = repositories
                    .tags()
                    .byName(sql.name(), Fetch.with(OfTag.POSTS))
                    .orElseThrow();
            repositories.users().remove(loaded);
            repositories.tags().remove(unwanted);
        });

        assertThat(on.probe().ids(Kind.POST)).containsExactly(stays.id().value());
        assertThat(on.probe().ids(Kind.TAG)).containsExactly(java.id().value());
        assertThat(on.probe().links(LinkKind.MEMBERSHIP)).isEmpty();
        assertThat(on.probe().links(LinkKind.TAGGED))
                .containsExactly(new Link(stays.id().value(), java.id().value()));
    }

    @Rule(
            id = "CAS-03",
            clause = {Clause.DELETING_AN_END_REMOVES_ONLY_LINKS, Clause.DELETING_THE_USER_KEEPS_THE_GROUP},
            origin = "the relations: user removed, memberships go, the group stays")
    void removingAUserRemovesMembershipsAndKeepsTheGroup(AdapterUnderTest on) {
        User alice = user("alice");
        User bob = user("bob");
        Group admin = group("admin");
        alice.join(admin, NOON);
        bob.join(admin, NOON);
        on.given(alice, bob, admin);

        on.run(repositories -> {
            Group group = find(repositories, admin);
            assertThat(group.members()).hasSize(2);
            repositories.users().remove(find(repositories, alice));
            assertThat(group.members()).containsExactly(bob);
        });

        on.run(repositories -> assertThat(find(repositories, admin).members()).containsExactly(bob));
        assertThat(on.probe().links(LinkKind.MEMBERSHIP)).hasSize(1);
    }

    @Rule(id = "CAS-30", clause = Clause.CASCADE_STOPS_AT_ITS_PARENT, origin = "a cascade stops at its own parent")
    void removingAUserLeavesThePostsOfOthersWithTheSameTagsAlone(AdapterUnderTest on) {
        User alice = user("alice");
        User bob = user("bob");
        Tag java = tag("java");
        post(alice, "gone").tag(java);
        Post stays = post(bob, "stays");
        stays.tag(java);
        on.given(alice, bob);

        on.run(repositories -> {
            Tag loaded = find(repositories, java);
            assertThat(loaded.posts()).hasSize(2);
            repositories.users().remove(find(repositories, alice));
            assertThat(loaded.posts()).containsExactly(stays);
        });

        on.run(repositories -> assertThat(find(repositories, stays).tags()).containsExactly(java));
        assertThat(on.probe().links(LinkKind.TAGGED)).hasSize(1);
    }

    @Rule(
            id = "CAS-05",
            clause = Clause.REMOVED_POST_THEN_REMOVED_USER,
            origin = "Hibernate: a child deleted twice in one flush")
    void aPostRemovedBeforeItsUserInOneUnitIsFine(AdapterUnderTest on) {
        User alice = user("alice");
        posts(alice, 2);
        on.given(alice);

        on.run(repositories -> {
            User loaded = find(repositories, alice);
            loaded.remove(loaded.posts().iterator().next());
            repositories.users().remove(loaded);
        });

        assertThat(on.probe().ids(Kind.POST)).isEmpty();
        assertThat(on.probe().ids(Kind.USER)).isEmpty();
    }

    @Rule(id = "CAS-18", clause = Clause.FAILED_CASCADE_LEAVES_EVERYTHING, origin = "atomicity")
    void aFailureHalfWayThroughACascadeLeavesEverything(AdapterUnderTest on) {
        User alice = user("alice");
        User bob = user("bob");
        Group admin = group("admin");
        posts(alice, 2).forEach(post -> post.tag(tag("tag of " + post.id())));
        alice.join(admin, NOON);
        admin.handTo(alice.id());
        on.given(alice, bob, admin);

        assertThatThrownBy(() -> on.run(repositories -> {
                    repositories.users().remove(find(repositories, alice));
                    repositories.users().add(user("bob"));
                }))
                .isInstanceOf(UsernameTaken.class);

        if (on.guarantees(Guarantee.ATOMIC_UNITS)) {
            assertThat(on.probe().ids(Kind.USER)).hasSize(2);
            assertThat(on.probe().ids(Kind.POST)).hasSize(2);
            assertThat(on.probe().links(LinkKind.TAGGED)).hasSize(2);
            assertThat(on.probe().links(LinkKind.MEMBERSHIP)).hasSize(1);
            assertThat(on.probe().links(LinkKind.OWNER)).hasSize(1);
        } else {
            assertThat(on.probe().links(LinkKind.AUTHOR))
                    .as("a unit stored in part leaves no orphan")
                    .allSatisfy(link -> assertThat(on.probe().ids(Kind.USER)).contains(link.to()));
        }
    }
}

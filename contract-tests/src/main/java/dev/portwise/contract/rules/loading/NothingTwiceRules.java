package dev.portwise.contract.rules.loading;

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
import dev.portwise.domain.model.Membership;
import dev.portwise.domain.model.Post;
import dev.portwise.domain.model.Tag;
import dev.portwise.domain.model.Title;
import dev.portwise.domain.model.User;
import dev.portwise.domain.model.Username;
import dev.portwise.domain.port.Fetch;
import dev.portwise.domain.port.Relation.OfUser;
import java.util.List;

/** What a unit knows is neither read nor sent again. */
abstract class NothingTwiceRules {

    @Rule(id = "LAZ-15", clause = Clause.LOADED_IS_NOT_READ_AGAIN, origin = "Repository.byId: none if it is loaded")
    void whatIsLoadedIsNotReadAgainById(AdapterUnderTest on) {
        User alice = user("alice");
        on.given(alice);

        assertThat(on.statementsOf(repositories -> {
                    User loaded = find(repositories, alice);
                    assertThat(repositories.users().get(loaded.id())).isSameAs(loaded);
                }))
                .hasSize(1);
    }

    @Rule(
            id = "LAZ-29",
            clause = Clause.LOADED_IS_NOT_READ_AGAIN,
            origin = "Repository.byId: none if it is loaded with all the plan asks for")
    void whatIsLoadedWithAllThePlanAsksForIsNotReadAgain(AdapterUnderTest on) {
        User alice = user("alice");
        posts(alice, 2);
        on.given(alice);

        assertThat(on.statementsOf(repositories -> {
                    User loaded = find(repositories, alice, OfUser.POSTS);
                    assertThat(repositories.users().byId(alice.id(), Fetch.with(OfUser.POSTS)))
                            .containsSame(loaded);
                    assertThat(repositories.users().byIds(List.of(alice.id()), Fetch.with(OfUser.POSTS)))
                            .containsExactly(loaded);
                }))
                .hasSize(1);
        assertThat(on.statementsOf(repositories -> {
                    User loaded = find(repositories, alice);
                    assertThat(repositories.users().byId(alice.id(), Fetch.with(OfUser.POSTS)))
                            .containsSame(loaded);
                    assertThat(loaded.posts()).hasSize(2);
                }))
                .hasSize(2);
    }

    @Rule(
            id = "LAZ-25",
            clause = Clause.CYCLES_END,
            origin = "Hibernate, MyBatis: eager ends that point back at each other")
    void goingRoundTheRelationsComesBackToTheSameObjectAndSendsNothingMore(AdapterUnderTest on) {
        User alice = user("alice");
        Group admin = group("admin");
        Tag java = tag("java");
        Post post = post(alice, "one");
        post.tag(java);
        alice.join(admin, NOON);
        on.given(alice, admin);

        on.run(repositories -> {
            User loaded = repositories
                    .users()
                    .byName(alice.name(), Fetch.with(OfUser.POSTS, OfUser.MEMBERSHIPS))
                    .orElseThrow();
            Post first = loaded.posts().iterator().next();
            Membership membership = loaded.memberships().iterator().next();
            assertThat(first.tags().iterator().next().posts()).containsExactly(first);
            assertThat(membership.group().members()).containsExactly(loaded);
            int before = on.statements().size();

            for (int round = 0; round < 3; round++) {
                assertThat(first.tags()
                                .iterator()
                                .next()
                                .posts()
                                .iterator()
                                .next()
                                .author())
                        .containsSame(loaded);
                assertThat(membership.group().memberships().iterator().next().user())
                        .isSameAs(loaded);
                assertThat(loaded.toString()).isNotEqualTo(first.toString());
            }

            assertThat(on.statements()).hasSize(before);
        });
    }

    @Rule(
            id = "LAZ-35",
            clause = Clause.GONE_IS_NOT_ASKED_FOR,
            origin = "Repository.byId: none if the unit knows the answer")
    void whatTheUnitRemovedIsNotAskedForAgain(AdapterUnderTest on) {
        User alice = user("alice");
        User bob = user("bob");
        Post removed = post(bob, "removed");
        Post dropped = post(user("carol"), "dropped");
        on.given(alice, bob, dropped.author().orElseThrow());

        on.run(repositories -> {
            repositories.posts().remove(find(repositories, removed));
            find(repositories, dropped).author().orElseThrow().remove(find(repositories, dropped));
            find(repositories, bob);
            repositories.users().remove(find(repositories, alice));
            repositories.users().removeAll(List.of(bob.id()));
            assertThat(repositories.users().count()).isEqualTo(1);
            int before = on.statements().size();

            assertThat(repositories.users().byIds(List.of(alice.id(), bob.id()), Fetch.nothing()))
                    .isEmpty();
            assertThat(repositories.posts().byIds(List.of(removed.id(), dropped.id()), Fetch.nothing()))
                    .isEmpty();

            assertThat(on.statements()).hasSize(before);
        });
    }

    @Rule(
            id = "LAZ-36",
            clause = Clause.SENT_IS_NOT_SENT_AGAIN,
            origin = "UnitOfWork: a question sends what changed since the last one")
    void whatWasSentForOneQuestionIsNotSentForTheNext(AdapterUnderTest on) {
        User alice = user("alice");
        Group admin = group("admin");
        Group chess = group("chess");
        Post edited = post(alice, "edited");
        Post dropped = post(alice, "dropped");
        Tag java = tag("java");
        Tag sql = tag("sql");
        edited.tag(java);
        alice.join(admin, NOON);
        on.given(alice, admin, chess, sql);

        on.run(repositories -> {
            User loaded = find(repositories, alice);
            loaded.rename(new Username("alicia"));
            loaded.leave(find(repositories, admin));
            loaded.join(find(repositories, chess), NOON);
            Post post = find(repositories, edited);
            post.edit(new Title("anew"), post.content());
            post.untag(find(repositories, java));
            post.tag(find(repositories, sql));
            loaded.remove(find(repositories, dropped));
            post(loaded, "new");
            repositories.users().add(user("bob"));
            assertThat(repositories.users().count()).isEqualTo(2);
            int before = on.statements().size();

            assertThat(repositories.posts().count()).isEqualTo(2);

            assertThat(on.statements()).hasSize(before + 1);
        });
    }
}

package dev.portwise.contract.rules.races;

import static dev.portwise.contract.rules.Examples.NOON;
import static dev.portwise.contract.rules.Examples.group;
import static dev.portwise.contract.rules.Examples.tag;
import static dev.portwise.contract.rules.Examples.user;
import static dev.portwise.contract.rules.Examples.users;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portwise.adapter.spi.StoreProbe.Kind;
import dev.portwise.adapter.spi.StoreProbe.LinkKind;
import dev.portwise.contract.Clause;
import dev.portwise.contract.Rule;
import dev.portwise.contract.Subject;
import dev.portwise.contract.rules.Examples;
import dev.portwise.contract.rules.races.Race.Outcome;
import dev.portwise.domain.exception.AlreadyMember;
import dev.portwise.domain.exception.UsernameTaken;
import dev.portwise.domain.model.Group;
import dev.portwise.domain.model.Post;
import dev.portwise.domain.model.Tag;
import dev.portwise.domain.model.User;
import dev.portwise.domain.model.Username;
import java.util.List;

/** Of the same thing written twice at once there is one. */
abstract class WrittenTwiceRules {

    @Rule(id = "RACE-01", clause = Clause.DOUBLE_JOIN, origin = "unique (user, group), decided by the store")
    void ofTwoJoinsAtOnceOneIsRefused(Subject on) {
        List<User> users = users(Race.ROUNDS);
        Group admin = group("admin");
        on.given(admin);
        on.given(users.toArray());

        List<Outcome> outcomes = Race.between(
                on,
                round -> repositories -> repositories
                        .users()
                        .get(users.get(round).id())
                        .join(repositories.groups().get(admin.id()), NOON),
                round -> repositories -> repositories
                        .groups()
                        .get(admin.id())
                        .add(repositories.users().get(users.get(round).id()), NOON));

        assertThat(outcomes)
                .allSatisfy(outcome ->
                        assertThat(outcome.failures()).singleElement().isInstanceOf(AlreadyMember.class));
        assertThat(on.probe().links(LinkKind.MEMBERSHIP)).hasSize(Race.ROUNDS);
    }

    @Rule(id = "RACE-02", clause = Clause.SAME_USER_NAME, origin = "unique user names, decided by the store")
    void ofTwoUsersOfOneNameAddedAtOnceOneIsRefused(Subject on) {
        List<Outcome> outcomes = Race.between(
                on,
                round -> repositories -> repositories.users().add(user("name-" + round)),
                round -> repositories -> repositories.users().add(user("name-" + round)));

        assertThat(outcomes)
                .allSatisfy(outcome -> assertThat(outcome.failures())
                        .singleElement()
                        .isInstanceOfSatisfying(
                                UsernameTaken.class,
                                taken -> assertThat(taken.name()).isEqualTo(new Username("name-" + outcome.round()))));
        assertThat(on.probe().ids(Kind.USER)).hasSize(Race.ROUNDS);
    }

    @Rule(
            id = "RACE-09",
            clause = {Clause.SAME_LINK_TWICE, Clause.LINKING_TWICE_IS_ONE_LINK},
            origin = "a relation is a set, decided by the store")
    void theSameTagPutOnAPostTwiceAtOnceIsOneLink(Subject on) {
        User alice = user("alice");
        Tag java = tag("java");
        List<Post> posts = Examples.posts(alice, Race.ROUNDS);
        on.given(alice, java);

        List<Outcome> outcomes = Race.between(
                on,
                round -> repositories -> repositories
                        .posts()
                        .get(posts.get(round).id())
                        .tag(repositories.tags().get(java.id())),
                round -> repositories -> repositories
                        .tags()
                        .get(java.id())
                        .label(repositories.posts().get(posts.get(round).id())));

        assertThat(outcomes)
                .allSatisfy(outcome -> assertThat(outcome.failures()).isEmpty());
        assertThat(on.probe().links(LinkKind.TAGGED)).hasSize(Race.ROUNDS);
        on.run(repositories ->
                assertThat(repositories.tags().get(java.id()).posts()).hasSize(Race.ROUNDS));
    }
}

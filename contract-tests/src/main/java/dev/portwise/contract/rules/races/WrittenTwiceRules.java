package dev.portwise.contract.rules.races;

import static dev.portwise.contract.rules.Fixtures.NOON;
import static dev.portwise.contract.rules.Fixtures.group;
import static dev.portwise.contract.rules.Fixtures.tag;
import static dev.portwise.contract.rules.Fixtures.user;
import static dev.portwise.contract.rules.Fixtures.users;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portwise.adapter.spi.StoreProbe.Kind;
import dev.portwise.adapter.spi.StoreProbe.LinkKind;
import dev.portwise.contract.AdapterUnderTest;
import dev.portwise.contract.Clause;
import dev.portwise.contract.Rule;
import dev.portwise.contract.rules.Fixtures;
import dev.portwise.contract.rules.races.Race.Outcome;
import dev.portwise.domain.exception.AlreadyExists;
import dev.portwise.domain.exception.AlreadyMember;
import dev.portwise.domain.exception.GroupNameTaken;
import dev.portwise.domain.exception.TagNameTaken;
import dev.portwise.domain.exception.UsernameTaken;
import dev.portwise.domain.model.Group;
import dev.portwise.domain.model.Post;
import dev.portwise.domain.model.Tag;
import dev.portwise.domain.model.User;
import dev.portwise.domain.model.Username;
import java.util.List;
import java.util.stream.Stream;

/** Of the same thing written twice at once there is one. */
abstract class WrittenTwiceRules {

    @Rule(id = "RACE-01", clause = Clause.DOUBLE_JOIN, origin = "unique (user, group), decided by the store")
    void ofTwoJoinsAtOnceOneIsRefused(AdapterUnderTest on) {
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
    void ofTwoUsersOfOneNameAddedAtOnceOneIsRefused(AdapterUnderTest on) {
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
            id = "RACE-19",
            clause = Clause.SAME_KEY_TWICE,
            origin =
                    "unique names and ids of every kind, taken by a new aggregate or by a new name, decided by the store")
    void ofOneNameOrIdTakenTwiceAtOnceOneIsRefusedForEveryKind(AdapterUnderTest on) {
        List<Cast> casts = Stream.generate(Cast::apart).limit(Race.ROUNDS).toList();
        Cast.store(on, casts);

        List<Outcome> outcomes = Race.between(
                on,
                round -> all -> Pair.of(TakenKeys.TWICE, round).first().inUnit().accept(all, casts.get(round)),
                round ->
                        all -> Pair.of(TakenKeys.TWICE, round).second().inUnit().accept(all, casts.get(round)));

        for (Outcome outcome : outcomes) {
            assertThat(outcome.failures())
                    .as("a name or an id is taken once; %s", Pair.of(TakenKeys.TWICE, outcome.round()))
                    .singleElement()
                    .isInstanceOfAny(
                            UsernameTaken.class, TagNameTaken.class, GroupNameTaken.class, AlreadyExists.class);
        }
    }

    @Rule(
            id = "RACE-09",
            clause = {Clause.SAME_LINK_TWICE, Clause.LINKING_TWICE_IS_ONE_LINK},
            origin = "a relation is a set, decided by the store")
    void theSameTagPutOnAPostTwiceAtOnceIsOneLink(AdapterUnderTest on) {
        User alice = user("alice");
        Tag java = tag("java");
        List<Post> posts = Fixtures.posts(alice, Race.ROUNDS);
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

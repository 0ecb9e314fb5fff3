package dev.portwise.contract.rules.races;

import static dev.portwise.contract.rules.Fixtures.post;
import static dev.portwise.contract.rules.Fixtures.user;
import static dev.portwise.contract.rules.Fixtures.users;
import static dev.portwise.contract.rules.races.EachRound.tags;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portwise.adapter.spi.StoreProbe.Kind;
import dev.portwise.adapter.spi.StoreProbe.LinkKind;
import dev.portwise.contract.AdapterUnderTest;
import dev.portwise.contract.Clause;
import dev.portwise.contract.Rule;
import dev.portwise.contract.rules.Fixtures;
import dev.portwise.contract.rules.races.Race.Outcome;
import dev.portwise.domain.exception.Conflict;
import dev.portwise.domain.model.Post;
import dev.portwise.domain.model.Tag;
import dev.portwise.domain.model.TagName;
import dev.portwise.domain.model.User;
import dev.portwise.domain.model.Username;
import dev.portwise.domain.port.Fetch;
import java.util.List;

/** Two changes at once both survive, or one of them is refused. */
abstract class ChangedTwiceRules {

    @Rule(id = "RACE-05", clause = Clause.TWO_EDITS_OF_ONE_FIELD, origin = "optimistic concurrency across units")
    void ofTwoEditsOfOneFieldExactlyOneIsAConflict(AdapterUnderTest on) {
        List<User> users = users(Race.ROUNDS);
        on.given(users.toArray());

        List<Outcome> outcomes = Race.between(
                on,
                round -> repositories ->
                        repositories.users().get(users.get(round).id(), 1).rename(new Username("one-" + round)),
                round -> repositories ->
                        repositories.users().get(users.get(round).id(), 1).rename(new Username("other-" + round)));

        assertThat(outcomes)
                .allSatisfy(outcome ->
                        assertThat(outcome.failures()).singleElement().isInstanceOf(Conflict.class));
        on.run(repositories -> assertThat(
                        repositories.users().byIds(users.stream().map(User::id).toList(), Fetch.nothing()))
                .allSatisfy(user -> assertThat(user.revision()).isEqualTo(2)));
    }

    @Rule(
            id = "RACE-06",
            clause = Clause.TWO_APPENDS_SURVIVE,
            origin = "User.revision: posts do not count, so two appends do not meet")
    void twoPostsWrittenAtOnceBothSurvive(AdapterUnderTest on) {
        List<User> users = users(Race.ROUNDS);
        on.given(users.toArray());

        List<Outcome> outcomes = Race.between(
                on,
                round -> repositories ->
                        post(repositories.users().get(users.get(round).id()), "one"),
                round -> repositories ->
                        post(repositories.users().get(users.get(round).id()), "other"));

        assertThat(outcomes)
                .allSatisfy(outcome -> assertThat(outcome.failures()).isEmpty());
        assertThat(on.probe().ids(Kind.POST)).hasSize(2 * Race.ROUNDS);
    }

    @Rule(id = "RACE-08", clause = Clause.MOVE_TO_TWO_USERS, origin = "a child belongs to one parent")
    void aPostMovedToTwoUsersAtOnceHasOneAuthor(AdapterUnderTest on) {
        User alice = user("alice");
        User bob = user("bob");
        User carol = user("carol");
        List<Post> posts = Fixtures.posts(alice, Race.ROUNDS);
        on.given(alice, bob, carol);

        List<Outcome> outcomes = Race.between(
                on,
                round -> repositories -> repositories
                        .posts()
                        .get(posts.get(round).id(), 1)
                        .moveTo(repositories.users().get(bob.id())),
                round -> repositories -> repositories
                        .posts()
                        .get(posts.get(round).id(), 1)
                        .moveTo(repositories.users().get(carol.id())));

        assertThat(outcomes)
                .allSatisfy(outcome ->
                        assertThat(outcome.failures()).singleElement().isInstanceOf(Conflict.class));
        assertThat(on.probe().links(LinkKind.AUTHOR))
                .hasSize(Race.ROUNDS)
                .allSatisfy(link ->
                        assertThat(link.to()).isIn(bob.id().value(), carol.id().value()));
    }

    @Rule(
            id = "RACE-07",
            clause = Clause.OPPOSITE_ORDER,
            origin = "deadlock: two units take the same two rows in opposite order")
    void updatesInOppositeOrderFinishAsIfOneCameAfterTheOther(AdapterUnderTest on) {
        List<Tag> left = tags("left-");
        List<Tag> right = tags("right-");
        on.given(left.toArray());
        on.given(right.toArray());

        List<Outcome> outcomes = Race.between(
                on,
                round -> repositories -> {
                    repositories.tags().get(left.get(round).id()).rename(new TagName("left-a-" + round));
                    repositories.tags().count();
                    repositories.tags().get(right.get(round).id()).rename(new TagName("right-a-" + round));
                },
                round -> repositories -> {
                    repositories.tags().get(right.get(round).id()).rename(new TagName("right-b-" + round));
                    repositories.tags().count();
                    repositories.tags().get(left.get(round).id()).rename(new TagName("left-b-" + round));
                });

        assertThat(outcomes).allSatisfy(outcome -> {
            assertThat(outcome.failures())
                    .hasSizeLessThan(2)
                    .allSatisfy(failure -> assertThat(failure).isInstanceOf(Conflict.class));
            String last = on.ask(repositories -> repositories
                    .tags()
                    .get(left.get(outcome.round()).id())
                    .name()
                    .value());
            assertThat(on.<String>ask(repositories -> repositories
                            .tags()
                            .get(right.get(outcome.round()).id())
                            .name()
                            .value()))
                    .isEqualTo(last.replace("left", "right"));
        });
    }
}

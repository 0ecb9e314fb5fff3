package dev.portwise.contract.rules.races;

import static dev.portwise.contract.rules.Fixtures.NOON;
import static dev.portwise.contract.rules.Fixtures.post;
import static dev.portwise.contract.rules.Fixtures.user;
import static dev.portwise.contract.rules.Fixtures.users;
import static dev.portwise.contract.rules.races.EachRound.groups;
import static dev.portwise.contract.rules.races.EachRound.tags;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portwise.adapter.spi.StoreProbe.Kind;
import dev.portwise.adapter.spi.StoreProbe.Link;
import dev.portwise.adapter.spi.StoreProbe.LinkKind;
import dev.portwise.contract.AdapterUnderTest;
import dev.portwise.contract.Clause;
import dev.portwise.contract.Rule;
import dev.portwise.contract.rules.Fixtures;
import dev.portwise.contract.rules.races.Race.Outcome;
import dev.portwise.domain.exception.GroupHasMembers;
import dev.portwise.domain.exception.NotFound;
import dev.portwise.domain.model.Group;
import dev.portwise.domain.model.Post;
import dev.portwise.domain.model.Tag;
import dev.portwise.domain.model.User;
import java.util.List;
import java.util.UUID;

/** What is removed at that moment leaves nothing behind that points to it. */
abstract class RemovedMeanwhileRules {

    @Rule(
            id = "RACE-03",
            clause = Clause.DELETE_USER_WHILE_ADDING_A_POST,
            origin = "MongoDB: write skew, 200 orphans in 200 rounds without a guard")
    void aPostWrittenWhileItsAuthorIsRemovedIsNeverAnOrphan(AdapterUnderTest on) {
        List<User> users = users(Race.ROUNDS);
        on.given(users.toArray());

        List<Outcome> outcomes = Race.between(
                on,
                round -> repositories ->
                        post(repositories.users().get(users.get(round).id()), "late"),
                round -> repositories -> repositories
                        .users()
                        .remove(repositories.users().get(users.get(round).id())));

        assertTheSecondWinsOrComesLater(outcomes);
        assertThat(on.probe().ids(Kind.USER)).isEmpty();
        assertThat(on.probe().ids(Kind.POST)).isEmpty();
    }

    @Rule(
            id = "RACE-04",
            clause = {Clause.DELETE_GROUP_WHILE_JOINING, Clause.RESTRICT_HOLDS_IN_A_RACE},
            origin = "restrict: foreign key; MongoDB has none")
    void aGroupRemovedWhileSomebodyJoinsNeverLeavesADanglingMembership(AdapterUnderTest on) {
        User alice = user("alice");
        List<Group> groups = groups();
        on.given(alice);
        on.given(groups.toArray());

        List<Outcome> outcomes = Race.between(
                on,
                round -> repositories -> repositories
                        .users()
                        .get(alice.id())
                        .join(repositories.groups().get(groups.get(round).id()), NOON),
                round -> repositories -> repositories
                        .groups()
                        .remove(repositories.groups().get(groups.get(round).id())));

        assertThat(outcomes)
                .allSatisfy(outcome -> assertThat(outcome.failures())
                        .singleElement()
                        .satisfies(failure -> assertThat(failure)
                                .isInstanceOf(outcome.first().isPresent() ? NotFound.class : GroupHasMembers.class)));
        assertThat(on.probe().ids(Kind.GROUP)).containsAll(targets(on, LinkKind.MEMBERSHIP));
    }

    @Rule(
            id = "RACE-10",
            clause = Clause.DELETE_TAG_WHILE_TAGGING,
            origin = "MongoDB: write skew between a link and the removal of its end")
    void aTagRemovedWhileItIsPutOnAPostNeverLeavesADanglingLink(AdapterUnderTest on) {
        User alice = user("alice");
        List<Tag> tags = tags("tag-");
        List<Post> posts = Fixtures.posts(alice, Race.ROUNDS);
        on.given(alice);
        on.given(tags.toArray());

        List<Outcome> outcomes = Race.between(
                on,
                round -> repositories -> repositories
                        .posts()
                        .get(posts.get(round).id())
                        .tag(repositories.tags().get(tags.get(round).id())),
                round -> repositories -> repositories
                        .tags()
                        .remove(repositories.tags().get(tags.get(round).id())));

        assertTheSecondWinsOrComesLater(outcomes);
        assertThat(on.probe().links(LinkKind.TAGGED)).isEmpty();
    }

    @Rule(id = "RACE-11", clause = Clause.DELETE_USER_WHILE_HANDING_OVER, origin = "DETACH, decided by the store")
    void aGroupHandedToAUserWhoIsRemovedAtThatMomentEndsWithoutAnOwner(AdapterUnderTest on) {
        List<User> users = users(Race.ROUNDS);
        List<Group> groups = groups();
        on.given(groups.toArray());
        on.given(users.toArray());

        List<Outcome> outcomes = Race.between(
                on,
                round -> repositories -> {
                    User next = repositories.users().get(users.get(round).id());
                    repositories.groups().get(groups.get(round).id()).handTo(next.id());
                },
                round -> repositories -> repositories
                        .users()
                        .remove(repositories.users().get(users.get(round).id())));

        assertTheSecondWinsOrComesLater(outcomes);
        assertThat(on.probe().links(LinkKind.OWNER)).isEmpty();
        assertThat(on.probe().ids(Kind.GROUP)).hasSize(Race.ROUNDS);
    }

    /** The removal always succeeds; what pointed to the removed is stored before it, or finds nobody. */
    private static void assertTheSecondWinsOrComesLater(List<Outcome> outcomes) {
        assertThat(outcomes).allSatisfy(outcome -> {
            assertThat(outcome.first())
                    .satisfies(failure ->
                            failure.ifPresent(refused -> assertThat(refused).isInstanceOf(NotFound.class)));
            assertThat(outcome.second()).isEmpty();
        });
    }

    private static List<UUID> targets(AdapterUnderTest on, LinkKind kind) {
        return on.probe().links(kind).stream().map(Link::to).toList();
    }
}

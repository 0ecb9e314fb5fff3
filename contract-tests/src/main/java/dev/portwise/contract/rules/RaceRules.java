package dev.portwise.contract.rules;

import static dev.portwise.contract.rules.Examples.NOON;
import static dev.portwise.contract.rules.Examples.group;
import static dev.portwise.contract.rules.Examples.post;
import static dev.portwise.contract.rules.Examples.tag;
import static dev.portwise.contract.rules.Examples.user;
import static dev.portwise.contract.rules.Examples.users;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portwise.adapter.spi.StoreProbe.Kind;
import dev.portwise.adapter.spi.StoreProbe.Link;
import dev.portwise.adapter.spi.StoreProbe.LinkKind;
import dev.portwise.contract.Clause;
import dev.portwise.contract.Rule;
import dev.portwise.contract.Subject;
import dev.portwise.contract.rules.Race.Outcome;
import dev.portwise.domain.exception.AlreadyMember;
import dev.portwise.domain.exception.Conflict;
import dev.portwise.domain.exception.GroupHasMembers;
import dev.portwise.domain.exception.NotFound;
import dev.portwise.domain.exception.UsernameTaken;
import dev.portwise.domain.model.Group;
import dev.portwise.domain.model.Post;
import dev.portwise.domain.model.Tag;
import dev.portwise.domain.model.TagName;
import dev.portwise.domain.model.User;
import dev.portwise.domain.model.Username;
import dev.portwise.domain.port.Fetch;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** RACE: two units at the same moment, {@value Race#ROUNDS} rounds each. */
public abstract class RaceRules {

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
            id = "RACE-03",
            clause = Clause.DELETE_USER_WHILE_ADDING_A_POST,
            origin = "MongoDB: write skew, 200 orphans in 200 rounds without a guard")
    void aPostWrittenWhileItsAuthorIsRemovedIsNeverAnOrphan(Subject on) {
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
    void aGroupRemovedWhileSomebodyJoinsNeverLeavesADanglingMembership(Subject on) {
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

    @Rule(id = "RACE-05", clause = Clause.TWO_EDITS_OF_ONE_FIELD, origin = "optimistic concurrency across units")
    void ofTwoEditsOfOneFieldExactlyOneIsAConflict(Subject on) {
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
    void twoPostsWrittenAtOnceBothSurvive(Subject on) {
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

    @Rule(
            id = "RACE-07",
            clause = Clause.OPPOSITE_ORDER,
            origin = "deadlock: two units take the same two rows in opposite order")
    void updatesInOppositeOrderFinishAsIfOneCameAfterTheOther(Subject on) {
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

    @Rule(id = "RACE-08", clause = Clause.MOVE_TO_TWO_USERS, origin = "a child belongs to one parent")
    void aPostMovedToTwoUsersAtOnceHasOneAuthor(Subject on) {
        User alice = user("alice");
        User bob = user("bob");
        User carol = user("carol");
        List<Post> posts = Examples.posts(alice, Race.ROUNDS);
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

    @Rule(
            id = "RACE-10",
            clause = Clause.DELETE_TAG_WHILE_TAGGING,
            origin = "MongoDB: write skew between a link and the removal of its end")
    void aTagRemovedWhileItIsPutOnAPostNeverLeavesADanglingLink(Subject on) {
        User alice = user("alice");
        List<Tag> tags = tags("tag-");
        List<Post> posts = Examples.posts(alice, Race.ROUNDS);
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
    void aGroupHandedToAUserWhoIsRemovedAtThatMomentEndsWithoutAnOwner(Subject on) {
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

    private static List<Group> groups() {
        return IntStream.range(0, Race.ROUNDS)
                .mapToObj(round -> group("group-" + round))
                .toList();
    }

    private static List<Tag> tags(String prefix) {
        return IntStream.range(0, Race.ROUNDS)
                .mapToObj(round -> tag(prefix + round))
                .toList();
    }

    private static List<UUID> targets(Subject on, LinkKind kind) {
        return on.probe().links(kind).stream().map(Link::to).toList();
    }
}

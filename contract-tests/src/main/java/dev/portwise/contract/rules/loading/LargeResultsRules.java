package dev.portwise.contract.rules.loading;

import static dev.portwise.contract.rules.Fixtures.NOON;
import static dev.portwise.contract.rules.Fixtures.find;
import static dev.portwise.contract.rules.Fixtures.group;
import static dev.portwise.contract.rules.Fixtures.post;
import static dev.portwise.contract.rules.Fixtures.posts;
import static dev.portwise.contract.rules.Fixtures.tag;
import static dev.portwise.contract.rules.Fixtures.user;
import static dev.portwise.contract.rules.Fixtures.users;
import static dev.portwise.contract.rules.loading.LoadingRules.SCENARIOS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portwise.contract.AdapterUnderTest;
import dev.portwise.contract.Clause;
import dev.portwise.contract.Rule;
import dev.portwise.domain.model.Group;
import dev.portwise.domain.model.Tag;
import dev.portwise.domain.model.User;
import dev.portwise.domain.port.Fetch;
import dev.portwise.domain.port.PageRequest;
import dev.portwise.domain.port.Relation.OfGroup;
import dev.portwise.domain.port.Relation.OfTag;
import dev.portwise.domain.port.Relation.OfUser;
import dev.portwise.domain.port.Repositories;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Many cost no more round trips than a few. */
abstract class LargeResultsRules {

    @Rule(id = "LAZ-06", clause = Clause.USERS_WITH_POSTS_COST_TWO, origin = SCENARIOS)
    void anyNumberOfUsersWithTheirPostsCostsTwoRoundTripsAtMost(AdapterUnderTest on) {
        List<User> everybody = users(200);
        everybody.forEach(user -> posts(user, 3));
        on.given(everybody.toArray());

        for (int count : new int[] {1, 50, 200}) {
            List<User> users = everybody.subList(0, count);
            assertThat(on.statementsOf(repositories -> repositories
                            .users()
                            .byIds(users.stream().map(User::id).toList(), Fetch.with(OfUser.POSTS))
                            .forEach(user -> assertThat(user.posts()).hasSize(3))))
                    .hasSizeLessThanOrEqualTo(2);
        }
    }

    @Rule(
            id = "LAZ-21",
            clause = Clause.LARGE_RESULTS_KEEP_THE_BUDGET,
            origin = "MongoDB: the first batch holds 101 documents")
    void aThousandPostsCostWhatOneCosts(AdapterUnderTest on) {
        User alice = user("alice");
        posts(alice, 1_000);
        on.given(alice);

        assertThat(on.statementsOf(repositories -> assertThat(
                                find(repositories, alice, OfUser.POSTS).posts())
                        .hasSize(1_000)))
                .hasSize(1);
        assertThat(on.statementsOf(repositories ->
                        assertThat(find(repositories, alice).posts()).hasSize(1_000)))
                .hasSize(2);
    }

    @Rule(
            id = "LAZ-31",
            clause = Clause.LARGE_RESULTS_KEEP_THE_BUDGET,
            origin = "MongoDB: the first batch holds 101 documents")
    void aHundredAndFiftyOfEachKindCostOneRoundTripAQuery(AdapterUnderTest on) {
        List<User> users = users(150);
        Group admin = group("admin");
        Tag java = tag("java");
        users.forEach(user -> user.join(admin, NOON));
        users.forEach(user -> post(user, "by " + user.name()).tag(java));
        User alice = user("alice");
        List<Group> groups = IntStream.range(0, 150)
                .mapToObj(number -> group("group-" + number))
                .toList();
        groups.forEach(group -> alice.join(group, NOON));
        groups.forEach(group -> group.handTo(alice.id()));
        on.given(Stream.concat(users.stream(), Stream.of(admin)).toArray());
        on.given(Stream.concat(groups.stream(), Stream.of(alice)).toArray());
        PageRequest page = PageRequest.first(150);

        for (Function<Repositories, Collection<?>> query : List.<Function<Repositories, Collection<?>>>of(
                all -> all.users().membersOf(admin.id()),
                all -> all.groups().of(alice.id()),
                all -> all.groups().ownedBy(alice.id()),
                all -> all.posts().taggedWith(java.id(), page).items(),
                all -> all.posts().inTitleOrder(page).items(),
                all -> all.groups()
                        .byName(admin.name(), Fetch.with(OfGroup.MEMBERSHIPS))
                        .get()
                        .members(),
                all -> all.tags()
                        .byName(java.name(), Fetch.with(OfTag.POSTS))
                        .get()
                        .posts())) {
            assertThat(on.statementsOf(repositories ->
                            assertThat(query.apply(repositories)).hasSize(150)))
                    .hasSize(1);
        }
    }

    @Rule(
            id = "LAZ-23",
            clause = Clause.WRITES_ARE_BATCHED,
            origin = "Repository.addAll: the number of round trips does not depend on how many")
    void addingFiftyUsersCostsWhatAddingTwoCosts(AdapterUnderTest on) {
        List<User> few = List.of(user("one"), user("two"));
        int two = on.statementsOf(repositories -> repositories.users().addAll(few))
                .size();

        assertThat(on.statementsOf(repositories -> repositories.users().addAll(users(50))))
                .hasSize(two);
    }
}

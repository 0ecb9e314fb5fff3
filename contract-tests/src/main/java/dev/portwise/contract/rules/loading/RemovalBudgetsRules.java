package dev.portwise.contract.rules.loading;

import static dev.portwise.contract.rules.Fixtures.NOON;
import static dev.portwise.contract.rules.Fixtures.find;
import static dev.portwise.contract.rules.Fixtures.group;
import static dev.portwise.contract.rules.Fixtures.post;
import static dev.portwise.contract.rules.Fixtures.posts;
import static dev.portwise.contract.rules.Fixtures.tag;
import static dev.portwise.contract.rules.Fixtures.user;
import static dev.portwise.contract.rules.loading.LoadingRules.SCENARIOS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portwise.adapter.spi.Statement;
import dev.portwise.adapter.spi.StoreProbe.Kind;
import dev.portwise.adapter.spi.StoreProbe.LinkKind;
import dev.portwise.contract.AdapterUnderTest;
import dev.portwise.contract.Clause;
import dev.portwise.contract.Rule;
import dev.portwise.domain.model.Group;
import dev.portwise.domain.model.Tag;
import dev.portwise.domain.model.User;
import java.util.List;
import java.util.stream.IntStream;

/** What removing costs in round trips. */
abstract class RemovalBudgetsRules {

    @Rule(id = "LAZ-07", clause = Clause.BUDGET_ORPHAN, origin = SCENARIOS)
    void removingAPostFromTheLoadedListCostsFourRoundTripsAtMost(AdapterUnderTest on) {
        User alice = user("alice");
        posts(alice, 3);
        on.given(alice);

        assertThat(on.statementsOf(repositories -> {
                    User loaded = find(repositories, alice);
                    loaded.remove(loaded.posts().iterator().next());
                }))
                .hasSizeLessThanOrEqualTo(4);
    }

    @Rule(id = "LAZ-11", clause = Clause.BUDGET_TAG_IN_USE, origin = SCENARIOS)
    void removingATagInUseCostsThreeRoundTripsAtMost(AdapterUnderTest on) {
        User alice = user("alice");
        Tag java = tag("java");
        posts(alice, 10).forEach(post -> post.tag(java));
        on.given(alice);

        assertThat(on.statementsOf(repositories -> repositories.tags().remove(find(repositories, java))))
                .hasSizeLessThanOrEqualTo(3 + on.checks())
                .filteredOn(statement -> statement.kind() == Statement.Kind.READ)
                .hasSizeLessThanOrEqualTo(1 + on.checks());
    }

    @Rule(id = "LAZ-12", clause = Clause.BUDGET_DELETE_CASCADE, origin = SCENARIOS)
    void removingAUserCostsFiveRoundTripsAtMostForAnyNumberOfPosts(AdapterUnderTest on) {
        for (int count : new int[] {1, 100}) {
            User author = user("author-" + count);
            Group owned = group("owned-" + count);
            author.join(owned, NOON);
            owned.handTo(author.id());
            posts(author, count);
            on.given(author, owned);

            assertThat(on.statementsOf(repositories -> repositories.users().remove(find(repositories, author))))
                    .hasSizeLessThanOrEqualTo(5);
        }
    }

    @Rule(id = "LAZ-32", clause = Clause.DELETE_LOADS_NO_CHILDREN, origin = "Hibernate: em.remove loads all children")
    void removingAUserReadsTheUserAndNothingElse(AdapterUnderTest on) {
        User alice = user("alice");
        Group admin = group("admin");
        alice.join(admin, NOON);
        admin.handTo(alice.id());
        posts(alice, 3).forEach(post -> post.tag(tag("tag of " + post.id())));
        on.given(alice, admin);

        assertThat(on.statementsOf(repositories -> repositories.users().remove(find(repositories, alice))))
                .filteredOn(statement -> statement.kind() == Statement.Kind.READ)
                .hasSize(1 + on.checks());
    }

    @Rule(id = "LAZ-27", clause = Clause.BUDGET_DETACH, origin = SCENARIOS)
    void removingAnOwnerCostsFiveRoundTripsAtMostForAnyNumberOfGroups(AdapterUnderTest on) {
        for (int count : new int[] {1, 100}) {
            User owner = user("owner-" + count);
            List<Group> owned = IntStream.range(0, count)
                    .mapToObj(number -> group("group-" + count + "-" + number))
                    .toList();
            owned.forEach(group -> group.handTo(owner.id()));
            on.given(owner);
            on.given(owned.toArray());

            assertThat(on.statementsOf(repositories -> repositories.users().remove(find(repositories, owner))))
                    .hasSizeLessThanOrEqualTo(5);
        }

        assertThat(on.probe().links(LinkKind.OWNER)).isEmpty();
        assertThat(on.probe().ids(Kind.GROUP)).hasSize(101);
    }
}

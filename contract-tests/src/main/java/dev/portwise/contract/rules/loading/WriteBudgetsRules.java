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

import dev.portwise.contract.AdapterUnderTest;
import dev.portwise.contract.Clause;
import dev.portwise.contract.Rule;
import dev.portwise.domain.model.Group;
import dev.portwise.domain.model.GroupName;
import dev.portwise.domain.model.Post;
import dev.portwise.domain.model.Tag;
import dev.portwise.domain.model.TagName;
import dev.portwise.domain.model.Title;
import dev.portwise.domain.model.User;
import dev.portwise.domain.model.Username;

/** What changing costs in round trips. */
abstract class WriteBudgetsRules {

    @Rule(
            id = "LAZ-13",
            clause = {Clause.BUDGET_IN_MEMORY, Clause.ADDING_SETS_THE_AUTHOR},
            origin = SCENARIOS)
    void writingAndMovingAPostInMemorySendsNothing(AdapterUnderTest on) {
        User alice = user("alice");
        User bob = user("bob");
        on.given(alice, bob);

        on.run(repositories -> {
            User from = find(repositories, alice);
            User to = find(repositories, bob);
            int before = on.statements().size();

            Post written = post(from, "one");
            assertThat(written.author()).containsSame(from);
            written.moveTo(to);
            assertThat(written.author()).containsSame(to);

            assertThat(on.statements()).hasSize(before);
        });
    }

    @Rule(
            id = "LAZ-39",
            clause = Clause.BUDGET_CHANGE,
            origin = "a reference that does not change is not looked after again")
    void changingAValueCostsOneRoundTripToFindAndOneToWrite(AdapterUnderTest on) {
        User alice = user("alice");
        Post post = post(alice, "one");
        Group admin = group("admin");
        Tag java = tag("java");
        admin.handTo(alice.id());
        on.given(alice, admin, java);

        assertThat(on.statementsOf(repositories -> find(repositories, alice).rename(new Username("alicia"))))
                .hasSize(2);
        assertThat(on.statementsOf(repositories -> find(repositories, post).edit(new Title("anew"), post.content())))
                .hasSize(2);
        assertThat(on.statementsOf(repositories -> find(repositories, admin).rename(new GroupName("root"))))
                .hasSize(2);
        assertThat(on.statementsOf(repositories -> find(repositories, java).rename(new TagName("jdk"))))
                .hasSize(2);
    }

    @Rule(
            id = "LAZ-40",
            clause = Clause.BUDGET_ADD,
            origin = "what is new in the unit needs no guard against its removal by others")
    void addingAUserWithPostsCostsOneRoundTripForEachKind(AdapterUnderTest on) {
        User alice = user("alice");
        posts(alice, 3);

        assertThat(on.statementsOf(repositories -> repositories.users().add(alice)))
                .hasSize(2);
    }

    @Rule(id = "LAZ-03", clause = Clause.BUDGET_APPEND, origin = SCENARIOS)
    void appendingToAnUnloadedListCostsTwoRoundTripsAndReadsNoList(AdapterUnderTest on) {
        User alice = user("alice");
        posts(alice, 3);
        on.given(alice);

        assertThat(on.statementsOf(repositories -> post(find(repositories, alice), "new")))
                .hasSize(2 + on.guards(1));
    }

    @Rule(id = "LAZ-04", clause = Clause.BUDGET_MOVE, origin = SCENARIOS)
    void movingAPostCostsThreeRoundTripsAndReadsNoList(AdapterUnderTest on) {
        User alice = user("alice");
        User bob = user("bob");
        Post post = post(alice, "one");
        on.given(alice, bob);

        assertThat(on.statementsOf(repositories -> find(repositories, post).moveTo(find(repositories, bob))))
                .hasSize(3 + on.guards(1));
    }

    @Rule(id = "LAZ-05", clause = Clause.BUDGET_TAG_AND_UNTAG, origin = SCENARIOS)
    void taggingCostsFourRoundTripsAndUntaggingThree(AdapterUnderTest on) {
        User alice = user("alice");
        Post post = post(alice, "one");
        Tag java = tag("java");
        posts(alice, 5).forEach(other -> other.tag(java));
        on.given(alice);

        assertThat(on.statementsOf(repositories -> find(repositories, post).tag(find(repositories, java))))
                .hasSize(4 + on.guards(1));
        assertThat(on.statementsOf(repositories -> {
                    Post loaded = find(repositories, post);
                    loaded.untag(loaded.tags().iterator().next());
                }))
                .hasSize(3);
    }

    @Rule(id = "LAZ-08", clause = Clause.BUDGET_JOIN, origin = SCENARIOS)
    void joiningAGroupCostsThreeRoundTripsAndReadsNoList(AdapterUnderTest on) {
        User alice = user("alice");
        Group admin = group("admin");
        on.given(alice, admin);

        assertThat(on.statementsOf(repositories -> find(repositories, alice).join(find(repositories, admin), NOON)))
                .hasSize(3 + on.guards(1));
    }
}

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
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portwise.adapter.spi.StoreProbe.Kind;
import dev.portwise.adapter.spi.StoreProbe.LinkKind;
import dev.portwise.contract.AdapterUnderTest;
import dev.portwise.contract.Clause;
import dev.portwise.contract.Rule;
import dev.portwise.domain.exception.NotLoaded;
import dev.portwise.domain.model.Group;
import dev.portwise.domain.model.Membership;
import dev.portwise.domain.model.Post;
import dev.portwise.domain.model.Tag;
import dev.portwise.domain.model.User;
import dev.portwise.domain.model.Username;
import dev.portwise.domain.port.Fetch;
import dev.portwise.domain.port.PageRequest;
import dev.portwise.domain.port.Relation.OfGroup;
import dev.portwise.domain.port.Relation.OfPost;
import dev.portwise.domain.port.Relation.OfTag;
import dev.portwise.domain.port.Relation.OfUser;
import dev.portwise.domain.port.Repositories;
import dev.portwise.domain.port.Slice;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/** What reading costs in round trips. */
abstract class ReadBudgetsRules {

    @Rule(id = "LAZ-01", clause = Clause.BUDGET_FIND_AND_TOUCH, origin = SCENARIOS)
    void aUserCostsOneRoundTripTheirPostsOneMoreAndTouchingThemAgainNone(AdapterUnderTest on) {
        User alice = user("alice");
        posts(alice, 3);
        on.given(alice);

        on.run(repositories -> {
            int before = on.statements().size();
            User loaded = find(repositories, alice);
            assertThat(on.statements()).hasSize(before + 1);
            assertThat(loaded.posts()).hasSize(3);
            assertThat(on.statements()).hasSize(before + 2);
            assertThat(loaded.posts()).hasSize(3);
            assertThat(on.statements()).hasSize(before + 2);
        });
    }

    @Rule(id = "LAZ-02", clause = Clause.BUDGET_FETCHED_POSTS, origin = SCENARIOS)
    void aUserFetchedWithTheirPostsCostsOneRoundTrip(AdapterUnderTest on) {
        User alice = user("alice");
        posts(alice, 3);
        on.given(alice);

        assertThat(on.statementsOf(repositories -> assertThat(
                                find(repositories, alice, OfUser.POSTS).posts())
                        .hasSize(3)))
                .hasSize(1);
    }

    @Rule(id = "LAZ-24", clause = Clause.TO_ONE_ENDS_COME_ALONG, origin = "Fetch: memberships come with their groups")
    void aUserFetchedWithTheirMembershipsCostsOneRoundTrip(AdapterUnderTest on) {
        User alice = user("alice");
        Group admin = group("admin");
        alice.join(admin, NOON);
        on.given(alice, admin);

        assertThat(on.statementsOf(repositories -> assertThat(
                                find(repositories, alice, OfUser.MEMBERSHIPS).memberships())
                        .extracting(Membership::group)
                        .extracting(Group::name)
                        .containsExactly(admin.name())))
                .hasSize(1);
    }

    @Rule(
            id = "LAZ-22",
            clause = Clause.TO_ONE_ENDS_COME_ALONG,
            origin = "Jakarta Persistence 3.2 §11.1.32: to-one ends are eager")
    void aPostComesWithItsAuthorInOneStatement(AdapterUnderTest on) {
        User alice = user("alice");
        Post post = post(alice, "one");
        on.given(alice);

        assertThat(on.statementsOf(repositories -> assertThat(
                                find(repositories, post).author().orElseThrow().name())
                        .isEqualTo(alice.name())))
                .hasSize(1);
    }

    @Rule(id = "LAZ-09", clause = Clause.GROUPS_AND_MEMBERS_COST_ONE_EACH, origin = SCENARIOS)
    void theGroupsOfAUserAndTheMembersOfAGroupCostOneRoundTripEach(AdapterUnderTest on) {
        User alice = user("alice");
        Group admin = group("admin");
        alice.join(admin, NOON);
        on.given(alice, admin);

        assertThat(on.statementsOf(repositories ->
                        assertThat(repositories.groups().of(alice.id())).hasSize(1)))
                .hasSize(1);
        assertThat(on.statementsOf(repositories ->
                        assertThat(repositories.users().membersOf(admin.id())).hasSize(1)))
                .hasSize(1);
    }

    @Rule(id = "LAZ-10", clause = Clause.BUDGET_DATES_OF_JOINING, origin = SCENARIOS)
    void theGroupsOfAUserWithTheirDatesCostTwoRoundTripsForAnyNumber(AdapterUnderTest on) {
        User alice = user("alice");
        List<Group> groups = List.of(group("one"), group("two"), group("three"));
        groups.forEach(group -> alice.join(group, NOON));
        on.given(alice, groups.get(0), groups.get(1), groups.get(2));

        assertThat(on.statementsOf(repositories -> assertThat(
                                find(repositories, alice).memberships())
                        .allSatisfy(membership -> {
                            assertThat(membership.joinedOn()).isEqualTo(NOON);
                            assertThat(membership.group().name().value()).isNotEmpty();
                        })))
                .hasSize(2);
    }

    @Rule(
            id = "LAZ-28",
            clause = {Clause.PAGES_KEEP_THEIR_BUDGET, Clause.TO_ONE_ENDS_COME_ALONG},
            origin = "Repository.inIdOrder, Users.inNameOrder, Posts.by, Posts.taggedWith, Posts.inTitleOrder")
    void aPageCostsWhatItsPortSaysAndItsPostsComeWithTheirAuthors(AdapterUnderTest on) {
        List<User> users = users(3);
        Group admin = group("admin");
        Tag java = tag("java");
        users.forEach(user -> posts(user, 2).forEach(post -> post.tag(java)));
        users.forEach(user -> user.join(admin, NOON));
        on.given(Stream.concat(users.stream(), Stream.of(admin)).toArray());
        PageRequest page = PageRequest.first(2);

        for (Function<Repositories, List<Post>> posts : List.<Function<Repositories, List<Post>>>of(
                all -> all.posts().by(users.get(0).id(), page, Fetch.nothing()).items(),
                all -> all.posts().taggedWith(java.id(), page).items(),
                all -> all.posts().inTitleOrder(page).items())) {
            assertThat(on.statementsOf(repositories -> assertThat(posts.apply(repositories))
                            .hasSize(2)
                            .allSatisfy(post -> assertThat(
                                            post.author().orElseThrow().name().value())
                                    .startsWith("user-"))))
                    .hasSize(1);
        }
        assertTwoAtMost(on, all -> all.users().inIdOrder(page, Fetch.with(OfUser.POSTS)), User::posts);
        assertTwoAtMost(on, all -> all.users().inNameOrder(page, Fetch.with(OfUser.MEMBERSHIPS)), User::groups);
        assertTwoAtMost(on, all -> all.posts().inIdOrder(page, Fetch.with(OfPost.TAGS)), Post::tags);
        assertTwoAtMost(on, all -> all.posts().by(users.get(0).id(), page, Fetch.with(OfPost.TAGS)), Post::tags);
        assertTwoAtMost(on, all -> all.tags().inIdOrder(page, Fetch.with(OfTag.POSTS)), Tag::posts);
        assertTwoAtMost(on, all -> all.groups().inIdOrder(page, Fetch.with(OfGroup.MEMBERSHIPS)), Group::members);
    }

    @Rule(id = "LAZ-19", clause = Clause.COUNT_AND_CONTAINS_DO_NOT_LOAD, origin = "count and contains do not load")
    void countingAndAskingForAMemberLoadNothingAndCostOneRoundTripEach(AdapterUnderTest on) {
        User alice = user("alice");
        Group admin = group("admin");
        posts(alice, 3);
        alice.join(admin, NOON);
        on.given(alice, admin);

        User unloaded = on.ask(repositories -> {
            User loaded = find(repositories, alice);
            repositories.posts().countBy(alice.id());
            repositories.groups().hasMember(admin.id(), alice.id());
            repositories.groups().countMembers(admin.id());
            return loaded;
        });

        assertThatThrownBy(() -> unloaded.posts().size()).isInstanceOf(NotLoaded.class);
        assertThatThrownBy(() -> unloaded.memberships().size()).isInstanceOf(NotLoaded.class);
        assertThat(on.statementsOf(repositories -> {
                    assertThat(repositories.users().count()).isEqualTo(1);
                    assertThat(repositories.posts().countBy(alice.id())).isEqualTo(3);
                    assertThat(repositories.groups().countMembers(admin.id())).isEqualTo(1);
                    assertThat(repositories.groups().hasMember(admin.id(), alice.id()))
                            .isTrue();
                }))
                .hasSize(4);
    }

    @Rule(
            id = "LAZ-37",
            clause = Clause.ABSENT_COSTS_ONE,
            origin = "Repository.byId: the relations of nobody are not read")
    void whatIsAbsentCostsOneRoundTripWithAnyPlan(AdapterUnderTest on) {
        Fetch<User> all = Fetch.with(OfUser.POSTS, OfUser.MEMBERSHIPS);

        assertThat(on.statementsOf(repositories -> assertThat(
                                repositories.users().byId(user("nobody").id(), all))
                        .isEmpty()))
                .hasSize(1);
        assertThat(on.statementsOf(
                        repositories -> assertThat(repositories.users().byName(new Username("nobody"), all))
                                .isEmpty()))
                .hasSize(1);
    }

    @Rule(id = "LAZ-18", clause = Clause.NO_IDS_SEND_NOTHING, origin = "Repository.byIds: none for no ids")
    void noIdsSendNothing(AdapterUnderTest on) {
        assertThat(on.statementsOf(repositories -> {
                    assertThat(repositories.users().byIds(List.of(), Fetch.with(OfUser.POSTS)))
                            .isEmpty();
                    assertThat(repositories.posts().removeAll(List.of())).isZero();
                }))
                .isEmpty();
    }

    @Rule(
            id = "LAZ-14",
            clause = {Clause.LOADING_MAKES_NOTHING_DIRTY, Clause.UNCHANGED_UNIT_WRITES_NOTHING},
            origin = "loading never makes anything dirty")
    void readingEverythingWritesNothing(AdapterUnderTest on) {
        User alice = user("alice");
        Group admin = group("admin");
        admin.handTo(alice.id());
        alice.join(admin, NOON);
        post(alice, "one").tag(tag("java"));
        on.given(alice, admin);
        int before = on.writes().size();

        on.run(repositories -> {
            User loaded = find(repositories, alice);
            loaded.posts()
                    .forEach(post ->
                            post.tags().forEach(tag -> assertThat(tag.posts()).hasSize(1)));
            loaded.memberships()
                    .forEach(membership ->
                            assertThat(membership.group().members()).hasSize(1));
        });

        assertThat(on.writes()).hasSize(before);
    }

    @Rule(
            id = "LAZ-41",
            clause = Clause.PROBE_IS_NOT_HEARD,
            origin = "StatementObserver: hears the round trips of a unit of work")
    void whatTheProbeAsksAndDoesIsNotHeard(AdapterUnderTest on) {
        User alice = user("alice");
        post(alice, "one");
        on.given(alice);
        int before = on.statements().size();

        for (Kind kind : Kind.values()) {
            on.probe().ids(kind);
        }
        for (LinkKind kind : LinkKind.values()) {
            on.probe().links(kind);
        }
        on.probe().empty();

        assertThat(on.statements()).hasSize(before);
    }

    private static <A> void assertTwoAtMost(
            AdapterUnderTest on, Function<Repositories, Slice<A>> page, Consumer<A> touch) {
        assertThat(on.statementsOf(
                        repositories -> page.apply(repositories).items().forEach(touch)))
                .hasSizeLessThanOrEqualTo(2);
    }
}

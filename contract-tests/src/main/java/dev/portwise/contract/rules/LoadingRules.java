package dev.portwise.contract.rules;

import static dev.portwise.contract.rules.Examples.NOON;
import static dev.portwise.contract.rules.Examples.find;
import static dev.portwise.contract.rules.Examples.group;
import static dev.portwise.contract.rules.Examples.post;
import static dev.portwise.contract.rules.Examples.posts;
import static dev.portwise.contract.rules.Examples.tag;
import static dev.portwise.contract.rules.Examples.user;
import static dev.portwise.contract.rules.Examples.users;
import static dev.portwise.contract.rules.Examples.uuid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portwise.adapter.spi.Statement;
import dev.portwise.adapter.spi.StoreProbe.Kind;
import dev.portwise.adapter.spi.StoreProbe.LinkKind;
import dev.portwise.contract.Clause;
import dev.portwise.contract.Rule;
import dev.portwise.contract.Subject;
import dev.portwise.domain.exception.NotLoaded;
import dev.portwise.domain.model.Content;
import dev.portwise.domain.model.Group;
import dev.portwise.domain.model.GroupName;
import dev.portwise.domain.model.Membership;
import dev.portwise.domain.model.Post;
import dev.portwise.domain.model.PostId;
import dev.portwise.domain.model.Tag;
import dev.portwise.domain.model.TagName;
import dev.portwise.domain.model.Title;
import dev.portwise.domain.model.User;
import dev.portwise.domain.model.Username;
import dev.portwise.domain.port.Fetch;
import dev.portwise.domain.port.PageRequest;
import dev.portwise.domain.port.Relation;
import dev.portwise.domain.port.Relation.OfGroup;
import dev.portwise.domain.port.Relation.OfPost;
import dev.portwise.domain.port.Relation.OfTag;
import dev.portwise.domain.port.Relation.OfUser;
import dev.portwise.domain.port.Repositories;
import java.util.Collection;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** LAZ: what is read when, and the budgets of the relationships' story in round trips. */
public abstract class LoadingRules {
    private static final String SCENARIOS = "the relationships' story, measured on SQLAlchemy 2.1.9";

    @Rule(id = "LAZ-01", clause = Clause.BUDGET_FIND_AND_TOUCH, origin = SCENARIOS)
    void aUserCostsOneRoundTripTheirPostsOneMoreAndTouchingThemAgainNone(Subject on) {
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
    void aUserFetchedWithTheirPostsCostsOneRoundTrip(Subject on) {
        User alice = user("alice");
        posts(alice, 3);
        on.given(alice);

        assertThat(on.statementsOf(repositories -> assertThat(
                                find(repositories, alice, OfUser.POSTS).posts())
                        .hasSize(3)))
                .hasSize(1);
    }

    @Rule(id = "LAZ-03", clause = Clause.BUDGET_APPEND, origin = SCENARIOS)
    void appendingToAnUnloadedListCostsTwoRoundTripsAndReadsNoList(Subject on) {
        User alice = user("alice");
        posts(alice, 3);
        on.given(alice);

        assertThat(on.statementsOf(repositories -> post(find(repositories, alice), "new")))
                .hasSize(2 + on.guards(1));
    }

    @Rule(
            id = "LAZ-39",
            clause = Clause.BUDGET_CHANGE,
            origin = "a reference that does not change is not looked after again")
    void changingAValueCostsOneRoundTripToFindAndOneToWrite(Subject on) {
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
    void addingAUserWithPostsCostsOneRoundTripForEachKind(Subject on) {
        User alice = user("alice");
        posts(alice, 3);

        assertThat(on.statementsOf(repositories -> repositories.users().add(alice)))
                .hasSize(2);
    }

    @Rule(id = "LAZ-04", clause = Clause.BUDGET_MOVE, origin = SCENARIOS)
    void movingAPostCostsThreeRoundTripsAndReadsNoList(Subject on) {
        User alice = user("alice");
        User bob = user("bob");
        Post post = post(alice, "one");
        on.given(alice, bob);

        assertThat(on.statementsOf(repositories -> find(repositories, post).moveTo(find(repositories, bob))))
                .hasSize(3 + on.guards(1));
    }

    @Rule(id = "LAZ-05", clause = Clause.BUDGET_TAG_AND_UNTAG, origin = SCENARIOS)
    void taggingCostsFourRoundTripsAndUntaggingThree(Subject on) {
        User alice = user("alice");
        Post post = post(alice, "one");
        Tag java = tag("java");
        posts(alice, 5).forEach(other -> other.tag(java));
        on.given(alice);

        assertThat(on.statementsOf(repositories -> find(repositories, post).tag(find(repositories, java))))
                .hasSize(4 + on.guards(1));
        assertThat(on.statementsOf(repositories -> {
                    Post loaded = find(repositories, post);
                    loaded.untag(loaded.tags().first());
                }))
                .hasSize(3);
    }

    @Rule(id = "LAZ-06", clause = Clause.USERS_WITH_POSTS_COST_TWO, origin = SCENARIOS)
    void anyNumberOfUsersWithTheirPostsCostsTwoRoundTripsAtMost(Subject on) {
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

    @Rule(id = "LAZ-07", clause = Clause.BUDGET_ORPHAN, origin = SCENARIOS)
    void removingAPostFromTheLoadedListCostsFourRoundTripsAtMost(Subject on) {
        User alice = user("alice");
        posts(alice, 3);
        on.given(alice);

        assertThat(on.statementsOf(repositories -> {
                    User loaded = find(repositories, alice);
                    loaded.remove(loaded.posts().iterator().next());
                }))
                .hasSizeLessThanOrEqualTo(4);
    }

    @Rule(id = "LAZ-08", clause = Clause.BUDGET_JOIN, origin = SCENARIOS)
    void joiningAGroupCostsThreeRoundTripsAndReadsNoList(Subject on) {
        User alice = user("alice");
        Group admin = group("admin");
        on.given(alice, admin);

        assertThat(on.statementsOf(repositories -> find(repositories, alice).join(find(repositories, admin), NOON)))
                .hasSize(3 + on.guards(1));
    }

    @Rule(id = "LAZ-09", clause = Clause.GROUPS_AND_MEMBERS_COST_ONE_EACH, origin = SCENARIOS)
    void theGroupsOfAUserAndTheMembersOfAGroupCostOneRoundTripEach(Subject on) {
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
    void theGroupsOfAUserWithTheirDatesCostTwoRoundTripsForAnyNumber(Subject on) {
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

    @Rule(id = "LAZ-11", clause = Clause.BUDGET_TAG_IN_USE, origin = SCENARIOS)
    void removingATagInUseCostsThreeRoundTripsAtMost(Subject on) {
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
    void removingAUserCostsFiveRoundTripsAtMostForAnyNumberOfPosts(Subject on) {
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

    @Rule(
            id = "LAZ-13",
            clause = {Clause.BUDGET_IN_MEMORY, Clause.ADDING_SETS_THE_AUTHOR},
            origin = SCENARIOS)
    void writingAndMovingAPostInMemorySendsNothing(Subject on) {
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
            id = "LAZ-14",
            clause = {Clause.LOADING_MAKES_NOTHING_DIRTY, Clause.UNCHANGED_UNIT_WRITES_NOTHING},
            origin = "loading never makes anything dirty")
    void readingEverythingWritesNothing(Subject on) {
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

    @Rule(id = "LAZ-15", clause = Clause.LOADED_IS_NOT_READ_AGAIN, origin = "Repository.byId: none if it is loaded")
    void whatIsLoadedIsNotReadAgainById(Subject on) {
        User alice = user("alice");
        on.given(alice);

        assertThat(on.statementsOf(repositories -> {
                    User loaded = find(repositories, alice);
                    assertThat(repositories.users().get(loaded.id())).isSameAs(loaded);
                }))
                .hasSize(1);
    }

    @Rule(
            id = "LAZ-16",
            clause = Clause.NOT_LOADED_OUTSIDE_THE_UNIT,
            origin = "Hibernate: LazyInitializationException; MyBatis reconnects silently")
    void everyUnloadedRelationThrowsNotLoadedOutsideTheUnit(Subject on) {
        User alice = user("alice");
        Group admin = group("admin");
        Tag java = tag("java");
        Post post = post(alice, "one");
        on.given(alice, admin, java);
        User user = on.ask(repositories -> find(repositories, alice));
        User byId = on.read(repositories -> repositories.users().get(alice.id()));
        Group group = on.ask(repositories -> find(repositories, admin));
        Tag tag = on.ask(repositories -> find(repositories, java));
        Post loaded = on.ask(repositories -> find(repositories, post));

        for (ThrowingCallable touch : List.<ThrowingCallable>of(
                () -> user.posts().size(),
                () -> byId.posts().size(),
                () -> user.memberships().iterator(),
                () -> user.groups().size(),
                () -> group.members().size(),
                () -> tag.posts().isEmpty(),
                () -> loaded.tags().contains(java))) {
            assertThatThrownBy(touch).isInstanceOf(NotLoaded.class);
        }
        assertThatThrownBy(() -> user.posts().size()).hasMessageContaining("posts of user " + alice.id());
    }

    @Rule(id = "LAZ-17", clause = Clause.LOADED_STAYS_READABLE, origin = "UnitOfWork: what was loaded stays readable")
    void whatWasLoadedStaysReadableOutsideTheUnit(Subject on) {
        User alice = user("alice");
        Post post = post(alice, "one");
        on.given(alice);

        User eager = on.read(repositories -> find(repositories, alice, OfUser.POSTS));
        User touched = on.read(repositories -> {
            User loaded = find(repositories, alice);
            assertThat(loaded.posts()).hasSize(1);
            return loaded;
        });

        assertThat(eager.posts()).containsExactly(post);
        assertThat(touched.posts()).containsExactly(post);
    }

    @Rule(id = "LAZ-18", clause = Clause.NO_IDS_SEND_NOTHING, origin = "Repository.byIds: none for no ids")
    void noIdsSendNothing(Subject on) {
        assertThat(on.statementsOf(repositories -> {
                    assertThat(repositories.users().byIds(List.of(), Fetch.with(OfUser.POSTS)))
                            .isEmpty();
                    assertThat(repositories.posts().removeAll(List.of())).isZero();
                }))
                .isEmpty();
    }

    @Rule(
            id = "LAZ-41",
            clause = Clause.PROBE_IS_NOT_HEARD,
            origin = "StatementObserver: hears the round trips of a unit of work")
    void whatTheProbeAsksAndDoesIsNotHeard(Subject on) {
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

    @Rule(id = "LAZ-19", clause = Clause.COUNT_AND_CONTAINS_DO_NOT_LOAD, origin = "count and contains do not load")
    void countingAndAskingForAMemberLoadNothingAndCostOneRoundTripEach(Subject on) {
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
            id = "LAZ-20",
            clause = Clause.PAGE_WITH_FETCHED_POSTS_IS_COMPLETE,
            origin = "Hibernate: HHH90003004, in-memory paging; MyBatis: limit over a join")
    void aPageOfTwoUsersWithPostsIsTwoUsersWithAllTheirPosts(Subject on) {
        List<User> users = users(3);
        users.forEach(user -> posts(user, 4));
        on.given(users.toArray());

        assertThat(on.statementsOf(repositories -> {
                    var slice = repositories.users().inNameOrder(PageRequest.first(2), Fetch.with(OfUser.POSTS));
                    assertThat(slice.items()).containsExactlyElementsOf(users.subList(0, 2));
                    assertThat(slice.items())
                            .allSatisfy(user -> assertThat(user.posts()).hasSize(4));
                    assertThat(slice.next()).isPresent();
                }))
                .hasSizeLessThanOrEqualTo(2);
    }

    @Rule(
            id = "LAZ-21",
            clause = Clause.LARGE_RESULTS_KEEP_THE_BUDGET,
            origin = "MongoDB: the first batch holds 101 documents")
    void aThousandPostsCostWhatOneCosts(Subject on) {
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
            id = "LAZ-22",
            clause = Clause.TO_ONE_ENDS_COME_ALONG,
            origin = "Jakarta Persistence 3.2 §11.1.32: to-one ends are eager")
    void aPostComesWithItsAuthorInOneStatement(Subject on) {
        User alice = user("alice");
        Post post = post(alice, "one");
        on.given(alice);

        assertThat(on.statementsOf(repositories -> assertThat(
                                find(repositories, post).author().orElseThrow().name())
                        .isEqualTo(alice.name())))
                .hasSize(1);
    }

    @Rule(
            id = "LAZ-23",
            clause = Clause.WRITES_ARE_BATCHED,
            origin = "Repository.addAll: the number of round trips does not depend on how many")
    void addingFiftyUsersCostsWhatAddingTwoCosts(Subject on) {
        List<User> few = List.of(user("one"), user("two"));
        int two = on.statementsOf(repositories -> repositories.users().addAll(few))
                .size();

        assertThat(on.statementsOf(repositories -> repositories.users().addAll(users(50))))
                .hasSize(two);
    }

    @Rule(id = "LAZ-24", clause = Clause.TO_ONE_ENDS_COME_ALONG, origin = "Fetch: memberships come with their groups")
    void aUserFetchedWithTheirMembershipsCostsOneRoundTrip(Subject on) {
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
            id = "LAZ-25",
            clause = Clause.CYCLES_END,
            origin = "Hibernate, MyBatis: eager ends that point back at each other")
    void goingRoundTheRelationsComesBackToTheSameObjectAndSendsNothingMore(Subject on) {
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
            assertThat(first.tags().first().posts()).containsExactly(first);
            assertThat(membership.group().members()).containsExactly(loaded);
            int before = on.statements().size();

            for (int round = 0; round < 3; round++) {
                assertThat(first.tags().first().posts().iterator().next().author())
                        .containsSame(loaded);
                assertThat(membership.group().memberships().iterator().next().user())
                        .isSameAs(loaded);
                assertThat(loaded.toString()).isNotEqualTo(first.toString());
            }

            assertThat(on.statements()).hasSize(before);
        });
    }

    @Rule(
            id = "LAZ-26",
            clause = {Clause.FETCHED_RELATION_COSTS_NOTHING_MORE, Clause.FIRST_TOUCH_COSTS_ONE},
            origin = "Fetch: what the plan names and what it does not, for every relation")
    void everyRelationCostsOneRoundTripWhenTouchedAndNoneMoreWhenFetched(Subject on) {
        User alice = user("alice");
        Group admin = group("admin");
        Tag java = tag("java");
        Post post = post(alice, "one");
        post.tag(java);
        alice.join(admin, NOON);
        on.given(alice, admin);

        assertReadOnce(on, (all, plan) -> all.users().byName(alice.name(), plan).get(), OfUser.POSTS, User::posts);
        assertReadOnce(on, (all, plan) -> all.users().byId(alice.id(), plan).get(), OfUser.POSTS, User::posts);
        assertReadOnce(
                on, (all, plan) -> all.users().byId(alice.id(), plan).get(), OfUser.MEMBERSHIPS, User::memberships);
        assertReadOnce(on, (all, plan) -> all.posts().byId(post.id(), plan).get(), OfPost.TAGS, Post::tags);
        assertReadOnce(on, (all, plan) -> all.tags().byName(java.name(), plan).get(), OfTag.POSTS, Tag::posts);
        assertReadOnce(on, (all, plan) -> all.tags().byId(java.id(), plan).get(), OfTag.POSTS, Tag::posts);
        assertReadOnce(
                on,
                (all, plan) -> all.groups().byName(admin.name(), plan).get(),
                OfGroup.MEMBERSHIPS,
                Group::memberships);
        assertReadOnce(
                on, (all, plan) -> all.groups().byId(admin.id(), plan).get(), OfGroup.MEMBERSHIPS, Group::memberships);
    }

    @Rule(id = "LAZ-27", clause = Clause.BUDGET_DETACH, origin = SCENARIOS)
    void removingAnOwnerCostsFiveRoundTripsAtMostForAnyNumberOfGroups(Subject on) {
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

    @Rule(
            id = "LAZ-28",
            clause = {Clause.PAGES_KEEP_THEIR_BUDGET, Clause.TO_ONE_ENDS_COME_ALONG},
            origin = "Repository.inIdOrder, Users.inNameOrder, Posts.by, Posts.taggedWith, Posts.inTitleOrder")
    void aPageCostsWhatItsPortSaysAndItsPostsComeWithTheirAuthors(Subject on) {
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
        for (Consumer<Repositories> plan : List.<Consumer<Repositories>>of(
                all -> all.users()
                        .inIdOrder(page, Fetch.with(OfUser.POSTS))
                        .items()
                        .forEach(User::posts),
                all -> all.users()
                        .inNameOrder(page, Fetch.with(OfUser.MEMBERSHIPS))
                        .items()
                        .forEach(User::groups),
                all -> all.posts()
                        .inIdOrder(page, Fetch.with(OfPost.TAGS))
                        .items()
                        .forEach(Post::tags),
                all -> all.posts()
                        .by(users.get(0).id(), page, Fetch.with(OfPost.TAGS))
                        .items()
                        .forEach(Post::tags),
                all -> all.tags()
                        .inIdOrder(page, Fetch.with(OfTag.POSTS))
                        .items()
                        .forEach(Tag::posts),
                all -> all.groups()
                        .inIdOrder(page, Fetch.with(OfGroup.MEMBERSHIPS))
                        .items()
                        .forEach(Group::members))) {
            assertThat(on.statementsOf(plan)).hasSizeLessThanOrEqualTo(2);
        }
    }

    @Rule(
            id = "LAZ-29",
            clause = Clause.LOADED_IS_NOT_READ_AGAIN,
            origin = "Repository.byId: none if it is loaded with all the plan asks for")
    void whatIsLoadedWithAllThePlanAsksForIsNotReadAgain(Subject on) {
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
            id = "LAZ-35",
            clause = Clause.GONE_IS_NOT_ASKED_FOR,
            origin = "Repository.byId: none if the unit knows the answer")
    void whatTheUnitRemovedIsNotAskedForAgain(Subject on) {
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
    void whatWasSentForOneQuestionIsNotSentForTheNext(Subject on) {
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

    @Rule(
            id = "LAZ-37",
            clause = Clause.ABSENT_COSTS_ONE,
            origin = "Repository.byId: the relations of nobody are not read")
    void whatIsAbsentCostsOneRoundTripWithAnyPlan(Subject on) {
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

    @Rule(
            id = "LAZ-38",
            clause = Clause.NOT_LOADED_OUTSIDE_THE_UNIT,
            origin = "what left the persistence context leaves its unread ends behind")
    void anUnreadEndOfWhatWasRemovedThrowsNotLoadedOutsideTheUnit(Subject on) {
        User alice = user("alice");
        User bob = user("bob");
        User carol = user("carol");
        Group admin = group("admin");
        Group chess = group("chess");
        Tag java = tag("java");
        Tag sql = tag("sql");
        Post one = post(carol, "one");
        Post two = post(carol, "two");
        on.given(alice, bob, carol, admin, chess, java, sql);

        List<ThrowingCallable> touches = on.ask(repositories -> {
            User removed = find(repositories, alice);
            User inBulk = find(repositories, bob);
            Group removedGroup = find(repositories, admin);
            Group groupInBulk = find(repositories, chess);
            Tag removedTag = find(repositories, java);
            Tag tagInBulk = find(repositories, sql);
            Post removedPost = find(repositories, one);
            Post postInBulk = find(repositories, two);
            repositories.users().remove(removed);
            repositories.groups().remove(removedGroup);
            repositories.tags().remove(removedTag);
            repositories.posts().remove(removedPost);
            repositories.users().removeAll(List.of(bob.id()));
            repositories.groups().removeAll(List.of(chess.id()));
            repositories.tags().removeAll(List.of(sql.id()));
            repositories.posts().removeAll(List.of(two.id()));
            return List.<ThrowingCallable>of(
                    () -> removed.posts().size(),
                    () -> removed.memberships().iterator(),
                    () -> inBulk.posts().size(),
                    () -> inBulk.memberships().iterator(),
                    () -> removedGroup.memberships().iterator(),
                    () -> groupInBulk.memberships().iterator(),
                    () -> removedTag.posts().size(),
                    () -> tagInBulk.posts().size(),
                    () -> removedPost.tags().size(),
                    () -> postInBulk.tags().size());
        });

        for (ThrowingCallable touch : touches) {
            assertThatThrownBy(touch).isInstanceOf(NotLoaded.class);
        }
    }

    @Rule(
            id = "LAZ-30",
            clause = Clause.NOT_LOADED_OUTSIDE_THE_UNIT,
            origin = "NotLoaded: a relation that was read, or changed, after the unit had ended")
    void changingAnUnloadedRelationOutsideTheUnitThrowsNotLoaded(Subject on) {
        User alice = user("alice");
        Group admin = group("admin");
        Tag java = tag("java");
        Post post = post(alice, "one");
        on.given(alice, admin, java);
        User user = on.ask(repositories -> find(repositories, alice));
        Group group = on.ask(repositories -> find(repositories, admin));
        Tag tag = on.ask(repositories -> find(repositories, java));
        Post loaded = on.ask(repositories -> find(repositories, post));

        for (ThrowingCallable change : List.<ThrowingCallable>of(
                () -> user.write(new PostId(uuid()), new Title("late"), new Content("")),
                () -> user.join(group, NOON),
                () -> user.leave(group),
                () -> loaded.tag(tag),
                () -> post(user("bob"), "new").moveTo(user))) {
            assertThatThrownBy(change).isInstanceOf(NotLoaded.class);
        }
        assertThat(on.probe().links(LinkKind.MEMBERSHIP)).isEmpty();
        assertThat(on.probe().ids(Kind.POST)).hasSize(1);
    }

    @Rule(
            id = "LAZ-31",
            clause = Clause.LARGE_RESULTS_KEEP_THE_BUDGET,
            origin = "MongoDB: the first batch holds 101 documents")
    void aHundredAndFiftyOfEachKindCostOneRoundTripAQuery(Subject on) {
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

    @Rule(id = "LAZ-32", clause = Clause.DELETE_LOADS_NO_CHILDREN, origin = "Hibernate: em.remove loads all children")
    void removingAUserReadsTheUserAndNothingElse(Subject on) {
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

    @Rule(
            id = "LAZ-33",
            clause = Clause.FETCHED_RELATION_COSTS_NOTHING_MORE,
            origin = "Fetch: what a plan names is loaded, whichever question it comes with")
    void whatAPlanNamesIsThereAfterAnyQuestion(Subject on) {
        User alice = user("alice");
        Group admin = group("admin");
        Tag java = tag("java");
        Post post = post(alice, "one");
        post.tag(java);
        alice.join(admin, NOON);
        on.given(alice, admin);
        PageRequest page = PageRequest.first(10);

        for (Fetch<User> plan : List.<Fetch<User>>of(Fetch.with(OfUser.POSTS), Fetch.with(OfUser.MEMBERSHIPS))) {
            Function<User, Collection<?>> end = plan.includes(OfUser.POSTS) ? User::posts : User::memberships;
            assertComplete(on, end, all -> all.users().byIds(List.of(alice.id()), plan));
            assertComplete(
                    on,
                    end,
                    all -> all.users().byName(alice.name(), plan).stream().toList());
            assertComplete(on, end, all -> all.users().inIdOrder(page, plan).items());
            assertComplete(on, end, all -> all.users().inNameOrder(page, plan).items());
        }
        Fetch<Post> tags = Fetch.with(OfPost.TAGS);
        assertComplete(on, Post::tags, all -> all.posts().byIds(List.of(post.id()), tags));
        assertComplete(
                on, Post::tags, all -> all.posts().by(alice.id(), page, tags).items());
        assertComplete(on, Post::tags, all -> all.posts().inIdOrder(page, tags).items());
        Fetch<Tag> posts = Fetch.with(OfTag.POSTS);
        assertComplete(on, Tag::posts, all -> all.tags().byIds(List.of(java.id()), posts));
        assertComplete(
                on,
                Tag::posts,
                all -> all.tags().byName(java.name(), posts).stream().toList());
        assertComplete(on, Tag::posts, all -> all.tags().inIdOrder(page, posts).items());
        Fetch<Group> members = Fetch.with(OfGroup.MEMBERSHIPS);
        assertComplete(on, Group::memberships, all -> all.groups().byIds(List.of(admin.id()), members));
        assertComplete(
                on,
                Group::memberships,
                all -> all.groups().byName(admin.name(), members).stream().toList());
        assertComplete(
                on,
                Group::memberships,
                all -> all.groups().inIdOrder(page, members).items());
    }

    @Rule(
            id = "LAZ-34",
            clause = Clause.FETCHED_RELATION_COSTS_NOTHING_MORE,
            origin = "Repository.byId: none if it is loaded with all the plan asks for")
    void aPlanCompletesWhatIsLoadedAlready(Subject on) {
        User alice = user("alice");
        Group admin = group("admin");
        Tag java = tag("java");
        Post post = post(alice, "one");
        post.tag(java);
        alice.join(admin, NOON);
        on.given(alice, admin);

        assertCompleted(
                on, User::posts, plan -> all -> all.users().byIds(List.of(alice.id()), plan), Fetch.with(OfUser.POSTS));
        assertCompleted(
                on,
                User::memberships,
                plan -> all -> all.users().byIds(List.of(alice.id()), plan),
                Fetch.with(OfUser.MEMBERSHIPS));
        assertCompleted(
                on, Post::tags, plan -> all -> all.posts().byIds(List.of(post.id()), plan), Fetch.with(OfPost.TAGS));
        assertCompleted(
                on, Tag::posts, plan -> all -> all.tags().byIds(List.of(java.id()), plan), Fetch.with(OfTag.POSTS));
        assertCompleted(
                on,
                Group::memberships,
                plan -> all -> all.groups().byIds(List.of(admin.id()), plan),
                Fetch.with(OfGroup.MEMBERSHIPS));
    }

    private static <A> void assertReadOnce(
            Subject on,
            BiFunction<Repositories, Fetch<A>, A> read,
            Relation<A> relation,
            Function<A, Collection<?>> end) {
        assertThat(on.statementsOf(repositories -> {
                    A loaded = read.apply(repositories, Fetch.nothing());
                    assertThat(end.apply(loaded)).hasSize(1);
                    assertThat(end.apply(loaded)).hasSize(1);
                }))
                .as("%s, touched", relation)
                .hasSize(2);
        A fetched = on.read(repositories -> read.apply(repositories, Fetch.with(relation)));
        assertThat(end.apply(fetched)).as("%s, fetched", relation).hasSize(1);
        assertThat(on.statementsOf(repositories -> assertThat(end.apply(read.apply(repositories, Fetch.with(relation))))
                        .hasSize(1)))
                .as("%s, fetched", relation)
                .hasSize(1);
    }

    /** The one that is found has its end without a further statement, also outside the unit. */
    private static <A> void assertComplete(
            Subject on, Function<A, Collection<?>> end, Function<Repositories, List<A>> question) {
        List<A> found = on.read(question);

        assertThat(found)
                .singleElement()
                .satisfies(one -> assertThat(end.apply(one)).hasSize(1));
    }

    private static <A> void assertCompleted(
            Subject on,
            Function<A, Collection<?>> end,
            Function<Fetch<A>, Function<Repositories, List<A>>> question,
            Fetch<A> plan) {
        assertComplete(on, end, all -> {
            assertThat(question.apply(Fetch.<A>nothing()).apply(all)).hasSize(1);
            return question.apply(plan).apply(all);
        });
    }
}

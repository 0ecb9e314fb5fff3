package dev.portwise.contract.rules;

import static dev.portwise.contract.rules.Examples.NOON;
import static dev.portwise.contract.rules.Examples.find;
import static dev.portwise.contract.rules.Examples.group;
import static dev.portwise.contract.rules.Examples.post;
import static dev.portwise.contract.rules.Examples.posts;
import static dev.portwise.contract.rules.Examples.tag;
import static dev.portwise.contract.rules.Examples.user;
import static dev.portwise.contract.rules.Examples.users;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portwise.adapter.spi.Statement;
import dev.portwise.contract.Rule;
import dev.portwise.contract.Subject;
import dev.portwise.domain.exception.NotLoaded;
import dev.portwise.domain.model.Group;
import dev.portwise.domain.model.Membership;
import dev.portwise.domain.model.Post;
import dev.portwise.domain.model.Tag;
import dev.portwise.domain.model.User;
import dev.portwise.domain.port.Fetch;
import dev.portwise.domain.port.Page;
import dev.portwise.domain.port.Relation.OfGroup;
import dev.portwise.domain.port.Relation.OfPost;
import dev.portwise.domain.port.Relation.OfTag;
import dev.portwise.domain.port.Relation.OfUser;
import dev.portwise.domain.port.Repositories;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** LAZ: what is read when, and the budgets of the relationships' story in round trips. */
public abstract class LoadingRules {

    private static final String SCENARIOS = "the relationships' story, measured on SQLAlchemy 2.1.9";

    @Rule(id = "LAZ-01", origin = SCENARIOS)
    void findTouchAndTouchAgainCostOneOneAndNothing(Subject on) {
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

    @Rule(id = "LAZ-02", origin = SCENARIOS)
    void aUserWithPostsEagerlyCostsOne(Subject on) {
        User alice = user("alice");
        posts(alice, 3);
        on.given(alice);

        assertThat(on.statementsOf(repositories -> assertThat(
                                find(repositories, alice, OfUser.POSTS).posts())
                        .hasSize(3)))
                .hasSize(1);
    }

    @Rule(id = "LAZ-03", origin = SCENARIOS)
    void appendingToAnUnloadedListCostsTwoAndReadsNoList(Subject on) {
        User alice = user("alice");
        posts(alice, 3);
        on.given(alice);

        assertThat(on.statementsOf(repositories -> post(find(repositories, alice), "new")))
                .hasSize(2 + on.guards(1));
    }

    @Rule(id = "LAZ-04", origin = SCENARIOS)
    void movingAPostCostsThreeAndReadsNoList(Subject on) {
        User alice = user("alice");
        User bob = user("bob");
        Post post = post(alice, "one");
        on.given(alice, bob);

        assertThat(on.statementsOf(repositories -> find(repositories, post).moveTo(find(repositories, bob))))
                .hasSize(3 + on.guards(1));
    }

    @Rule(id = "LAZ-05", origin = SCENARIOS)
    void taggingCostsFourAndUntaggingThree(Subject on) {
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

    @Rule(id = "LAZ-06", origin = SCENARIOS)
    void fiftyUsersWithTheirPostsCostTwoAtMost(Subject on) {
        List<User> users = users(50);
        users.forEach(user -> posts(user, 3));
        on.given(users.toArray());

        assertThat(on.statementsOf(repositories -> repositories
                        .users()
                        .byIds(users.stream().map(User::id).toList(), Fetch.with(OfUser.POSTS))
                        .forEach(user -> assertThat(user.posts()).hasSize(3))))
                .hasSizeLessThanOrEqualTo(2);
    }

    @Rule(id = "LAZ-07", origin = SCENARIOS)
    void removingAPostFromTheLoadedListCostsFourAtMost(Subject on) {
        User alice = user("alice");
        posts(alice, 3);
        on.given(alice);

        assertThat(on.statementsOf(repositories -> {
                    User loaded = find(repositories, alice);
                    loaded.remove(loaded.posts().iterator().next());
                }))
                .hasSizeLessThanOrEqualTo(4);
    }

    @Rule(id = "LAZ-08", origin = SCENARIOS)
    void joiningAGroupCostsThreeAndReadsNoList(Subject on) {
        User alice = user("alice");
        Group admin = group("admin");
        on.given(alice, admin);

        assertThat(on.statementsOf(repositories -> find(repositories, alice).join(find(repositories, admin), NOON)))
                .hasSize(3 + on.guards(1));
    }

    @Rule(id = "LAZ-09", origin = SCENARIOS)
    void theGroupsOfAUserAndTheMembersOfAGroupCostOneEach(Subject on) {
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

    @Rule(id = "LAZ-10", origin = SCENARIOS)
    void groupsWithTheirDatesCostTwoForAnyNumber(Subject on) {
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

    @Rule(id = "LAZ-11", origin = SCENARIOS)
    void removingATagInUseCostsThreeAtMostAndReadsNoPost(Subject on) {
        User alice = user("alice");
        Tag java = tag("java");
        posts(alice, 10).forEach(post -> post.tag(java));
        on.given(alice);

        assertThat(on.statementsOf(repositories -> repositories.tags().remove(find(repositories, java))))
                .hasSizeLessThanOrEqualTo(3 + on.checks())
                .filteredOn(statement -> statement.kind() == Statement.Kind.READ)
                .hasSizeLessThanOrEqualTo(1 + on.checks());
    }

    @Rule(id = "LAZ-12", origin = SCENARIOS)
    void removingAUserCostsFiveAtMostForAnyNumberOfPosts(Subject on) {
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

    @Rule(id = "LAZ-13", origin = SCENARIOS)
    void reassigningInMemorySendsNothing(Subject on) {
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

    @Rule(id = "LAZ-14", origin = "loading never makes anything dirty")
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

    @Rule(id = "LAZ-15", origin = "Repository.byId: none if it is loaded")
    void whatIsLoadedIsNotReadAgainById(Subject on) {
        User alice = user("alice");
        on.given(alice);

        assertThat(on.statementsOf(repositories -> {
                    User loaded = find(repositories, alice);
                    assertThat(repositories.users().get(loaded.id())).isSameAs(loaded);
                }))
                .hasSize(1);
    }

    @Rule(id = "LAZ-16", origin = "Hibernate: LazyInitializationException; MyBatis reconnects silently")
    void everyUnloadedRelationThrowsNotLoadedOutsideTheUnit(Subject on) {
        User alice = user("alice");
        Group admin = group("admin");
        Tag java = tag("java");
        Post post = post(alice, "one");
        on.given(alice, admin, java);
        User user = on.ask(repositories -> find(repositories, alice));
        Group group = on.ask(repositories -> find(repositories, admin));
        Tag tag = on.ask(repositories -> find(repositories, java));
        Post loaded = on.ask(repositories -> find(repositories, post));

        for (ThrowingCallable touch : List.<ThrowingCallable>of(
                () -> user.posts().size(),
                () -> user.memberships().iterator(),
                () -> user.groups().size(),
                () -> group.members().size(),
                () -> tag.posts().isEmpty(),
                () -> loaded.tags().contains(java))) {
            assertThatThrownBy(touch).isInstanceOf(NotLoaded.class);
        }
    }

    @Rule(id = "LAZ-17", origin = "UnitOfWork: what was loaded stays readable")
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

    @Rule(id = "LAZ-18", origin = "Repository.byIds: none for no ids")
    void noIdsSendNothing(Subject on) {
        assertThat(on.statementsOf(repositories -> {
                    assertThat(repositories.users().byIds(List.of(), Fetch.with(OfUser.POSTS)))
                            .isEmpty();
                    assertThat(repositories.posts().removeAll(List.of())).isZero();
                }))
                .isEmpty();
    }

    @Rule(id = "LAZ-19", origin = "count and contains do not load")
    void countsAndContainsCostOneEach(Subject on) {
        User alice = user("alice");
        Group admin = group("admin");
        posts(alice, 3);
        alice.join(admin, NOON);
        on.given(alice, admin);

        assertThat(on.statementsOf(repositories -> {
                    assertThat(repositories.users().count()).isEqualTo(1);
                    assertThat(repositories.posts().countBy(alice.id())).isEqualTo(3);
                    assertThat(repositories.groups().countMembers(admin.id())).isEqualTo(1);
                    assertThat(repositories.groups().hasMember(admin.id(), alice.id()))
                            .isTrue();
                }))
                .hasSize(4);
    }

    @Rule(id = "LAZ-20", origin = "Hibernate: HHH90003004, in-memory paging; MyBatis: limit over a join")
    void aPageOfTwoUsersWithPostsIsTwoUsersWithAllTheirPosts(Subject on) {
        List<User> users = users(3);
        users.forEach(user -> posts(user, 4));
        on.given(users.toArray());

        assertThat(on.statementsOf(repositories -> {
                    var slice = repositories.users().inNameOrder(Page.first(2), Fetch.with(OfUser.POSTS));
                    assertThat(slice.items()).containsExactlyElementsOf(users.subList(0, 2));
                    assertThat(slice.items())
                            .allSatisfy(user -> assertThat(user.posts()).hasSize(4));
                    assertThat(slice.next()).isPresent();
                }))
                .hasSizeLessThanOrEqualTo(2);
    }

    @Rule(id = "LAZ-21", origin = "MongoDB: the first batch holds 101 documents")
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

    @Rule(id = "LAZ-22", origin = "Jakarta Persistence 3.2 §11.1.32: to-one ends are eager")
    void aPostComesWithItsAuthorInOneStatement(Subject on) {
        User alice = user("alice");
        Post post = post(alice, "one");
        on.given(alice);

        assertThat(on.statementsOf(repositories -> assertThat(
                                find(repositories, post).author().orElseThrow().name())
                        .isEqualTo(alice.name())))
                .hasSize(1);
    }

    @Rule(id = "LAZ-23", origin = "Repository.addAll: the number of round trips does not depend on how many")
    void addingFiftyUsersCostsWhatAddingTwoCosts(Subject on) {
        List<User> few = List.of(user("one"), user("two"));
        int two = on.statementsOf(repositories -> repositories.users().addAll(few))
                .size();

        assertThat(on.statementsOf(repositories -> repositories.users().addAll(users(50))))
                .hasSize(two);
    }

    @Rule(id = "LAZ-24", origin = "Fetch: memberships come with their groups")
    void aUserWithMembershipsEagerlyCostsOne(Subject on) {
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

    @Rule(id = "LAZ-33", origin = "Fetch: what a plan names is loaded, whichever question it comes with")
    void whatAPlanNamesIsThereAfterAnyQuestion(Subject on) {
        User alice = user("alice");
        Group admin = group("admin");
        Tag java = tag("java");
        Post post = post(alice, "one");
        post.tag(java);
        alice.join(admin, NOON);
        on.given(alice, admin);
        Page page = Page.first(10);

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

    @Rule(id = "LAZ-34", origin = "Repository.byId: none if it is loaded with all the plan asks for")
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

package dev.portwise.contract.rules.loading;

import static dev.portwise.contract.rules.Fixtures.NOON;
import static dev.portwise.contract.rules.Fixtures.group;
import static dev.portwise.contract.rules.Fixtures.post;
import static dev.portwise.contract.rules.Fixtures.posts;
import static dev.portwise.contract.rules.Fixtures.tag;
import static dev.portwise.contract.rules.Fixtures.user;
import static dev.portwise.contract.rules.Fixtures.users;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portwise.contract.AdapterUnderTest;
import dev.portwise.contract.Clause;
import dev.portwise.contract.Rule;
import dev.portwise.domain.model.Group;
import dev.portwise.domain.model.Post;
import dev.portwise.domain.model.Tag;
import dev.portwise.domain.model.User;
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
import java.util.function.Function;

/** What a plan names is loaded, and no more. */
abstract class FetchPlansRules {

    @Rule(
            id = "LAZ-26",
            clause = {Clause.FETCHED_RELATION_COSTS_NOTHING_MORE, Clause.FIRST_TOUCH_COSTS_ONE},
            origin = "Fetch: what the plan names and what it does not, for every relation")
    void everyRelationCostsOneRoundTripWhenTouchedAndNoneMoreWhenFetched(AdapterUnderTest on) {
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

    @Rule(
            id = "LAZ-33",
            clause = Clause.FETCHED_RELATION_COSTS_NOTHING_MORE,
            origin = "Fetch: what a plan names is loaded, whichever question it comes with")
    void whatAPlanNamesIsThereAfterAnyQuestion(AdapterUnderTest on) {
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
    void aPlanCompletesWhatIsLoadedAlready(AdapterUnderTest on) {
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

    @Rule(
            id = "LAZ-20",
            clause = Clause.PAGE_WITH_FETCHED_POSTS_IS_COMPLETE,
            origin = "Hibernate: HHH90003004, in-memory paging; MyBatis: limit over a join")
    void aPageOfTwoUsersWithPostsIsTwoUsersWithAllTheirPosts(AdapterUnderTest on) {
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

    private static <A> void assertReadOnce(
            AdapterUnderTest on,
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
            AdapterUnderTest on, Function<A, Collection<?>> end, Function<Repositories, List<A>> question) {
        List<A> found = on.read(question);

        assertThat(found)
                .singleElement()
                .satisfies(one -> assertThat(end.apply(one)).hasSize(1));
    }

    private static <A> void assertCompleted(
            AdapterUnderTest on,
            Function<A, Collection<?>> end,
            Function<Fetch<A>, Function<Repositories, List<A>>> question,
            Fetch<A> plan) {
        assertComplete(on, end, all -> {
            assertThat(question.apply(Fetch.<A>nothing()).apply(all)).hasSize(1);
            return question.apply(plan).apply(all);
        });
    }
}

package dev.portwise.contract.rules.growth;

import static dev.portwise.contract.rules.Fixtures.NOON;
import static dev.portwise.contract.rules.Fixtures.find;
import static dev.portwise.contract.rules.Fixtures.group;
import static dev.portwise.contract.rules.Fixtures.post;
import static dev.portwise.contract.rules.Fixtures.posts;
import static dev.portwise.contract.rules.Fixtures.tag;
import static dev.portwise.contract.rules.Fixtures.user;
import static dev.portwise.contract.rules.Fixtures.users;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portwise.adapter.spi.Guarantee;
import dev.portwise.adapter.spi.StoreProbe.Kind;
import dev.portwise.contract.AdapterUnderTest;
import dev.portwise.contract.Clause;
import dev.portwise.contract.Cost;
import dev.portwise.contract.Rule;
import dev.portwise.domain.model.Group;
import dev.portwise.domain.model.Post;
import dev.portwise.domain.model.Tag;
import dev.portwise.domain.model.User;
import dev.portwise.domain.port.Fetch;
import dev.portwise.domain.port.PageRequest;
import dev.portwise.domain.port.Repositories;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/** An operation on one thing costs the same for any number of others. */
abstract class ConstantCostRules {

    private static final List<Integer> SIZES = List.of(1, 10, 100, 1_000, 10_000);

    @Rule(
            id = "BIG-01",
            clause = Clause.APPEND_COSTS_THE_SAME,
            origin = "Hibernate: a Set on the inverse side reads the whole list")
    void appendingCostsTheSameForAnyNumberOfPosts(AdapterUnderTest on) {
        List<User> authors = authors(on);

        assertSameCost(on, place -> repositories -> post(find(repositories, authors.get(place)), "one more"));
    }

    @Rule(id = "BIG-11", clause = Clause.MOVE_COSTS_THE_SAME, origin = "Hibernate: removing from a bag reads it")
    void movingAPostCostsTheSameForAnyNumberOfPostsOfEitherUser(AdapterUnderTest on) {
        List<User> authors = authors(on);
        Post wanderer = post(user("bob"), "wanderer");
        on.given(wanderer.author().orElseThrow());

        assertSameCost(
                on,
                place -> repositories -> find(repositories, wanderer)
                        .moveTo(repositories.users().get(authors.get(place).id())));
    }

    @Rule(id = "BIG-10", clause = Clause.TAG_COSTS_THE_SAME, origin = "Hibernate: adding to a lazy Set initialises it")
    void taggingCostsTheSameForAnyNumberOfPostsWithTheTag(AdapterUnderTest on) {
        List<Tag> tags = tags(on);
        User bob = user("bob");
        List<Post> plain = posts(bob, tags.size());
        on.given(bob);

        assertSameCost(
                on,
                place -> repositories -> find(repositories, plain.get(place)).tag(find(repositories, tags.get(place))));
    }

    @Rule(
            id = "BIG-03",
            clause = {Clause.UNTAG_COSTS_THE_SAME, Clause.ONE_OF_MANY_IS_ONE_LINK_DELETE},
            origin = "Hibernate: a bag of links is deleted and written again")
    void untaggingCostsTheSameForAnyNumberOfPostsWithTheTag(AdapterUnderTest on) {
        List<Post> firsts =
                tags(on).stream().map(tag -> tag.posts().iterator().next()).toList();

        assertSameCost(on, place -> repositories -> {
            Post loaded = find(repositories, firsts.get(place));
            loaded.untag(loaded.tags().iterator().next());
        });
    }

    @Rule(id = "BIG-04", clause = Clause.JOIN_COSTS_THE_SAME, origin = "Hibernate: adding to a lazy Set initialises it")
    void joiningAndLeavingCostTheSameForAnyNumberOfMembers(AdapterUnderTest on) {
        List<Group> groups = groups(on);
        User alice = user("alice");
        on.given(alice);

        assertSameCost(
                on,
                place -> repositories -> find(repositories, alice).join(find(repositories, groups.get(place)), NOON));
        assertSameCost(
                on, place -> repositories -> find(repositories, alice).leave(find(repositories, groups.get(place))));
    }

    @Rule(
            id = "BIG-02",
            clause = Clause.DELETE_CASCADE_COSTS_THE_SAME,
            origin = "SQLAlchemy: n + 7 statements for n posts")
    void removingAUserCostsTheSameForAnyNumberOfPosts(AdapterUnderTest on) {
        List<User> authors = authors(on);

        assertSameCost(
                on, place -> repositories -> repositories.users().remove(find(repositories, authors.get(place))));

        assertThat(on.probe().ids(Kind.POST)).isEmpty();
    }

    @Rule(
            id = "BIG-05",
            clause = Clause.CONTAINS_COSTS_THE_SAME,
            origin = "Groups.hasMember, Groups.countMembers: nothing is loaded")
    void askingForAMemberCostsOneRoundTripForAnyNumberOfMembers(AdapterUnderTest on) {
        List<Group> groups = groups(on);
        User alice = user("alice");
        on.given(alice);

        for (Group group : groups) {
            assertOneRowAtMost(on.costOf(
                    repositories -> assertThat(repositories.groups().hasMember(group.id(), alice.id()))
                            .isFalse()));
            assertOneRowAtMost(on.costOf(repositories ->
                    assertThat(repositories.groups().countMembers(group.id())).isPositive()));
        }
    }

    @Rule(id = "BIG-12", clause = Clause.COUNT_READS_ONE_ROW, origin = "Posts.count, countBy: nothing is loaded")
    void countingPostsReadsOneRowForAnyNumberOfThem(AdapterUnderTest on) {
        for (User author : authors(on)) {
            assertOneRowAtMost(on.costOf(repositories ->
                    assertThat(repositories.posts().countBy(author.id())).isPositive()));
        }
        assertOneRowAtMost(on.costOf(
                repositories -> assertThat(repositories.posts().count()).isPositive()));
    }

    @Rule(
            id = "BIG-13",
            clause = Clause.FIND_READS_ONE_ROW,
            origin = "MongoDB: what is embedded comes along unless the query leaves it out")
    void findingReadsOneRowForAnyNumberOfPostsAndMembers(AdapterUnderTest on) {
        List<User> authors = authors(on);
        List<Group> groups = new ArrayList<>();
        for (int number = 0; number < 1_000; number++) {
            groups.add(group("circle-" + number));
        }
        User busy = user("busy");
        groups.forEach(group -> busy.join(group, NOON));
        on.given(Stream.concat(groups.stream(), Stream.of(busy)).toArray());

        authors.forEach(author -> assertOneRowAtMost(on.costOf(repositories -> find(repositories, author))));
        assertOneRowAtMost(on.costOf(repositories -> find(repositories, busy)));
        assertOneRowAtMost(on.costOf(repositories -> repositories.users().get(busy.id())));
        assertThat(on.costOf(repositories -> repositories.users().inNameOrder(PageRequest.first(100), Fetch.nothing()))
                        .rows())
                .isLessThanOrEqualTo(101);
    }

    /** Up to ten thousand, or as far as a store goes that does not claim to grow. */
    private static List<Integer> sizes(AdapterUnderTest on) {
        return on.guarantees(Guarantee.SCALE) ? SIZES : SIZES.subList(0, 4);
    }

    /** One author a size, with that many posts. */
    private static List<User> authors(AdapterUnderTest on) {
        List<User> authors = new ArrayList<>();
        for (int size : sizes(on)) {
            User author = user("author-" + size);
            posts(author, size);
            authors.add(author);
        }
        on.given(authors.toArray());
        return authors;
    }

    /** One tag a size, on that many posts. */
    private static List<Tag> tags(AdapterUnderTest on) {
        User alice = user("alice");
        List<Tag> tags = new ArrayList<>();
        for (int size : sizes(on)) {
            Tag tag = tag("tag-" + size);
            posts(alice, size).forEach(post -> post.tag(tag));
            tags.add(tag);
        }
        on.given(alice);
        return tags;
    }

    /** One group a size, with that many members. */
    private static List<Group> groups(AdapterUnderTest on) {
        List<User> members = users(Collections.max(sizes(on)));
        List<Group> groups = new ArrayList<>();
        for (int size : sizes(on)) {
            Group group = group("group-" + size);
            members.subList(0, size).forEach(member -> member.join(group, NOON));
            groups.add(group);
        }
        on.given(Stream.concat(members.stream(), groups.stream()).toArray());
        return groups;
    }

    private static void assertOneRowAtMost(Cost cost) {
        assertThat(cost.roundTrips()).isEqualTo(1);
        assertThat(cost.rows()).isLessThanOrEqualTo(1);
    }

    private static void assertSameCost(AdapterUnderTest on, IntFunction<Consumer<Repositories>> work) {
        List<Cost> costs = new ArrayList<>();
        for (int place = 0; place < sizes(on).size(); place++) {
            costs.add(on.costOf(work.apply(place)));
        }
        assertThat(costs).as("round trips and rows read for %s", sizes(on)).containsOnly(costs.get(0));
    }
}

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

import dev.portwise.adapter.spi.Guarantee;
import dev.portwise.adapter.spi.StoreProbe.Kind;
import dev.portwise.contract.Clause;
import dev.portwise.contract.Cost;
import dev.portwise.contract.Rule;
import dev.portwise.contract.Subject;
import dev.portwise.domain.exception.UsernameTaken;
import dev.portwise.domain.model.Group;
import dev.portwise.domain.model.Post;
import dev.portwise.domain.model.PostId;
import dev.portwise.domain.model.Tag;
import dev.portwise.domain.model.User;
import dev.portwise.domain.port.Cursor;
import dev.portwise.domain.port.Fetch;
import dev.portwise.domain.port.PageRequest;
import dev.portwise.domain.port.Relation.OfUser;
import dev.portwise.domain.port.Repositories;
import dev.portwise.domain.port.Slice;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/** BIG: what costs the same number of round trips however much there is. */
public abstract class GrowthRules {

    private static final List<Integer> SIZES = List.of(1, 10, 100, 1_000, 10_000);

    @Rule(
            id = "BIG-01",
            clause = Clause.APPEND_COSTS_THE_SAME,
            origin = "Hibernate: a Set on the inverse side reads the whole list")
    void appendingCostsTheSameForAnyNumberOfPosts(Subject on) {
        List<User> authors = authors(on);

        assertSameCost(on, place -> repositories -> post(find(repositories, authors.get(place)), "one more"));
    }

    @Rule(
            id = "BIG-02",
            clause = Clause.DELETE_CASCADE_COSTS_THE_SAME,
            origin = "SQLAlchemy: n + 7 statements for n posts")
    void removingAUserCostsTheSameForAnyNumberOfPosts(Subject on) {
        List<User> authors = authors(on);

        assertSameCost(
                on, place -> repositories -> repositories.users().remove(find(repositories, authors.get(place))));

        assertThat(on.probe().ids(Kind.POST)).isEmpty();
    }

    @Rule(
            id = "BIG-03",
            clause = {Clause.UNTAG_COSTS_THE_SAME, Clause.ONE_OF_MANY_IS_ONE_LINK_DELETE},
            origin = "Hibernate: a bag of links is deleted and written again")
    void untaggingCostsTheSameForAnyNumberOfPostsWithTheTag(Subject on) {
        List<Post> firsts =
                tags(on).stream().map(tag -> tag.posts().iterator().next()).toList();

        assertSameCost(on, place -> repositories -> {
            Post loaded = find(repositories, firsts.get(place));
            loaded.untag(loaded.tags().first());
        });
    }

    @Rule(id = "BIG-04", clause = Clause.JOIN_COSTS_THE_SAME, origin = "Hibernate: adding to a lazy Set initialises it")
    void joiningAndLeavingCostTheSameForAnyNumberOfMembers(Subject on) {
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
            id = "BIG-05",
            clause = Clause.CONTAINS_COSTS_THE_SAME,
            origin = "Groups.hasMember, Groups.countMembers: nothing is loaded")
    void askingForAMemberCostsOneRoundTripForAnyNumberOfMembers(Subject on) {
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

    @Rule(id = "BIG-06", clause = Clause.BULK_INSERT_IS_BATCHED, origin = "batched writes")
    void addingAThousandUsersWithPostsCostsWhatAddingTenCosts(Subject on) {
        List<User> ten = users(10);
        List<User> thousand = users(1_010).subList(10, 1_010);
        ten.forEach(user -> posts(user, 2));
        thousand.forEach(user -> posts(user, 2));

        Cost few = on.costOf(repositories -> repositories.users().addAll(ten));
        Cost many = on.costOf(repositories -> repositories.users().addAll(thousand));

        assertThat(many).isEqualTo(new Cost(few.roundTrips() + on.furtherBatches(1_000) + on.furtherBatches(2_000), 0));
        assertThat(on.probe().ids(Kind.POST)).hasSize(2_020);
    }

    @Rule(
            id = "BIG-16",
            clause = Clause.BULK_INSERT_IS_BATCHED,
            origin =
                    "Hibernate: an end of an earlier unit is asked for, one by one, unless its revision tells it is stored")
    void postsOfAHundredAuthorsOfEarlierUnitsCostWhatAPostOfOneCosts(Subject on) {
        User one = user("alice");
        List<User> hundred = users(100);
        on.given(Stream.concat(Stream.of(one), hundred.stream()).toArray());

        Cost ofOne = on.costOf(repositories -> repositories.posts().add(post(one, "one")));
        Cost ofHundred = on.costOf(
                repositories -> hundred.forEach(author -> repositories.posts().add(post(author, "one"))));

        assertThat(ofHundred).isEqualTo(ofOne);
        assertThat(on.<Long>ask(repositories -> repositories.posts().count())).isEqualTo(101);
    }

    @Rule(
            id = "BIG-07",
            clause = Clause.BULK_INSERT_IS_ATOMIC,
            origin = "Repository.addAll: all or nothing, for any number")
    void addingAThousandOfWhichTheLastIsRefusedStoresNone(Subject on) {
        on.given(user("taken"));
        List<User> thousand = new ArrayList<>(users(999));
        thousand.add(user("taken"));

        assertThatThrownBy(() -> on.run(repositories -> repositories.users().addAll(thousand)))
                .isInstanceOfSatisfying(
                        UsernameTaken.class, taken -> assertThat(taken.name()).hasToString("taken"));

        if (on.guarantees(Guarantee.ATOMIC_UNITS)) {
            assertThat(on.probe().ids(Kind.USER)).hasSize(1);
        } else {
            assertThat(on.probe().ids(Kind.USER)).hasSizeLessThanOrEqualTo(1_000);
        }
    }

    @Rule(
            id = "BIG-08",
            clause = Clause.PAGES_COST_THE_SAME,
            origin = "keyset paging: the cost of a page does not depend on where it is")
    void tenThousandPostsAreReadInPagesOfOneRoundTripEach(Subject on) {
        User alice = user("alice");
        posts(alice, 10_000);
        on.given(alice);

        Set<PostId> visited = new HashSet<>();
        Optional<Cursor> next = Optional.empty();
        do {
            PageRequest page = new PageRequest(PageRequest.MAX_LIMIT, next);
            List<Slice<Post>> slices = new ArrayList<>();
            Cost cost =
                    on.costOf(repositories -> slices.add(repositories.posts().by(alice.id(), page, Fetch.nothing())));
            assertThat(cost.roundTrips()).isEqualTo(1);
            assertThat(cost.rows()).isLessThanOrEqualTo(PageRequest.MAX_LIMIT + 1);
            slices.get(0).items().forEach(post -> visited.add(post.id()));
            next = slices.get(0).next();
        } while (next.isPresent());

        assertThat(visited).hasSize(10_000);
    }

    @Rule(
            id = "BIG-09",
            clause = Clause.ANY_NUMBER_OF_IDS,
            origin = "Repository.removeAll, byIds: no limit on how many ids")
    void tenThousandIdsAreReadInTwoRoundTripsAndRemovedInAsManyAsOneIdTakes(Subject on) {
        User alice = user("alice");
        List<PostId> ids = posts(alice, 10_000).stream().map(Post::id).toList();
        on.given(alice);

        Cost read = on.costOf(repositories ->
                assertThat(repositories.posts().byIds(ids, Fetch.nothing())).hasSize(10_000));
        assertThat(read.roundTrips()).isLessThanOrEqualTo(2 + on.furtherBatches(10_000));
        assertThat(read.rows()).isLessThanOrEqualTo(10_001);
        on.run(repositories -> {
            int before = on.statements().size();
            repositories.posts().removeAll(ids.subList(0, 1));
            int one = on.statements().size() - before;
            repositories.posts().removeAll(ids);
            assertThat(on.statements()).hasSize(before + one + one + on.furtherBatches(10_000));
        });
        assertThat(on.probe().ids(Kind.POST)).isEmpty();
    }

    @Rule(id = "BIG-10", clause = Clause.TAG_COSTS_THE_SAME, origin = "Hibernate: adding to a lazy Set initialises it")
    void taggingCostsTheSameForAnyNumberOfPostsWithTheTag(Subject on) {
        List<Tag> tags = tags(on);
        User bob = user("bob");
        List<Post> plain = posts(bob, tags.size());
        on.given(bob);

        assertSameCost(
                on,
                place -> repositories -> find(repositories, plain.get(place)).tag(find(repositories, tags.get(place))));
    }

    @Rule(id = "BIG-11", clause = Clause.MOVE_COSTS_THE_SAME, origin = "Hibernate: removing from a bag reads it")
    void movingAPostCostsTheSameForAnyNumberOfPostsOfEitherUser(Subject on) {
        List<User> authors = authors(on);
        Post wanderer = post(user("bob"), "wanderer");
        on.given(wanderer.author().orElseThrow());

        assertSameCost(
                on,
                place -> repositories -> find(repositories, wanderer)
                        .moveTo(repositories.users().get(authors.get(place).id())));
    }

    @Rule(id = "BIG-12", clause = Clause.COUNT_READS_ONE_ROW, origin = "Posts.count, countBy: nothing is loaded")
    void countingPostsReadsOneRowForAnyNumberOfThem(Subject on) {
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
    void findingReadsOneRowForAnyNumberOfPostsAndMembers(Subject on) {
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

    @Rule(
            id = "BIG-15",
            clause = Clause.ROWS_ARE_COUNTED,
            origin = "StatementObserver.received: what came back, lest no budget of rows means anything")
    void readingPostsReadsARowForEach(Subject on) {
        User alice = user("alice");
        posts(alice, 25);
        on.given(alice);

        assertThat(on.costOf(repositories ->
                                assertThat(find(repositories, alice).posts()).hasSize(25))
                        .rows())
                .isEqualTo(1 + 25);
        assertThat(on.costOf(repositories -> find(repositories, alice, OfUser.POSTS))
                        .rows())
                .isBetween(25L, 1L + 25);
    }

    @Rule(
            id = "BIG-14",
            clause = Clause.PAGES_KEEP_MEMORY_FLAT,
            origin = "Hibernate: a persistence context keeps all it has loaded, for as long as it lives")
    void whatWasReadInPagesIsNotKeptOnceItsUnitHasEnded(Subject on) {
        User alice = user("alice");
        posts(alice, 10_000);
        on.given(alice);

        List<WeakReference<Post>> read = readInPages(on, alice);

        assertThat(read).hasSize(10_000);
        assertThat(kept(read)).isZero();
    }

    /** Up to ten thousand, or as far as a store goes that does not claim to grow. */
    private static List<Integer> sizes(Subject on) {
        return on.guarantees(Guarantee.SCALE) ? SIZES : SIZES.subList(0, 4);
    }

    /** One author a size, with that many posts. */
    private static List<User> authors(Subject on) {
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
    private static List<Tag> tags(Subject on) {
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
    private static List<Group> groups(Subject on) {
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

    private static void assertSameCost(Subject on, IntFunction<Consumer<Repositories>> work) {
        List<Cost> costs = new ArrayList<>();
        for (int place = 0; place < sizes(on).size(); place++) {
            costs.add(on.costOf(work.apply(place)));
        }
        assertThat(costs).as("round trips and rows read for %s", sizes(on)).containsOnly(costs.get(0));
    }

    /** Of its own, so that no variable of the rule holds the last page. */
    private static List<WeakReference<Post>> readInPages(Subject on, User author) {
        List<WeakReference<Post>> read = new ArrayList<>();
        Optional<Cursor> next = Optional.empty();
        do {
            PageRequest page = new PageRequest(PageRequest.MAX_LIMIT, next);
            Slice<Post> slice = on.read(repositories -> repositories.posts().by(author.id(), page, Fetch.nothing()));
            slice.items().forEach(post -> read.add(new WeakReference<>(post)));
            next = slice.next();
        } while (next.isPresent());
        return read;
    }

    /** How many are still held by somebody; the collector may need to be asked more than once. */
    private static long kept(List<WeakReference<Post>> references) {
        long held = references.size();
        for (int attempt = 0; attempt < 20 && held > 0; attempt++) {
            System.gc();
            held = references.stream()
                    .filter(reference -> !reference.refersTo(null))
                    .count();
        }
        return held;
    }
}

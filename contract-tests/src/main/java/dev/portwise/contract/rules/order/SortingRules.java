package dev.portwise.contract.rules.order;

import static dev.portwise.contract.rules.Fixtures.NOON;
import static dev.portwise.contract.rules.Fixtures.find;
import static dev.portwise.contract.rules.Fixtures.group;
import static dev.portwise.contract.rules.Fixtures.post;
import static dev.portwise.contract.rules.Fixtures.posts;
import static dev.portwise.contract.rules.Fixtures.tag;
import static dev.portwise.contract.rules.Fixtures.user;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portwise.adapter.spi.Guarantee;
import dev.portwise.contract.AdapterUnderTest;
import dev.portwise.contract.Clause;
import dev.portwise.contract.Rule;
import dev.portwise.contract.rules.Fixtures;
import dev.portwise.domain.model.Content;
import dev.portwise.domain.model.Group;
import dev.portwise.domain.model.GroupId;
import dev.portwise.domain.model.GroupName;
import dev.portwise.domain.model.Identifier;
import dev.portwise.domain.model.Post;
import dev.portwise.domain.model.PostId;
import dev.portwise.domain.model.Tag;
import dev.portwise.domain.model.TagId;
import dev.portwise.domain.model.TagName;
import dev.portwise.domain.model.Title;
import dev.portwise.domain.model.User;
import dev.portwise.domain.model.UserId;
import dev.portwise.domain.model.Username;
import dev.portwise.domain.port.Cursor;
import dev.portwise.domain.port.Fetch;
import dev.portwise.domain.port.PageRequest;
import dev.portwise.domain.port.Relation.OfUser;
import dev.portwise.domain.port.Slice;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/** Ids are ordered as unsigned bytes and texts by code point, in every store. */
abstract class SortingRules {

    private static final List<String> IDS = List.of(
            "00000000-0000-7000-8000-000000000001",
            "00000000-0000-7000-ffff-000000000001",
            "7fffffff-0000-7000-8000-000000000001",
            "80000000-0000-7000-8000-000000000001",
            "ffffffff-0000-7000-8000-000000000001");
    /** In the order of code points, which is not that of UTF-16 units: the last but one is a surrogate pair. */
    private static final List<String> TEXTS =
            List.of("-a", "1", "_", "a", "aa", "b", "z", "ß", "ä", "\uFF5E", "\uD83D\uDE00", "\uD83D\uDE00a");
    /** With titles that are equal or turned round where a comparison fills the shorter one up with spaces. */
    private static final List<String> TITLES = Stream.of(
                    TEXTS.subList(0, 4), List.of("a\t", "a "), TEXTS.subList(4, TEXTS.size()))
            .flatMap(List::stream)
            .toList();

    @Rule(id = "ORD-01", clause = Clause.IDS_AS_UNSIGNED_BYTES, origin = "java.util.UUID compares two signed halves")
    void idsAreOrderedAsUnsignedBytes(AdapterUnderTest on) {
        List<UserId> ids = IDS.stream().map(UUID::fromString).map(UserId::new).toList();
        List<User> shuffled = Stream.of(3, 0, 4, 2, 1)
                .map(place -> User.register(ids.get(place), new Username("user-" + place)))
                .toList();
        on.given(shuffled.toArray());

        on.run(repositories -> {
            assertThat(repositories
                            .users()
                            .inIdOrder(PageRequest.first(10), Fetch.nothing())
                            .items())
                    .extracting(User::id)
                    .isEqualTo(ids);
            assertThat(repositories
                            .users()
                            .inIdOrder(
                                    PageRequest.after(new Cursor("", ids.get(2).value()), 10), Fetch.nothing())
                            .items())
                    .extracting(User::id)
                    .isEqualTo(ids.subList(3, 5));
        });
    }

    @Rule(id = "ORD-08", clause = Clause.IDS_AS_UNSIGNED_BYTES, origin = "User.posts: in the order of their ids")
    void collectionsAreInTheOrderOfIdsHoweverTheyWereFilled(AdapterUnderTest on) {
        User alice = user("alice");
        List<PostId> ids = IDS.stream().map(UUID::fromString).map(PostId::new).toList();
        for (int place : new int[] {4, 1, 3, 0, 2}) {
            alice.write(ids.get(place), new Title("t"), new Content(""));
        }
        Group first = group("zebra");
        Group second = group("ant");
        alice.join(second, NOON);
        alice.join(first, NOON);
        on.given(alice, first, second);

        on.run(repositories -> {
            assertThat(find(repositories, alice).posts()).extracting(Post::id).isEqualTo(ids);
            assertThat(find(repositories, alice).groups()).containsExactly(first, second);
            assertThat(repositories.groups().of(alice.id())).containsExactly(first, second);
        });
    }

    @Rule(id = "ORD-10", clause = Clause.IDS_AS_UNSIGNED_BYTES, origin = "java.util.UUID compares two signed halves")
    void everyListAndPageIsInTheOrderOfIds(AdapterUnderTest on) {
        List<UUID> ids = IDS.stream().map(UUID::fromString).toList();
        User alice = user("alice");
        Post one = post(alice, "one");
        Tag every = tag("every");
        Group all = group("all");
        List<Object> stored = new ArrayList<>(List.of(alice, all));
        for (int place : new int[] {4, 1, 3, 0, 2}) {
            UUID id = ids.get(place);
            User user = User.register(new UserId(id), new Username("user-" + place));
            Group group = Group.found(new GroupId(id), new GroupName("group-" + place));
            Tag tag = Tag.named(new TagId(id), new TagName("tag-" + place));
            group.handTo(alice.id());
            user.join(all, NOON);
            alice.join(group, NOON);
            one.tag(tag);
            alice.write(new PostId(id), new Title("post-" + place), new Content(""))
                    .tag(every);
            stored.addAll(List.of(user, group, tag));
        }
        on.given(stored.toArray());

        on.run(repositories -> {
            assertIds(ids, find(repositories, one).tags(), Tag::id);
            assertIds(ids, find(repositories, every).posts(), Post::id);
            assertIds(ids, find(repositories, all).members(), User::id);
        });
        on.run(repositories -> {
            PageRequest page = PageRequest.first(5);
            List<TagId> tags = ids.stream().map(TagId::new).toList();
            assertIds(ids, repositories.users().membersOf(all.id()), User::id);
            assertIds(ids, repositories.groups().ownedBy(alice.id()), Group::id);
            assertIds(ids, repositories.groups().of(alice.id()), Group::id);
            assertIds(ids, repositories.posts().taggedWith(every.id(), page).items(), Post::id);
            assertIds(ids, repositories.tags().byIds(tags, Fetch.nothing()), Tag::id);
        });
    }

    @Rule(
            id = "ORD-02",
            clause = Clause.TEXT_BY_CODE_POINT,
            origin = "code point order, not UTF-16 and not the database's collation")
    void namesAreOrderedByCodePoint(AdapterUnderTest on) {
        List<String> shuffled = new ArrayList<>(TEXTS);
        java.util.Collections.rotate(shuffled, 5);
        on.given(shuffled.stream().map(Fixtures::user).toArray());

        on.run(repositories -> {
            List<String> paged = new ArrayList<>();
            Optional<Cursor> next = Optional.empty();
            do {
                Slice<User> slice = repositories.users().inNameOrder(new PageRequest(2, next), Fetch.nothing());
                slice.items().forEach(user -> paged.add(user.name().value()));
                next = slice.next();
            } while (next.isPresent());
            assertThat(paged).isEqualTo(texts(on, TEXTS));
        });
    }

    @Rule(
            id = "ORD-03",
            clause = {Clause.TIES_ARE_BROKEN_BY_ID, Clause.TEXT_BY_CODE_POINT},
            origin = "Posts.inTitleOrder: ties are broken by id")
    void titlesAreOrderedByCodePointAndTiesById(AdapterUnderTest on) {
        User alice = user("alice");
        List<Post> expected = new ArrayList<>();
        for (String title : texts(on, TITLES)) {
            expected.add(post(alice, title));
            expected.add(post(alice, title));
        }
        on.given(alice);

        on.run(repositories -> {
            List<Post> paged = new ArrayList<>();
            Optional<Cursor> next = Optional.empty();
            do {
                Slice<Post> slice = repositories.posts().inTitleOrder(new PageRequest(3, next));
                paged.addAll(slice.items());
                next = slice.next();
            } while (next.isPresent());
            assertThat(paged).isEqualTo(expected);
        });
    }

    @Rule(
            id = "ORD-13",
            clause = Clause.TEXT_BY_CODE_POINT,
            origin = "a second query for a second relation comes in an order of its own")
    void aPageKeepsItsOrderAndItsCutWithEveryPlan(AdapterUnderTest on) {
        User zoe = user("zoe");
        User bob = user("bob");
        User amy = user("amy");
        Group admin = group("admin");
        for (User user : List.of(zoe, bob, amy)) {
            posts(user, 2);
            user.join(admin, NOON);
        }
        on.given(zoe, bob, amy, admin);

        for (Fetch<User> plan : List.of(
                Fetch.<User>nothing(),
                Fetch.with(OfUser.POSTS),
                Fetch.with(OfUser.MEMBERSHIPS),
                Fetch.with(OfUser.POSTS, OfUser.MEMBERSHIPS))) {
            on.run(repositories -> {
                Slice<User> first = repositories.users().inNameOrder(PageRequest.first(2), plan);
                assertThat(first.items()).containsExactly(amy, bob);
                assertThat(first.items()).allSatisfy(user -> {
                    assertThat(user.posts()).hasSize(2);
                    assertThat(user.memberships()).hasSize(1);
                });
                Slice<User> second = repositories
                        .users()
                        .inNameOrder(PageRequest.after(first.next().orElseThrow(), 2), plan);
                assertThat(second.items()).containsExactly(zoe);
            });
        }
    }

    private static List<String> texts(AdapterUnderTest on, List<String> byCodePoint) {
        return on.guarantees(Guarantee.CODE_POINT_ORDER)
                ? byCodePoint
                : byCodePoint.stream().sorted().toList();
    }

    private static <A> void assertIds(List<UUID> expected, Collection<A> found, Function<A, Identifier> id) {
        assertThat(found).extracting(one -> id.apply(one).value()).isEqualTo(expected);
    }
}

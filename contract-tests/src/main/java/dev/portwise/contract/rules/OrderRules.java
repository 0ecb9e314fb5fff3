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
import dev.portwise.contract.Rule;
import dev.portwise.contract.Subject;
import dev.portwise.domain.model.Content;
import dev.portwise.domain.model.Group;
import dev.portwise.domain.model.Post;
import dev.portwise.domain.model.PostId;
import dev.portwise.domain.model.Tag;
import dev.portwise.domain.model.Title;
import dev.portwise.domain.model.User;
import dev.portwise.domain.model.UserId;
import dev.portwise.domain.model.Username;
import dev.portwise.domain.port.Cursor;
import dev.portwise.domain.port.Fetch;
import dev.portwise.domain.port.Page;
import dev.portwise.domain.port.Repository;
import dev.portwise.domain.port.Slice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** ORD: order and paging. */
public abstract class OrderRules {

    private static final List<String> IDS = List.of(
            "00000000-0000-7000-8000-000000000001",
            "00000000-0000-7000-ffff-000000000001",
            "7fffffff-0000-7000-8000-000000000001",
            "80000000-0000-7000-8000-000000000001",
            "ffffffff-0000-7000-8000-000000000001");

    /** In the order of code points, which is not that of UTF-16 units: the last but one is a surrogate pair. */
    private static final List<String> TEXTS =
            List.of("-a", "1", "_", "a", "aa", "b", "z", "ß", "ä", "\uFF5E", "\uD83D\uDE00", "\uD83D\uDE00a");

    @Rule(id = "ORD-01", origin = "java.util.UUID compares two signed halves")
    void idsAreOrderedAsUnsignedBytes(Subject on) {
        List<UserId> ids = IDS.stream().map(UUID::fromString).map(UserId::new).toList();
        List<User> shuffled = Stream.of(3, 0, 4, 2, 1)
                .map(place -> User.register(ids.get(place), new Username("user-" + place)))
                .toList();
        on.given(shuffled.toArray());

        on.run(repositories -> {
            assertThat(repositories
                            .users()
                            .inIdOrder(Page.first(10), Fetch.nothing())
                            .items())
                    .extracting(User::id)
                    .isEqualTo(ids);
            assertThat(repositories
                            .users()
                            .inIdOrder(Page.after(new Cursor("", ids.get(2).value()), 10), Fetch.nothing())
                            .items())
                    .extracting(User::id)
                    .isEqualTo(ids.subList(3, 5));
        });
    }

    @Rule(id = "ORD-02", origin = "code point order, not UTF-16 and not the database's collation")
    void namesAreOrderedByCodePoint(Subject on) {
        List<String> shuffled = new ArrayList<>(TEXTS);
        java.util.Collections.rotate(shuffled, 5);
        on.given(shuffled.stream().map(Examples::user).toArray());

        on.run(repositories -> {
            List<String> paged = new ArrayList<>();
            Optional<Cursor> next = Optional.empty();
            do {
                Slice<User> slice = repositories.users().inNameOrder(new Page(2, next), Fetch.nothing());
                slice.items().forEach(user -> paged.add(user.name().value()));
                next = slice.next();
            } while (next.isPresent());
            assertThat(paged).isEqualTo(texts(on));
        });
    }

    @Rule(id = "ORD-03", origin = "Posts.inTitleOrder: ties are broken by id")
    void titlesAreOrderedByCodePointAndTiesById(Subject on) {
        User alice = user("alice");
        List<Post> expected = new ArrayList<>();
        for (String title : texts(on)) {
            expected.add(post(alice, title));
            expected.add(post(alice, title));
        }
        on.given(alice);

        on.run(repositories -> {
            List<Post> paged = new ArrayList<>();
            Optional<Cursor> next = Optional.empty();
            do {
                Slice<Post> slice = repositories.posts().inTitleOrder(new Page(3, next));
                paged.addAll(slice.items());
                next = slice.next();
            } while (next.isPresent());
            assertThat(paged).isEqualTo(expected);
        });
    }

    @Rule(id = "ORD-04", origin = "keyset paging")
    void eachItemIsVisitedOnceWhileOthersComeAndGo(Subject on) {
        User alice = user("alice");
        List<Post> written = posts(alice, 10);
        on.given(alice);

        List<Post> visited = new ArrayList<>();
        Optional<Cursor> next = Optional.empty();
        int page = 0;
        do {
            Page wanted = new Page(3, next);
            Slice<Post> slice = on.ask(repositories -> repositories.posts().by(alice.id(), wanted, Fetch.nothing()));
            visited.addAll(slice.items());
            next = slice.next();
            if (page++ == 0) {
                on.run(repositories -> repositories
                        .posts()
                        .removeAll(List.of(written.get(0).id(), written.get(2).id())));
                on.run(repositories -> find(repositories, alice)
                        .write(
                                new PostId(UUID.fromString("00000000-0000-7000-8000-000000000000")),
                                new Title("before all"),
                                new Content("")));
            }
        } while (next.isPresent());

        assertThat(visited).isEqualTo(written);
    }

    @Rule(id = "ORD-05", origin = "Page")
    void aPageWithoutItemsOrWithTooManyIsRefused(Subject on) {
        for (int limit : new int[] {0, -1, Page.MAX_LIMIT + 1}) {
            assertThatThrownBy(() -> Page.first(limit)).isInstanceOf(IllegalArgumentException.class);
        }

        assertThat(on.statements()).isEmpty();
    }

    @Rule(id = "ORD-06", origin = "Slice: empty past the end")
    void aCursorPastTheEndGivesNothing(Subject on) {
        on.given(user("alice"));

        on.run(repositories -> {
            Slice<User> slice = repositories
                    .users()
                    .inNameOrder(Page.after(new Cursor("zzz", UUID.randomUUID()), 5), Fetch.nothing());
            assertThat(slice.items()).isEmpty();
            assertThat(slice.next()).isEmpty();
        });
    }

    @Rule(id = "ORD-07", origin = "Slice.next: empty when nothing followed")
    void aPageThatEndsExactlyAtTheLastItemHasNoNext(Subject on) {
        on.given(users(4).toArray());

        on.run(repositories -> {
            Slice<User> first = repositories.users().inNameOrder(Page.first(2), Fetch.nothing());
            Slice<User> second =
                    repositories.users().inNameOrder(Page.after(first.next().orElseThrow(), 2), Fetch.nothing());
            assertThat(second.items()).hasSize(2);
            assertThat(second.next()).isEmpty();
        });
    }

    @Rule(id = "ORD-08", origin = "User.posts: in the order of their ids")
    void collectionsAreInTheOrderOfIdsHoweverTheyWereFilled(Subject on) {
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

    @Rule(id = "ORD-09", origin = "Cursor: it stays valid when that item is removed")
    void aCursorOutlivesItsItem(Subject on) {
        List<User> users = users(4);
        on.given(users.toArray());
        Cursor cursor = on.ask(repositories -> repositories
                .users()
                .inIdOrder(Page.first(2), Fetch.nothing())
                .next()
                .orElseThrow());

        on.run(repositories -> repositories.users().remove(find(repositories, users.get(1))));

        on.run(repositories -> assertThat(repositories
                        .users()
                        .inIdOrder(Page.after(cursor, 5), Fetch.nothing())
                        .items())
                .containsExactly(users.get(2), users.get(3)));
    }

    @Rule(id = "ORD-12", origin = "Repository.inIdOrder")
    void pagesInTheOrderOfIdsGiveEachOfAnyKindOnce(Subject on) {
        User alice = user("alice");
        List<Post> posts = posts(alice, 5);
        List<Tag> tags =
                posts.stream().map(post -> tag("of " + post.title().value())).toList();
        List<Group> groups =
                posts.stream().map(post -> group("of " + post.title().value())).toList();
        on.given(alice);
        on.given(tags.toArray());
        on.given(groups.toArray());

        on.run(repositories -> {
            assertThat(paged(repositories.posts())).isEqualTo(posts);
            assertThat(paged(repositories.tags())).isEqualTo(tags);
            assertThat(paged(repositories.groups())).isEqualTo(groups);
        });
    }

    private static <A> List<A> paged(Repository<A, ?> repository) {
        List<A> paged = new ArrayList<>();
        Optional<Cursor> next = Optional.empty();
        do {
            Slice<A> slice = repository.inIdOrder(new Page(2, next), Fetch.nothing());
            paged.addAll(slice.items());
            next = slice.next();
        } while (next.isPresent() && paged.size() < 100);
        return paged;
    }

    private static List<String> texts(Subject on) {
        return on.guarantees(Guarantee.CODE_POINT_ORDER)
                ? TEXTS
                : TEXTS.stream().sorted().toList();
    }
}

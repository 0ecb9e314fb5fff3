package dev.portwise.contract.rules.order;

import static dev.portwise.contract.rules.Fixtures.find;
import static dev.portwise.contract.rules.Fixtures.group;
import static dev.portwise.contract.rules.Fixtures.post;
import static dev.portwise.contract.rules.Fixtures.posts;
import static dev.portwise.contract.rules.Fixtures.tag;
import static dev.portwise.contract.rules.Fixtures.user;
import static dev.portwise.contract.rules.Fixtures.users;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portwise.contract.AdapterUnderTest;
import dev.portwise.contract.Clause;
import dev.portwise.contract.Rule;
import dev.portwise.domain.model.Content;
import dev.portwise.domain.model.Group;
import dev.portwise.domain.model.Post;
import dev.portwise.domain.model.PostId;
import dev.portwise.domain.model.Tag;
import dev.portwise.domain.model.Title;
import dev.portwise.domain.model.User;
import dev.portwise.domain.port.Cursor;
import dev.portwise.domain.port.Fetch;
import dev.portwise.domain.port.PageRequest;
import dev.portwise.domain.port.Repository;
import dev.portwise.domain.port.Slice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Pages visit each item once, and end. */
abstract class PagingRules {

    @Rule(id = "ORD-04", clause = Clause.PAGES_VISIT_EACH_ONCE, origin = "keyset paging")
    void eachItemIsVisitedOnceWhileOthersComeAndGo(AdapterUnderTest on) {
        User alice = user("alice");
        List<Post> written = posts(alice, 10);
        on.given(alice);

        List<Post> visited = new ArrayList<>();
        Optional<Cursor> next = Optional.empty();
        int page = 0;
        do {
            PageRequest wanted = new PageRequest(3, next);
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

    @Rule(
            id = "ORD-11",
            clause = {Clause.PAGES_VISIT_EACH_ONCE, Clause.TIES_ARE_BROKEN_BY_ID},
            origin = "keyset paging over a key that is not unique")
    void eachTitleIsVisitedOnceWhileOthersComeAndGo(AdapterUnderTest on) {
        User alice = user("alice");
        List<Post> written = new ArrayList<>();
        for (String title : List.of("a", "b", "b", "b", "b", "c", "d")) {
            written.add(post(alice, title));
        }
        on.given(alice);

        List<Post> visited = new ArrayList<>();
        Optional<Cursor> next = Optional.empty();
        int page = 0;
        do {
            PageRequest wanted = new PageRequest(3, next);
            Slice<Post> slice = on.ask(repositories -> repositories.posts().inTitleOrder(wanted));
            visited.addAll(slice.items());
            next = slice.next();
            if (page++ == 0) {
                on.run(repositories -> repositories
                        .posts()
                        .removeAll(List.of(written.get(0).id(), written.get(2).id())));
                on.run(repositories -> post(find(repositories, alice), "a"));
            }
        } while (next.isPresent());

        assertThat(visited).isEqualTo(written);
    }

    @Rule(id = "ORD-12", clause = Clause.PAGES_VISIT_EACH_ONCE, origin = "Repository.inIdOrder")
    void pagesInTheOrderOfIdsGiveEachOfAnyKindOnce(AdapterUnderTest on) {
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

    @Rule(
            id = "ORD-09",
            clause = Clause.CURSOR_OUTLIVES_ITS_ITEM,
            origin = "Cursor: it stays valid when that item is removed")
    void aCursorOutlivesItsItem(AdapterUnderTest on) {
        List<User> users = users(4);
        on.given(users.toArray());
        Cursor cursor = on.ask(repositories -> repositories
                .users()
                .inIdOrder(PageRequest.first(2), Fetch.nothing())
                .next()
                .orElseThrow());

        assertThat(cursor).isEqualTo(new Cursor("", users.get(1).id().value()));
        on.run(repositories -> repositories.users().remove(find(repositories, users.get(1))));

        on.run(repositories -> assertThat(repositories
                        .users()
                        .inIdOrder(PageRequest.after(cursor, 5), Fetch.nothing())
                        .items())
                .containsExactly(users.get(2), users.get(3)));
    }

    @Rule(id = "ORD-05", clause = Clause.LIMITS_ARE_REFUSED, origin = "PageRequest")
    void aPageLimitBelowOneOrAboveTheGreatestIsRefused(AdapterUnderTest on) {
        for (int limit : new int[] {0, -1, PageRequest.MAX_LIMIT + 1}) {
            assertThatThrownBy(() -> PageRequest.first(limit)).isInstanceOf(IllegalArgumentException.class);
        }

        assertThat(on.statements()).isEmpty();
    }

    @Rule(id = "ORD-06", clause = Clause.PAST_THE_END_IS_EMPTY, origin = "Slice: empty past the end")
    void aCursorPastTheEndGivesNothing(AdapterUnderTest on) {
        User alice = user("alice");
        Tag java = tag("java");
        post(alice, "one").tag(java);
        on.given(alice);

        on.run(repositories -> {
            Slice<User> slice = repositories
                    .users()
                    .inNameOrder(PageRequest.after(new Cursor("zzz", UUID.randomUUID()), 5), Fetch.nothing());
            assertThat(slice.items()).isEmpty();
            assertThat(slice.next()).isEmpty();
            PageRequest last =
                    PageRequest.after(new Cursor("zzz", UUID.fromString("ffffffff-ffff-7fff-bfff-ffffffffffff")), 5);
            assertThat(repositories.users().inIdOrder(last, Fetch.nothing()).items())
                    .isEmpty();
            assertThat(repositories.posts().inTitleOrder(last).items()).isEmpty();
            assertThat(repositories
                            .posts()
                            .by(alice.id(), last, Fetch.nothing())
                            .items())
                    .isEmpty();
            assertThat(repositories.posts().taggedWith(java.id(), last).items()).isEmpty();
        });
    }

    @Rule(id = "ORD-07", clause = Clause.PAST_THE_END_IS_EMPTY, origin = "Slice.next: empty when nothing followed")
    void aPageThatEndsExactlyAtTheLastItemHasNoNext(AdapterUnderTest on) {
        on.given(users(4).toArray());

        on.run(repositories -> {
            Slice<User> first = repositories.users().inNameOrder(PageRequest.first(2), Fetch.nothing());
            Slice<User> second = repositories
                    .users()
                    .inNameOrder(PageRequest.after(first.next().orElseThrow(), 2), Fetch.nothing());
            assertThat(second.items()).hasSize(2);
            assertThat(second.next()).isEmpty();
        });
    }

    private static <A> List<A> paged(Repository<A, ?> repository) {
        List<A> paged = new ArrayList<>();
        Optional<Cursor> next = Optional.empty();
        do {
            Slice<A> slice = repository.inIdOrder(new PageRequest(2, next), Fetch.nothing());
            paged.addAll(slice.items());
            next = slice.next();
        } while (next.isPresent() && paged.size() < 100);
        return paged;
    }
}

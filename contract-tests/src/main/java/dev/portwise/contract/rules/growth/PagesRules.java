package dev.portwise.contract.rules.growth;

import static dev.portwise.contract.rules.Fixtures.find;
import static dev.portwise.contract.rules.Fixtures.post;
import static dev.portwise.contract.rules.Fixtures.posts;
import static dev.portwise.contract.rules.Fixtures.tag;
import static dev.portwise.contract.rules.Fixtures.user;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portwise.adapter.spi.Persistence;
import dev.portwise.adapter.spi.Statement;
import dev.portwise.adapter.spi.StatementObserver;
import dev.portwise.contract.AdapterUnderTest;
import dev.portwise.contract.Clause;
import dev.portwise.contract.Cost;
import dev.portwise.contract.Rule;
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
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** Ten thousand posts are read in pages. */
abstract class PagesRules {

    @Rule(
            id = "BIG-15",
            clause = Clause.ROWS_ARE_COUNTED,
            origin = "StatementObserver.received: no budget of rows means anything without it")
    void readingPostsReadsARowForEach(AdapterUnderTest on) {
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
            id = "BIG-08",
            clause = Clause.PAGES_COST_THE_SAME,
            origin = "keyset paging: the cost of a page does not depend on where it is")
    void tenThousandPostsAreReadInPagesOfOneRoundTripEach(AdapterUnderTest on) {
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
            id = "BIG-14",
            clause = Clause.PAGES_KEEP_MEMORY_FLAT,
            origin = "Hibernate: a persistence context keeps all it has loaded, for as long as it lives")
    void whatWasReadInPagesIsNotKeptOnceItsUnitHasEnded(AdapterUnderTest on) {
        User alice = user("alice");
        posts(alice, 10_000);
        on.given(alice);

        List<WeakReference<Post>> read = readInPages(on, alice);

        assertThat(read).hasSize(10_000);
        assertThat(kept(read)).isZero();
    }

    /** Of its own, so that no variable of the rule holds the last page. */
    private static List<WeakReference<Post>> readInPages(AdapterUnderTest on, User author) {
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

    @Rule(
            id = "BIG-23",
            clause = Clause.PAGES_READ_THEIR_OWN,
            origin = "a statement that was made for a whole list is used again for its page")
    void aPageReadsItsOwnAndAListAllOfItWhicheverIsReadFirst(AdapterUnderTest on) {
        User alice = user("alice");
        Tag java = tag("java");
        List<Post> posts = posts(alice, 20);
        posts.forEach(post -> post.tag(java));
        on.given(alice);

        for (boolean listFirst : new boolean[] {true, false}) {
            AtomicLong rows = new AtomicLong();
            try (Persistence fresh = on.openAnother(counting(rows))) {
                List<Consumer<Repositories>> lists = List.of(
                        in -> assertThat(find(in, alice).posts()).hasSize(20),
                        in -> assertThat(find(in, java).posts()).hasSize(20));
                List<Consumer<Repositories>> pages = List.of(
                        in -> assertThat(in.posts()
                                        .by(alice.id(), PageRequest.first(3), Fetch.nothing())
                                        .items())
                                .hasSize(3),
                        in -> assertThat(in.posts()
                                        .taggedWith(java.id(), PageRequest.first(3))
                                        .items())
                                .hasSize(3));
                if (listFirst) {
                    lists.forEach(list -> ask(fresh, list));
                }
                for (Consumer<Repositories> page : pages) {
                    rows.set(0);
                    ask(fresh, page);
                    assertThat(rows.get()).as("the rows of a page of 3 of 20").isLessThanOrEqualTo(2 * 4);
                }
                lists.forEach(list -> ask(fresh, list));
            }
        }
    }

    private static StatementObserver counting(AtomicLong rows) {
        return new StatementObserver() {
            @Override
            public void sent(Statement statement) {}

            @Override
            public void received(long more) {
                rows.addAndGet(more);
            }
        };
    }

    private static void ask(Persistence store, Consumer<Repositories> question) {
        store.unitOfWork().read(repositories -> {
            question.accept(repositories);
            return true;
        });
    }
}

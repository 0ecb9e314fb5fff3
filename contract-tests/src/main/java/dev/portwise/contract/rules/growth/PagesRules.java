package dev.portwise.contract.rules.growth;

import static dev.portwise.contract.rules.Fixtures.find;
import static dev.portwise.contract.rules.Fixtures.post;
import static dev.portwise.contract.rules.Fixtures.posts;
import static dev.portwise.contract.rules.Fixtures.user;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portwise.contract.AdapterUnderTest;
import dev.portwise.contract.Clause;
import dev.portwise.contract.Cost;
import dev.portwise.contract.Rule;
import dev.portwise.domain.model.Post;
import dev.portwise.domain.model.PostId;
import dev.portwise.domain.model.User;
import dev.portwise.domain.port.Cursor;
import dev.portwise.domain.port.Fetch;
import dev.portwise.domain.port.PageRequest;
import dev.portwise.domain.port.Relation.OfUser;
import dev.portwise.domain.port.Slice;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
}

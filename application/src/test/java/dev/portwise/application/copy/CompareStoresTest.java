package dev.portwise.application.copy;

import static dev.portwise.application.copy.StorePair.change;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.portwise.domain.model.Content;
import dev.portwise.domain.model.Post;
import dev.portwise.domain.model.Tag;
import dev.portwise.domain.model.TagId;
import dev.portwise.domain.model.TagName;
import dev.portwise.domain.model.Title;
import dev.portwise.domain.model.User;
import dev.portwise.domain.model.Username;
import dev.portwise.domain.port.Fetch;
import dev.portwise.domain.port.PageRequest;
import dev.portwise.domain.port.Repositories;
import dev.portwise.domain.port.Repository;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CompareStoresTest {

    private final StorePair stores = new StorePair();

    @BeforeEach
    void copy() {
        stores.fillSource(12);
        stores.copy(5);
        assertThat(differences()).isEmpty();
    }

    @AfterEach
    void close() {
        stores.close();
    }

    @Test
    void aFieldIsNamedWithBothItsValues() {
        inTarget(target -> nth(target.users(), 3).rename(new Username("other")));
        inTarget(target -> nth(target.groups(), 0).disown());
        inTarget(target -> nth(target.tags(), 11).rename(new TagName("last")));
        inTarget(target -> nth(target.posts(), 23).edit(new Title("Post 1 of 11"), new Content("Text\nof 12")));

        assertThat(differences())
                .containsExactly(
                        "users name user-3 other",
                        "groups owner " + idOfUser(0) + " -",
                        "tags name tag-11 last",
                        "posts content Text\nof 11 Text\nof 12");
    }

    @Test
    void whatOnlyOneOfThemHasIsNamedAndCounted() {
        inTarget(target -> target.posts().remove(nth(target.posts(), 4)));
        inTarget(target ->
                target.tags().add(Tag.named(new TagId(UuidCreator.getTimeOrderedEpoch()), new TagName("new"))));

        assertThat(differences())
                .containsExactly("tags count 12 13", "posts count 24 23", "tags all - there", "posts all there -");
    }

    @Test
    void linksAreCompared() {
        inTarget(target -> {
            User several = nth(target.users(), 3);
            several.leave(several.groups().get(0));
        });
        inTarget(target -> {
            Post post = nth(target.posts(), 0);
            post.moveTo(nth(target.users(), 1));
        });
        inTarget(target -> {
            Post post = nth(target.posts(), 6);
            List.copyOf(post.tags()).forEach(post::untag);
        });

        assertThat(differences())
                .hasSize(3)
                .anyMatch(line -> line.matches("memberships group [-0-9a-f]{36} 2026-03-01T12:00:00.126Z -"))
                .contains("posts author " + idOfUser(0) + " " + idOfUser(1))
                .anyMatch(line -> line.matches("posts tags [-0-9a-f]{36} "));
    }

    @Test
    void aMembershipOfAnotherDateIsADifference() {
        inTarget(target -> {
            User one = nth(target.users(), 1);
            var membership = one.memberships().iterator().next();
            one.leave(membership.group());
            one.join(membership.group(), membership.joinedOn().plus(Duration.ofMillis(1)));
        });

        assertThat(differences())
                .hasSize(1)
                .allMatch(line -> line.endsWith(" 2026-03-01T12:00:00.124Z 2026-03-01T12:00:00.125Z"));
    }

    @Test
    void ofALongTextThePlaceIsShownWhereItDiffers() {
        String same = "x".repeat(5000);
        change(stores.source, source -> nth(source.posts(), 0).edit(new Title("long"), new Content(same + "a" + same)));
        inTarget(target -> nth(target.posts(), 0).edit(new Title("long"), new Content(same + "b" + same)));

        String excerpt = "…" + "x".repeat(20) + "%s" + "x".repeat(39) + "…";

        assertThat(differences())
                .containsExactly("posts content " + excerpt.formatted("a") + " " + excerpt.formatted("b"));
    }

    private void inTarget(Consumer<Repositories> work) {
        change(stores.target, work);
    }

    /** Each on a line: the kind, what differs, how it is in the source and in the target. */
    private List<String> differences() {
        return stores.differences().stream()
                .map(found -> String.join(
                        " ",
                        found.kind().label(),
                        found.what(),
                        found.source().orElse("-"),
                        found.target().orElse("-")))
                .toList();
    }

    private String idOfUser(int place) {
        return stores.source.<String, RuntimeException>read(
                repositories -> nth(repositories.users(), place).id().toString());
    }

    private static <A> A nth(Repository<A, ?> repository, int place) {
        return repository
                .inIdOrder(PageRequest.first(100), Fetch.nothing())
                .items()
                .get(place);
    }
}

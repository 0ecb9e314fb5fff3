package dev.portwise.contract.rules.onetomany;

import static dev.portwise.contract.rules.Fixtures.find;
import static dev.portwise.contract.rules.Fixtures.post;
import static dev.portwise.contract.rules.Fixtures.posts;
import static dev.portwise.contract.rules.Fixtures.user;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portwise.adapter.spi.StoreProbe.Kind;
import dev.portwise.adapter.spi.StoreProbe.Link;
import dev.portwise.adapter.spi.StoreProbe.LinkKind;
import dev.portwise.contract.AdapterUnderTest;
import dev.portwise.contract.Clause;
import dev.portwise.contract.Rule;
import dev.portwise.domain.model.Post;
import dev.portwise.domain.model.User;
import java.util.List;

/** Replacing the posts of a user keeps the shared and deletes the absent. */
abstract class ReplacingPostsRules {

    @Rule(
            id = "O2M-04",
            clause = {Clause.REPLACING_KEEPS_THE_SHARED, Clause.REPLACING_UPDATES_BOTH_ENDS},
            origin = "Hibernate: replacing a collection must not rewrite what stays")
    void replacingThePostsDeletesTheAbsentAndKeepsTheOthers(AdapterUnderTest on) {
        User alice = user("alice");
        User bob = user("bob");
        Post kept = post(alice, "kept");
        Post dropped = post(alice, "dropped");
        Post taken = post(bob, "taken");
        on.given(alice, bob);

        on.run(repositories -> {
            User loaded = find(repositories, alice);
            Post lost = find(repositories, dropped);
            Post won = find(repositories, taken);
            User from = won.author().orElseThrow();
            loaded.replacePosts(List.of(find(repositories, kept), won));

            assertThat(loaded.posts()).containsExactly(kept, won);
            assertThat(from.posts()).isEmpty();
            assertThat(won.author()).containsSame(loaded);
            assertThat(lost.author()).isEmpty();
        });

        assertThat(on.probe().links(LinkKind.AUTHOR))
                .extracting(Link::to)
                .containsOnly(alice.id().value());
        assertThat(on.probe().ids(Kind.POST))
                .containsExactlyInAnyOrder(kept.id().value(), taken.id().value())
                .doesNotContain(dropped.id().value());
        assertThat(on.<Long>ask(repositories -> find(repositories, kept).revision()))
                .isEqualTo(1);
    }

    @Rule(
            id = "O2M-21",
            clause = {Clause.REPLACING_KEEPS_THE_SHARED, Clause.REPLACING_UPDATES_BOTH_ENDS, Clause.ORPHANS_ARE_REMOVED
            },
            origin = "SQLAlchemy: bulk replace with an empty list")
    void replacingThePostsByNoneDeletesThemAllAndKeepsTheUser(AdapterUnderTest on) {
        User alice = user("alice");
        posts(alice, 3);
        on.given(alice);

        on.run(repositories -> {
            User loaded = find(repositories, alice);
            Post first = loaded.posts().iterator().next();
            loaded.replacePosts(List.of());

            assertThat(loaded.posts()).isEmpty();
            assertThat(first.author()).isEmpty();
        });

        assertThat(on.probe().ids(Kind.POST)).isEmpty();
        assertThat(on.probe().ids(Kind.USER)).containsExactly(alice.id().value());
    }
}

package dev.portwise.contract.rules.onetomany;

import static dev.portwise.contract.rules.Fixtures.find;
import static dev.portwise.contract.rules.Fixtures.post;
import static dev.portwise.contract.rules.Fixtures.tag;
import static dev.portwise.contract.rules.Fixtures.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portwise.adapter.spi.StoreProbe.Kind;
import dev.portwise.adapter.spi.StoreProbe.Link;
import dev.portwise.adapter.spi.StoreProbe.LinkKind;
import dev.portwise.contract.AdapterUnderTest;
import dev.portwise.contract.Clause;
import dev.portwise.contract.Rule;
import dev.portwise.domain.exception.NotFound;
import dev.portwise.domain.model.Post;
import dev.portwise.domain.model.Tag;
import dev.portwise.domain.model.User;
import java.util.List;

/** No post is stored without an author who is stored. */
abstract class RequiredAuthorRules {

    @Rule(
            id = "O2M-17",
            clause = Clause.NO_POST_WITHOUT_AN_AUTHOR,
            origin = "Posts: a post without an author is not stored")
    void noPostIsEverStoredWithoutAnAuthor(AdapterUnderTest on) {
        User alice = user("alice");
        Post kept = post(alice, "kept");
        Post undone = post(alice, "undone");
        alice.remove(undone);

        on.given(alice, undone);

        assertThat(on.probe().ids(Kind.POST)).containsExactly(kept.id().value());
        assertThat(on.probe().links(LinkKind.AUTHOR)).hasSize(1);
    }

    @Rule(id = "O2M-05", clause = Clause.UNKNOWN_AUTHOR_IS_REFUSED, origin = "foreign key; MongoDB has none")
    void aPostOfAnAuthorWhoIsNotStoredIsRefusedAndNothingStays(AdapterUnderTest on) {
        User nobody = user("nobody");
        User alice = user("alice");

        assertThatThrownBy(() -> on.run(repositories -> {
                    repositories.users().add(alice);
                    repositories.posts().add(post(nobody, "lost"));
                }))
                .isInstanceOf(NotFound.class)
                .hasMessageContaining(nobody.id().toString());

        assertThat(on.probe().ids(Kind.POST)).isEmpty();
        assertThat(on.probe().ids(Kind.USER)).isEmpty();
    }

    @Rule(
            id = "O2M-34",
            clause = Clause.UNKNOWN_AUTHOR_IS_REFUSED,
            origin = "foreign key; a post that only its tag leads to")
    void aPostOfAnAuthorWhoIsNotStoredIsRefusedAlsoWhenATagLeadsToIt(AdapterUnderTest on) {
        Tag java = tag("java");
        on.given(java);
        User nobody = user("nobody");

        assertThatThrownBy(() -> on.run(repositories -> find(repositories, java).label(post(nobody, "one"))))
                .isInstanceOf(NotFound.class)
                .hasMessageContaining(nobody.id().toString());

        assertThat(on.probe().ids(Kind.USER)).isEmpty();
        assertThat(on.probe().ids(Kind.POST)).isEmpty();
    }

    @Rule(
            id = "O2M-32",
            clause = Clause.UNKNOWN_AUTHOR_IS_REFUSED,
            origin = "foreign key; MongoDB has none, and a move is an update")
    void movingAPostToAUserWhoIsNotStoredIsRefusedAndThePostStays(AdapterUnderTest on) {
        User alice = user("alice");
        Post post = post(alice, "one");
        on.given(alice);
        User nobody = user("nobody");

        assertThatThrownBy(() -> on.run(repositories -> find(repositories, post).moveTo(nobody)))
                .isInstanceOf(NotFound.class)
                .hasMessageContaining(nobody.id().toString());

        assertThat(on.probe().ids(Kind.USER)).containsExactly(alice.id().value());
        assertThat(on.probe().links(LinkKind.AUTHOR))
                .containsExactly(new Link(post.id().value(), alice.id().value()));
    }

    @Rule(
            id = "O2M-33",
            clause = Clause.UNKNOWN_AUTHOR_IS_REFUSED,
            origin = "foreign key; a move away from a user who is removed in the same unit")
    void aPostMovedFromARemovedUserToOneWhoIsNotStoredIsRefused(AdapterUnderTest on) {
        User alice = user("alice");
        Post post = post(alice, "one");
        on.given(alice);
        User nobody = user("nobody");

        assertThatThrownBy(() -> on.run(repositories -> {
                    Post loaded = find(repositories, post);
                    User author = loaded.author().orElseThrow();
                    loaded.moveTo(nobody);
                    repositories.users().remove(author);
                }))
                .isInstanceOf(NotFound.class)
                .hasMessageContaining(nobody.id().toString());

        assertThat(on.probe().ids(Kind.USER)).containsExactly(alice.id().value());
    }

    @Rule(id = "O2M-38", clause = Clause.UNKNOWN_AUTHOR_IS_REFUSED, origin = "MariaDB's foreign keys name no value")
    void ofSeveralAuthorsTheOneWhoIsNotStoredIsNamed(AdapterUnderTest on) {
        User alice = user("alice");
        User bob = user("bob");
        User nobody = user("nobody");
        on.given(alice, bob, nobody);
        on.run(repositories -> repositories.users().removeAll(List.of(nobody.id())));

        assertThatThrownBy(() -> on.given(post(alice, "one"), post(nobody, "two"), post(bob, "three")))
                .isInstanceOf(NotFound.class)
                .hasMessageContaining(nobody.id().toString());
    }
}

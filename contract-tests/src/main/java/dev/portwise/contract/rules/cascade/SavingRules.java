package dev.portwise.contract.rules.cascade;

import static dev.portwise.contract.rules.Fixtures.find;
import static dev.portwise.contract.rules.Fixtures.post;
import static dev.portwise.contract.rules.Fixtures.tag;
import static dev.portwise.contract.rules.Fixtures.user;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portwise.adapter.spi.StoreProbe.Kind;
import dev.portwise.adapter.spi.StoreProbe.LinkKind;
import dev.portwise.contract.AdapterUnderTest;
import dev.portwise.contract.Clause;
import dev.portwise.contract.Rule;
import dev.portwise.domain.model.Post;
import dev.portwise.domain.model.Tag;
import dev.portwise.domain.model.User;

/** Saving reaches what is new. */
abstract class SavingRules {

    @Rule(
            id = "CAS-01",
            clause = {Clause.SAVE_REACHES_NEW_CHILDREN, Clause.SAVE_REACHES_NEW_GRANDCHILDREN},
            origin = "SQLAlchemy: save-update cascade")
    void savingAUserSavesNewPostsAndTheirNewTags(AdapterUnderTest on) {
        User alice = user("alice");
        Tag java = tag("java");
        post(alice, "one").tag(java);

        on.given(alice);

        assertThat(on.probe().ids(Kind.POST)).hasSize(1);
        assertThat(on.probe().ids(Kind.TAG)).containsExactly(java.id().value());
        assertThat(on.probe().links(LinkKind.TAGGED)).hasSize(1);
        assertThat(java.revision()).isEqualTo(1);
    }

    @Rule(
            id = "CAS-32",
            clause = Clause.SAVE_REACHES_NEW_GRANDCHILDREN,
            origin = "save-update cascade from a loaded parent to a new grandchild")
    void aNewTagOnAStoredPostIsStoredWithoutAnExplicitSave(AdapterUnderTest on) {
        User alice = user("alice");
        Post post = post(alice, "one");
        on.given(alice);
        Tag java = tag("java");

        on.run(repositories -> find(repositories, post).tag(java));

        assertThat(on.probe().ids(Kind.TAG)).containsExactly(java.id().value());
        assertThat(on.probe().links(LinkKind.TAGGED)).hasSize(1);
        assertThat(java.revision()).isEqualTo(1);
    }
}

package dev.portwise.contract.rules.identity;

import static dev.portwise.contract.rules.Fixtures.find;
import static dev.portwise.contract.rules.Fixtures.post;
import static dev.portwise.contract.rules.Fixtures.tag;
import static dev.portwise.contract.rules.Fixtures.user;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portwise.adapter.spi.StoreProbe.Kind;
import dev.portwise.contract.AdapterUnderTest;
import dev.portwise.contract.Clause;
import dev.portwise.contract.Rule;
import dev.portwise.domain.model.Post;
import dev.portwise.domain.model.Tag;
import dev.portwise.domain.model.User;

/** Adding the same object twice is adding it once. */
abstract class AddingTwiceRules {

    @Rule(id = "ID-13", clause = Clause.ADDED_TWICE_IS_ADDED_ONCE, origin = "Repository.add")
    void addingTheSameObjectTwiceIsAddingItOnce(AdapterUnderTest on) {
        User alice = user("alice");

        on.run(repositories -> {
            repositories.users().add(alice);
            repositories.users().add(alice);
        });

        assertThat(on.probe().ids(Kind.USER)).hasSize(1);
    }

    @Rule(
            id = "ID-18",
            clause = Clause.ADDED_TWICE_IS_ADDED_ONCE,
            origin = "Repository.add; a query may first send pending changes")
    void addingTheSameObjectAgainOnceItWasSentIsStillAddingItOnce(AdapterUnderTest on) {
        User alice = user("alice");

        on.run(repositories -> {
            repositories.users().add(alice);
            assertThat(repositories.users().count()).isEqualTo(1);
            repositories.users().add(alice);
        });

        assertThat(on.probe().ids(Kind.USER)).hasSize(1);
        assertThat(alice.revision()).isEqualTo(1);
    }

    @Rule(
            id = "ID-21",
            clause = Clause.ADDED_TWICE_IS_ADDED_ONCE,
            origin = "Repository.add of what belongs to an aggregate and was sent with it")
    void addingWhatWasSentWithItsOwnerIsAddingItOnce(AdapterUnderTest on) {
        User alice = user("alice");
        on.given(alice);
        Tag java = tag("java");

        on.run(repositories -> {
            Post written = post(find(repositories, alice), "new");
            written.tag(java);
            assertThat(repositories.posts().count()).isEqualTo(1);
            repositories.posts().add(written);
            repositories.tags().add(java);
        });

        assertThat(on.probe().ids(Kind.POST)).hasSize(1);
        assertThat(on.probe().ids(Kind.TAG)).hasSize(1);
        assertThat(java.revision()).isEqualTo(1);
    }
}

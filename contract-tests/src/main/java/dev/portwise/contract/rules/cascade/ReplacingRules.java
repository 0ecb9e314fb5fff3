package dev.portwise.contract.rules.cascade;

import static dev.portwise.contract.rules.Fixtures.find;
import static dev.portwise.contract.rules.Fixtures.group;
import static dev.portwise.contract.rules.Fixtures.post;
import static dev.portwise.contract.rules.Fixtures.tag;
import static dev.portwise.contract.rules.Fixtures.user;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portwise.adapter.spi.StoreProbe.Kind;
import dev.portwise.adapter.spi.StoreProbe.Link;
import dev.portwise.adapter.spi.StoreProbe.LinkKind;
import dev.portwise.contract.AdapterUnderTest;
import dev.portwise.contract.Clause;
import dev.portwise.contract.Rule;
import dev.portwise.domain.model.Group;
import dev.portwise.domain.model.Post;
import dev.portwise.domain.model.Tag;
import dev.portwise.domain.model.User;

/** What is removed makes room for a successor in the same unit. */
abstract class ReplacingRules {

    @Rule(
            id = "CAS-10",
            clause = Clause.SUCCESSOR_TAKES_THE_UNIQUE_KEY,
            origin = "Hibernate: inserts run before deletes in one flush")
    void aUserIsReplacedByAnotherOfTheSameNameInOneUnit(AdapterUnderTest on) {
        User old = user("alice");
        on.given(old);
        User successor = user("alice");

        on.run(repositories -> {
            repositories.users().remove(find(repositories, old));
            repositories.users().add(successor);
        });

        assertThat(on.probe().ids(Kind.USER)).containsExactly(successor.id().value());
    }

    @Rule(
            id = "CAS-39",
            clause = Clause.SUCCESSOR_TAKES_THE_UNIQUE_KEY,
            origin = "order of writes: posts move on, then the user goes, then another takes the name")
    void aUserWhosePostsMoveOnIsReplacedByAnotherOfTheSameName(AdapterUnderTest on) {
        User alice = user("alice");
        User bob = user("bob");
        Post post = post(alice, "one");
        on.given(alice, bob);
        User successor = user("alice");

        on.run(repositories -> {
            User old = find(repositories, alice);
            User heir = find(repositories, bob);
            find(repositories, post).moveTo(heir);
            repositories.users().remove(old);
            repositories.users().add(successor);
        });

        assertThat(on.probe().ids(Kind.USER))
                .containsExactlyInAnyOrder(bob.id().value(), successor.id().value());
        assertThat(on.probe().links(LinkKind.AUTHOR))
                .containsExactly(new Link(post.id().value(), bob.id().value()));
    }

    @Rule(
            id = "CAS-09",
            clause = Clause.SUCCESSOR_TAKES_THE_UNIQUE_KEY,
            origin = "Hibernate: inserts run before deletes in one flush")
    void aTagIsReplacedByAnotherOfTheSameNameInOneUnit(AdapterUnderTest on) {
        User alice = user("alice");
        Post post = post(alice, "one");
        Tag old = tag("java");
        post.tag(old);
        on.given(alice);
        Tag successor = tag("java");

        on.run(repositories -> {
            repositories.tags().remove(find(repositories, old));
            repositories.tags().add(successor);
            find(repositories, post).tag(successor);
        });

        assertThat(on.probe().ids(Kind.TAG)).containsExactly(successor.id().value());
        assertThat(on.probe().links(LinkKind.TAGGED)).hasSize(1);
    }

    @Rule(
            id = "CAS-33",
            clause = Clause.SUCCESSOR_TAKES_THE_UNIQUE_KEY,
            origin = "Hibernate: inserts run before deletes in one flush")
    void aGroupIsReplacedByAnotherOfTheSameNameInOneUnit(AdapterUnderTest on) {
        Group old = group("admin");
        on.given(old);
        Group successor = group("admin");

        on.run(repositories -> {
            repositories.groups().remove(find(repositories, old));
            repositories.groups().add(successor);
        });

        assertThat(on.probe().ids(Kind.GROUP)).containsExactly(successor.id().value());
    }
}

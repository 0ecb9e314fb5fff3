package dev.portwise.contract.rules.witness;

import static dev.portwise.contract.rules.Fixtures.NOON;
import static dev.portwise.contract.rules.Fixtures.find;
import static dev.portwise.contract.rules.Fixtures.group;
import static dev.portwise.contract.rules.Fixtures.post;
import static dev.portwise.contract.rules.Fixtures.posts;
import static dev.portwise.contract.rules.Fixtures.tag;
import static dev.portwise.contract.rules.Fixtures.user;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portwise.adapter.spi.Statement;
import dev.portwise.contract.AdapterUnderTest;
import dev.portwise.contract.Clause;
import dev.portwise.contract.Rule;
import dev.portwise.domain.model.Content;
import dev.portwise.domain.model.Group;
import dev.portwise.domain.model.Post;
import dev.portwise.domain.model.Tag;
import dev.portwise.domain.model.Title;
import dev.portwise.domain.model.User;
import dev.portwise.domain.port.Repositories;
import java.util.List;
import java.util.function.Consumer;

/** What the observer is told of units. */
abstract class HeardRules {

    @Rule(
            id = "KIT-01",
            clause = Clause.EVERY_STATEMENT_IS_HEARD,
            origin = "StatementObserver: hears every round trip of a unit of work")
    void theObserverHearsWhatAUnitReadsAndWrites(AdapterUnderTest on) {
        User alice = user("alice");

        List<Statement> adding =
                on.statementsOf(repositories -> repositories.users().add(alice));
        List<Statement> finding =
                on.statementsOf(repositories -> assertThat(repositories.users().byId(alice.id()))
                        .as("the next unit finds the user that was added; does commit() commit?")
                        .isPresent());

        assertThat(adding)
                .as("writes that the observer of open() heard when a user was added")
                .anyMatch(sent -> sent.kind() == Statement.Kind.WRITE);
        assertThat(finding)
                .as("reads that the observer of open() heard when a user was found")
                .anyMatch(sent -> sent.kind() == Statement.Kind.READ)
                .allMatch(sent -> sent.kind() == Statement.Kind.READ);
    }

    @Rule(
            id = "KIT-02",
            clause = Clause.EVERY_STATEMENT_IS_HEARD,
            origin = "the server's own count: pg_stat_statements, Com_select, opcounters")
    void theServerExecutesNothingThatTheObserverDoesNotHear(AdapterUnderTest on) {
        if (!on.isCounted()) {
            return;
        }
        User alice = user("alice");
        User bob = user("bob");
        Tag java = tag("java");
        Group admin = group("admin");
        List<Post> posts = posts(alice, 300);
        on.given(alice, bob, java, admin);

        on.run(repositories -> assertThat(find(repositories, alice).posts()).hasSize(300));
        on.run(repositories -> {
            User loaded = find(repositories, alice);
            post(loaded, "new").tag(find(repositories, java));
            loaded.join(find(repositories, admin), NOON);
            find(repositories, posts.get(0)).moveTo(find(repositories, bob));
            find(repositories, posts.get(1)).edit(new Title("other"), new Content("text"));
            loaded.remove(find(repositories, posts.get(2)));
        });

        on.compareWithServer();
    }

    @Rule(
            id = "KIT-05",
            clause = Clause.GUARDS_ARE_WRITES,
            origin = "write skew: who only looks whether the other end is there does not conflict with its removal")
    void aNewReferenceIsOneWriteAndWithoutForeignKeysTheGuardOfItsOtherEndIsAnother(AdapterUnderTest on) {
        User alice = user("alice");
        User bob = user("bob");
        Post post = post(alice, "one");
        Tag java = tag("java");
        Group admin = group("admin");
        on.given(alice, bob, java, admin);

        for (Consumer<Repositories> reference : List.<Consumer<Repositories>>of(
                repositories -> post(find(repositories, alice), "new"),
                repositories -> find(repositories, post).moveTo(find(repositories, bob)),
                repositories -> find(repositories, post).tag(find(repositories, java)),
                repositories -> find(repositories, alice).join(find(repositories, admin), NOON),
                repositories -> find(repositories, admin).handTo(bob.id()))) {
            assertThat(on.statementsOf(reference))
                    .filteredOn(sent -> sent.kind() == Statement.Kind.WRITE)
                    .hasSize(1 + on.guards(1));
        }
    }
}

package dev.portwise.contract.rules.revisions;

import static dev.portwise.contract.rules.Fixtures.find;
import static dev.portwise.contract.rules.Fixtures.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portwise.contract.AdapterUnderTest;
import dev.portwise.contract.Clause;
import dev.portwise.contract.Rule;
import dev.portwise.domain.exception.Conflict;
import dev.portwise.domain.exception.NotFound;
import dev.portwise.domain.model.User;
import dev.portwise.domain.model.Username;

/** An edit across two units meets the changes in between. */
abstract class ExpectedRevisionRules {

    @Rule(
            id = "REV-12",
            clause = Clause.EXPECTED_REVISION,
            origin = "optimistic offline lock: get(id, expectedRevision)")
    void anEditAcrossTwoUnitsMeetsTheChangeInBetween(AdapterUnderTest on) {
        User alice = user("alice");
        on.given(alice);
        long seen = on.ask(repositories -> find(repositories, alice).revision());

        assertThat(on.<User>ask(repositories -> repositories.users().get(alice.id(), seen)))
                .isEqualTo(alice);

        on.run(repositories -> find(repositories, alice).rename(new Username("first")));

        assertThatThrownBy(() -> on.run(repositories ->
                        repositories.users().get(alice.id(), seen).rename(new Username("second"))))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining(alice.id().toString());
        assertThat(on.<Username>ask(
                        repositories -> repositories.users().get(alice.id()).name()))
                .isEqualTo(new Username("first"));
    }

    @Rule(
            id = "REV-13",
            clause = Clause.EXPECTED_REVISION,
            origin = "Repository.get(id, expectedRevision): NotFound before Conflict")
    void gettingAnAbsentIdWithAnExpectedRevisionFailsWithNotFound(AdapterUnderTest on) {
        assertThatThrownBy(() -> on.run(
                        repositories -> repositories.users().get(user("nobody").id(), 1)))
                .isInstanceOf(NotFound.class);
    }
}

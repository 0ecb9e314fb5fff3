package dev.portwise.contract.rules.manytomany;

import static dev.portwise.contract.rules.Fixtures.NOON;
import static dev.portwise.contract.rules.Fixtures.find;
import static dev.portwise.contract.rules.Fixtures.group;
import static dev.portwise.contract.rules.Fixtures.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portwise.adapter.spi.StoreProbe.LinkKind;
import dev.portwise.contract.AdapterUnderTest;
import dev.portwise.contract.Clause;
import dev.portwise.contract.Rule;
import dev.portwise.domain.exception.NotFound;
import dev.portwise.domain.model.Group;
import dev.portwise.domain.model.User;
import java.util.List;

/** A membership needs a stored user and a stored group. */
abstract class JoiningRules {

    @Rule(id = "M2M-16", clause = Clause.BOTH_ENDS_ARE_REQUIRED, origin = "both ends of an association are required")
    void joiningIsRefusedWhenTheGroupOrTheUserIsNotStored(AdapterUnderTest on) {
        User alice = user("alice");
        Group admin = group("admin");
        on.given(alice, admin);

        assertThatThrownBy(
                        () -> on.run(repositories -> find(repositories, alice).join(group("nowhere"), NOON)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(
                        () -> on.run(repositories -> find(repositories, admin).add(user("nobody"), NOON)))
                .isInstanceOf(NotFound.class);

        assertThat(on.probe().links(LinkKind.MEMBERSHIP)).isEmpty();
    }

    @Rule(id = "M2M-37", clause = Clause.BOTH_ENDS_ARE_REQUIRED, origin = "both ends of an association are required")
    void aGroupTakesInNobodyWhoIsNotStored(AdapterUnderTest on) {
        Group admin = group("admin");
        on.given(admin);
        User nobody = user("nobody");

        assertThatThrownBy(
                        () -> on.run(repositories -> find(repositories, admin).add(nobody, NOON)))
                .isInstanceOf(NotFound.class)
                .hasMessageContaining(nobody.id().toString());

        assertThat(on.probe().links(LinkKind.MEMBERSHIP)).isEmpty();
    }

    @Rule(id = "M2M-47", clause = Clause.BOTH_ENDS_ARE_REQUIRED, origin = "MariaDB's foreign keys name no value")
    void ofSeveralMembersTheOneWhoIsNotStoredIsNamedAndSoIsAGroup(AdapterUnderTest on) {
        User alice = user("alice");
        User bob = user("bob");
        Group admin = group("admin");
        Group chess = group("chess");
        User nobody = user("nobody");
        Group nowhere = group("nowhere");
        on.given(alice, bob, nobody, admin, chess, nowhere);
        on.run(repositories -> {
            repositories.users().removeAll(List.of(nobody.id()));
            repositories.groups().removeAll(List.of(nowhere.id()));
        });

        assertThatThrownBy(() -> on.run(repositories -> {
                    Group loaded = find(repositories, admin);
                    List<User> others = List.of(find(repositories, alice), find(repositories, bob));
                    loaded.add(others.get(0), NOON);
                    loaded.add(nobody, NOON);
                    loaded.add(others.get(1), NOON);
                }))
                .isInstanceOf(NotFound.class)
                .hasMessageContaining(nobody.id().toString());
        assertThatThrownBy(() -> on.run(repositories -> {
                    User loaded = find(repositories, alice);
                    List<Group> others = List.of(find(repositories, admin), find(repositories, chess));
                    loaded.join(others.get(0), NOON);
                    loaded.join(nowhere, NOON);
                    loaded.join(others.get(1), NOON);
                }))
                .isInstanceOf(NotFound.class)
                .hasMessageContaining(nowhere.id().toString());
    }
}

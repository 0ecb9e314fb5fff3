package dev.portwise.contract.rules.values;

import static dev.portwise.contract.rules.Fixtures.find;
import static dev.portwise.contract.rules.Fixtures.group;
import static dev.portwise.contract.rules.Fixtures.tag;
import static dev.portwise.contract.rules.Fixtures.user;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portwise.contract.AdapterUnderTest;
import dev.portwise.contract.Clause;
import dev.portwise.contract.Rule;
import dev.portwise.domain.model.Group;
import dev.portwise.domain.model.GroupName;
import dev.portwise.domain.model.Tag;
import dev.portwise.domain.model.TagName;
import dev.portwise.domain.model.User;
import dev.portwise.domain.model.Username;
import dev.portwise.domain.port.Fetch;
import java.util.List;

/** Aggregates of one unit can exchange their names. */
abstract class ExchangedNamesRules {

    @Rule(id = "VAL-02", clause = Clause.NAMES_ARE_EXCHANGED, origin = "a unique key is checked row by row")
    void twoUsersExchangeTheirNamesInOneUnit(AdapterUnderTest on) {
        User alice = user("alice");
        User bob = user("bob");
        on.given(alice, bob);

        on.run(repositories -> {
            User one = find(repositories, alice);
            User other = find(repositories, bob);
            one.rename(new Username("bob"));
            other.rename(new Username("alice"));
        });

        on.run(repositories -> {
            assertThat(repositories.users().get(alice.id(), 2).name()).isEqualTo(new Username("bob"));
            assertThat(repositories.users().get(bob.id(), 2).name()).isEqualTo(new Username("alice"));
        });
    }

    @Rule(id = "VAL-31", clause = Clause.NAMES_ARE_EXCHANGED, origin = "a unique key is checked row by row")
    void groupsAndTagsExchangeTheirNamesInOneUnit(AdapterUnderTest on) {
        Group admins = group("admin");
        Group editors = group("editor");
        Tag java = tag("java");
        Tag sql = tag("sql");
        on.given(admins, editors, java, sql);

        on.run(repositories -> {
            Group first = repositories.groups().get(admins.id());
            Group second = repositories.groups().get(editors.id());
            Tag one = repositories.tags().get(java.id());
            Tag other = repositories.tags().get(sql.id());
            first.rename(new GroupName("editor"));
            second.rename(new GroupName("admin"));
            one.rename(new TagName("sql"));
            other.rename(new TagName("java"));
        });

        on.run(repositories -> {
            assertThat(repositories.groups().get(admins.id(), 2).name()).isEqualTo(new GroupName("editor"));
            assertThat(repositories.groups().get(editors.id(), 2).name()).isEqualTo(new GroupName("admin"));
            assertThat(repositories.tags().get(java.id(), 2).name()).isEqualTo(new TagName("sql"));
            assertThat(repositories.tags().get(sql.id(), 2).name()).isEqualTo(new TagName("java"));
        });
    }

    @Rule(id = "VAL-32", clause = Clause.NAMES_ARE_EXCHANGED, origin = "a unique key is checked row by row")
    void threeUsersPassTheirNamesOnInACircleWhileAFourthTakesOneGivenUp(AdapterUnderTest on) {
        User alice = user("alice");
        User bob = user("bob");
        User carol = user("carol");
        User dave = user("dave");
        User eve = user("dave");
        on.given(alice, bob, carol, dave);

        on.run(repositories -> {
            List<User> users =
                    repositories.users().byIds(List.of(alice.id(), bob.id(), carol.id(), dave.id()), Fetch.nothing());
            users.get(0).rename(new Username("bob"));
            users.get(1).rename(new Username("carol"));
            users.get(2).rename(new Username("alice"));
            users.get(3).rename(new Username("david"));
            repositories.users().add(eve);
        });

        on.run(repositories -> {
            assertThat(repositories.users().byName(new Username("alice"))).contains(carol);
            assertThat(repositories.users().byName(new Username("bob"))).contains(alice);
            assertThat(repositories.users().byName(new Username("carol"))).contains(bob);
            assertThat(repositories.users().byName(new Username("dave"))).contains(eve);
            assertThat(repositories.users().byName(new Username("david"))).contains(dave);
        });
    }
}

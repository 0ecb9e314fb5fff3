package dev.portwise.contract.rules.manytomany;

import static dev.portwise.contract.rules.Fixtures.NOON;
import static dev.portwise.contract.rules.Fixtures.find;
import static dev.portwise.contract.rules.Fixtures.group;
import static dev.portwise.contract.rules.Fixtures.user;

import dev.portwise.contract.AdapterUnderTest;
import dev.portwise.domain.model.Group;
import dev.portwise.domain.model.Membership;
import dev.portwise.domain.model.User;
import java.time.Instant;
import java.util.List;

/** Members of groups, and when they joined. */
final class Memberships {

    private Memberships() {}

    static User member(AdapterUnderTest on, String name, String groupName) {
        User user = user(name);
        Group group = group(groupName);
        user.join(group, NOON);
        on.given(user, group);
        return user;
    }

    static List<Instant> joinedOn(AdapterUnderTest on, User user) {
        return on.ask(repositories -> find(repositories, user).memberships().stream()
                .map(Membership::joinedOn)
                .toList());
    }
}

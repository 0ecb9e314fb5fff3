package dev.portwise.contract.rules.manytomany;

import static dev.portwise.contract.rules.Examples.NOON;
import static dev.portwise.contract.rules.Examples.find;
import static dev.portwise.contract.rules.Examples.group;
import static dev.portwise.contract.rules.Examples.user;

import dev.portwise.contract.Subject;
import dev.portwise.domain.model.Group;
import dev.portwise.domain.model.Membership;
import dev.portwise.domain.model.User;
import java.time.Instant;
import java.util.List;

/** Members of groups, and when they joined. */
final class Memberships {

    private Memberships() {}

    static User member(Subject on, String name, String groupName) {
        User user = user(name);
        Group group = group(groupName);
        user.join(group, NOON);
        on.given(user, group);
        return user;
    }

    static List<Instant> joinedOn(Subject on, User user) {
        return on.ask(repositories -> find(repositories, user).memberships().stream()
                .map(Membership::joinedOn)
                .toList());
    }
}

package dev.portwise.domain.port;

import dev.portwise.domain.model.GroupId;
import dev.portwise.domain.model.User;
import dev.portwise.domain.model.UserId;
import dev.portwise.domain.model.Username;
import java.util.List;
import java.util.Optional;

/**
 * Keeps users, their posts and their memberships. A user name that is taken is reported as
 * {@link dev.portwise.domain.exception.UsernameTaken}, which names it. A name that a unit gives up is free in that
 * unit: two users can exchange their names.
 *
 * <p>Removing a user removes their posts with their tag links and their memberships, loaded or not, and leaves the
 * groups they own without an owner: at most five round trips for any number. A post that moved to another user in the
 * same unit lives on, one that moved to them goes.
 */
public interface Users extends Repository<User, UserId> {

    /** The user of that name, or empty. One round trip with at most one relation in the plan. */
    Optional<User> byName(Username name, Fetch<User> fetch);

    /** {@link #byName(Username, Fetch)} without eager relations. */
    default Optional<User> byName(Username name) {
        return byName(name, Fetch.nothing());
    }

    /** The members of a group in the order of their ids; empty if there is no such group. One round trip. */
    List<User> membersOf(GroupId group);

    /** One page in the order of names, by code point. At most two round trips with one relation in the plan. */
    Slice<User> inNameOrder(PageRequest page, Fetch<User> fetch);
}

package dev.portwise.domain.port;

import dev.portwise.domain.model.GroupId;
import dev.portwise.domain.model.User;
import dev.portwise.domain.model.UserId;
import dev.portwise.domain.model.Username;
import java.util.List;
import java.util.Optional;

/**
 * The repository of users, with their posts and memberships. A user name that is taken is refused with
 * {@link dev.portwise.domain.exception.UsernameTaken}, which names it. A unit can reuse a name that it gave up: two users
 * can exchange their names.
 *
 * <p>Removing a user removes the user's posts, the tag links of these posts and the user's memberships, loaded or not.
 * The groups that the user owns stay, without an owner. The removal takes at most five round trips for any number of
 * posts, links, memberships and groups. A post that the unit moved to another user stays. A post that the unit moved to
 * the removed user is removed with the user.
 */
public interface Users extends Repository<User, UserId> {

    /** The user with this name, or empty. One round trip with at most one relation in the plan. */
    Optional<User> byName(Username name, Fetch<User> fetch);

    /** {@link #byName(Username, Fetch)} without eager relations. */
    default Optional<User> byName(Username name) {
        return byName(name, Fetch.nothing());
    }

    /** The members of a group in the order of their ids; empty if the group does not exist. One round trip. */
    List<User> membersOf(GroupId group);

    /** One page in the order of names, by code point. At most two round trips with at most one relation in the plan. */
    Slice<User> inNameOrder(PageRequest page, Fetch<User> fetch);
}

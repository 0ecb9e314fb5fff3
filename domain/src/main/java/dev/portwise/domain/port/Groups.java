package dev.portwise.domain.port;

import dev.portwise.domain.model.Group;
import dev.portwise.domain.model.GroupId;
import dev.portwise.domain.model.GroupName;
import dev.portwise.domain.model.UserId;
import java.util.List;
import java.util.Optional;

/**
 * The repository of groups. A group name that is taken is refused with
 * {@link dev.portwise.domain.exception.GroupNameTaken}, which names it. An owner who is not in the store is refused with
 * {@link dev.portwise.domain.exception.NotFound}. A unit can reuse a name that it gave up: two groups can exchange their
 * names.
 *
 * <p>Removing a group that has members is refused with {@link dev.portwise.domain.exception.GroupHasMembers}, also if a
 * member joins at the same moment.
 */
public interface Groups extends Repository<Group, GroupId> {

    /** The group with this name, or empty. One round trip with at most one relation in the plan. */
    Optional<Group> byName(GroupName name, Fetch<Group> fetch);

    /** {@link #byName(GroupName, Fetch)} without eager relations. */
    default Optional<Group> byName(GroupName name) {
        return byName(name, Fetch.nothing());
    }

    /** The groups of which a user is a member, in the order of their ids; empty if the user does not exist. One round trip. */
    List<Group> of(UserId member);

    /** The groups that a user owns, in the order of their ids. One round trip. */
    List<Group> ownedBy(UserId owner);

    /** The number of members of a group; 0 if the group does not exist. One round trip; no object is loaded. */
    long countMembers(GroupId group);

    /** Whether a user is a member of a group. One round trip; no object is loaded. */
    boolean hasMember(GroupId group, UserId user);
}

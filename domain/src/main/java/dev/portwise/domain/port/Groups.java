package dev.portwise.domain.port;

import dev.portwise.domain.model.Group;
import dev.portwise.domain.model.GroupId;
import dev.portwise.domain.model.GroupName;
import dev.portwise.domain.model.UserId;
import java.util.List;
import java.util.Optional;

/**
 * Keeps groups. A name that is taken is reported as {@link dev.portwise.domain.exception.GroupNameTaken}, which names
 * it; an owner who does not exist as {@link dev.portwise.domain.exception.NotFound}. A name that a unit gives up is
 * free in that unit: two groups can exchange their names.
 *
 * <p>Removing a group that has members is refused with {@link dev.portwise.domain.exception.GroupHasMembers}, also when
 * they join at the same moment.
 */
public interface Groups extends Repository<Group, GroupId> {

    /** The group of that name, or empty. One round trip with at most one relation in the plan. */
    Optional<Group> byName(GroupName name, Fetch<Group> fetch);

    /** {@link #byName(GroupName, Fetch)} without eager relations. */
    default Optional<Group> byName(GroupName name) {
        return byName(name, Fetch.nothing());
    }

    /** The groups a user is in, in the order of their ids; empty if there is no such user. One round trip. */
    List<Group> of(UserId member);

    /** The groups a user owns, in the order of their ids. One round trip. */
    List<Group> ownedBy(UserId owner);

    /** How many members a group has; 0 if there is no such group. One round trip, nothing is loaded. */
    long countMembers(GroupId group);

    /** Whether a user is in a group. One round trip, nothing is loaded. */
    boolean hasMember(GroupId group, UserId user);
}

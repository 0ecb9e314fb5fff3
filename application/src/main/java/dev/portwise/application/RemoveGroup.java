package dev.portwise.application;

import dev.portwise.domain.exception.Conflict;
import dev.portwise.domain.exception.GroupHasMembers;
import dev.portwise.domain.exception.NotFound;
import dev.portwise.domain.model.Group;
import dev.portwise.domain.model.GroupId;
import dev.portwise.domain.model.GroupName;
import dev.portwise.domain.port.UnitOfWork;

/** Removes a group without members. */
public final class RemoveGroup {

    private final UnitOfWork units;

    public RemoveGroup(UnitOfWork units) {
        this.units = units;
    }

    /**
     * Removes a group. Its owner stays. At most three round trips.
     *
     * @return the id of the removed group
     * @throws NotFound if no group has this name
     * @throws GroupHasMembers if the group has members, also if a user joins at the same time; nothing is removed
     * @throws Conflict if somebody else renames, hands over or removes the group at the same time
     */
    public GroupId remove(GroupName name) {
        return units.execute(repositories -> {
            Group group = Lookup.group(repositories, name);
            repositories.groups().remove(group);
            return group.id();
        });
    }
}

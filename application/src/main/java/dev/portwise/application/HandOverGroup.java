package dev.portwise.application;

import dev.portwise.domain.exception.Conflict;
import dev.portwise.domain.exception.NotFound;
import dev.portwise.domain.model.Group;
import dev.portwise.domain.model.GroupName;
import dev.portwise.domain.model.Username;
import dev.portwise.domain.port.UnitOfWork;

/** Gives a group to another owner. */
public final class HandOverGroup {

    private final UnitOfWork units;

    public HandOverGroup(UnitOfWork units) {
        this.units = units;
    }

    /**
     * Makes a user the owner of a group. The user need not be a member; the members stay. Three round trips; two if the
     * owner stays.
     *
     * @return the group, with its new owner and revision
     * @throws NotFound if no group or no user has this name, also if the user is removed at the same time
     * @throws Conflict if somebody else renames, hands over or removes the group at the same time
     */
    public Group handOver(GroupName name, Username newOwner) {
        return units.execute(repositories -> {
            Group group = Lookup.group(repositories, name);
            group.handTo(Lookup.user(repositories, newOwner).id());
            return group;
        });
    }
}

package dev.portwise.application;

import dev.portwise.domain.exception.NotFound;
import dev.portwise.domain.model.GroupName;
import dev.portwise.domain.model.User;
import dev.portwise.domain.model.UserId;
import dev.portwise.domain.model.Username;
import dev.portwise.domain.port.UnitOfWork;

/** Ends the membership of a user in a group. */
public final class LeaveGroup {

    private final UnitOfWork units;

    public LeaveGroup(UnitOfWork units) {
        this.units = units;
    }

    /**
     * Leaves a group; nothing happens if the user is not in it. An owner who leaves stays the owner. Three round
     * trips, however many members the group has.
     *
     * @return the user who left
     * @throws NotFound if there is no user or no group of that name
     */
    public UserId leave(Username user, GroupName group) {
        return units.execute(repositories -> {
            User member = Lookup.user(repositories, user);
            member.leave(Lookup.group(repositories, group));
            return member.id();
        });
    }
}

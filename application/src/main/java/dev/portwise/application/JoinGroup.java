package dev.portwise.application;

import dev.portwise.domain.exception.AlreadyMember;
import dev.portwise.domain.exception.NotFound;
import dev.portwise.domain.model.GroupName;
import dev.portwise.domain.model.Membership;
import dev.portwise.domain.model.Username;
import dev.portwise.domain.port.UnitOfWork;
import java.time.Clock;

/** Makes a user a member of a group. */
public final class JoinGroup {

    private final UnitOfWork units;
    private final Clock clock;

    public JoinGroup(UnitOfWork units, Clock clock) {
        this.units = units;
        this.clock = clock;
    }

    /**
     * Joins a group now. Three round trips for any number of members.
     *
     * @return the membership, with its date
     * @throws NotFound if no user or no group has this name, also if the user or the group is removed at the same time
     * @throws AlreadyMember if the user is already a member; the date of joining stays
     */
    public Membership join(Username user, GroupName group) {
        return units.execute(repositories ->
                Lookup.user(repositories, user).join(Lookup.group(repositories, group), clock.instant()));
    }
}

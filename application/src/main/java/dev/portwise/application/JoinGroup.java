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
     * Joins a group as of now. Three round trips, however many members the group has.
     *
     * @return the membership, with its date
     * @throws NotFound if there is no user or no group of that name, also if one is removed at the same time
     * @throws AlreadyMember if the user is in the group; the date they joined on stays
     */
    public Membership join(Username user, GroupName group) {
        return units.execute(repositories ->
                Lookup.user(repositories, user).join(Lookup.group(repositories, group), clock.instant()));
    }
}

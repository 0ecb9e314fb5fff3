package dev.portwise.application;

import dev.portwise.domain.exception.NotFound;
import dev.portwise.domain.model.Membership;
import dev.portwise.domain.model.Username;
import dev.portwise.domain.port.Fetch;
import dev.portwise.domain.port.Relation.OfUser;
import dev.portwise.domain.port.UnitOfWork;
import java.util.List;

/** Lists the groups of a user. */
public final class ListGroupsOfUser {

    private final UnitOfWork units;

    public ListGroupsOfUser(UnitOfWork units) {
        this.units = units;
    }

    /**
     * All memberships in the order of the groups' ids. One round trip for any number of groups.
     *
     * @return memberships with their groups and the dates of joining; empty if the user is in no group
     * @throws NotFound if no user has this name
     */
    public List<Membership> list(Username member) {
        return units.read(repositories -> List.copyOf(Lookup.user(repositories, member, Fetch.with(OfUser.MEMBERSHIPS))
                .memberships()));
    }
}

package dev.portwise.application;

import dev.portwise.domain.exception.NotFound;
import dev.portwise.domain.model.GroupName;
import dev.portwise.domain.model.Membership;
import dev.portwise.domain.port.Fetch;
import dev.portwise.domain.port.Relation.OfGroup;
import dev.portwise.domain.port.UnitOfWork;
import java.util.List;

/** Lists the members of a group. */
public final class ListMembersOfGroup {

    private final UnitOfWork units;

    public ListMembersOfGroup(UnitOfWork units) {
        this.units = units;
    }

    /**
     * All memberships in the order of the users' ids. One round trip for any number of members.
     *
     * @return memberships with their users and the dates of joining; empty if the group has no members
     * @throws NotFound if no group has this name
     */
    public List<Membership> list(GroupName name) {
        return units.read(repositories -> List.copyOf(Lookup.group(repositories, name, Fetch.with(OfGroup.MEMBERSHIPS))
                .memberships()));
    }
}

package dev.portwise.application;

import dev.portwise.domain.exception.GroupNameTaken;
import dev.portwise.domain.exception.NotFound;
import dev.portwise.domain.model.Group;
import dev.portwise.domain.model.GroupId;
import dev.portwise.domain.model.GroupName;
import dev.portwise.domain.model.Username;
import dev.portwise.domain.port.UnitOfWork;

/** Founds a group that belongs to its founder. */
public final class FoundGroup {

    private final UnitOfWork units;
    private final IdGenerator ids;

    public FoundGroup(UnitOfWork units, IdGenerator ids) {
        this.units = units;
        this.ids = ids;
    }

    /**
     * Founds a group without members; owning it does not make the founder one. Two round trips.
     *
     * @return the id the group is given
     * @throws NotFound if there is no user of that name, also if they are removed at the same time
     * @throws GroupNameTaken if another group has this name
     */
    public GroupId found(GroupName name, Username founder) {
        GroupId id = new GroupId(ids.next());
        return units.execute(repositories -> {
            Group group = Group.found(id, name);
            group.handTo(Lookup.user(repositories, founder).id());
            repositories.groups().add(group);
            return id;
        });
    }
}

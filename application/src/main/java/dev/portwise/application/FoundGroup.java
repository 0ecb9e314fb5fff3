package dev.portwise.application;

import dev.portwise.domain.exception.GroupNameTaken;
import dev.portwise.domain.exception.NotFound;
import dev.portwise.domain.model.Group;
import dev.portwise.domain.model.GroupId;
import dev.portwise.domain.model.GroupName;
import dev.portwise.domain.model.Username;
import dev.portwise.domain.port.UnitOfWork;

/** Founds a group; the founder becomes the owner. */
public final class FoundGroup {

    private final UnitOfWork units;
    private final IdGenerator ids;

    public FoundGroup(UnitOfWork units, IdGenerator ids) {
        this.units = units;
        this.ids = ids;
    }

    /**
     * Founds a group without members: the owner is not a member. Two round trips.
     *
     * @return the id of the group
     * @throws NotFound if no user has this name, also if the user is removed at the same time
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

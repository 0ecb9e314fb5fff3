package dev.portwise.adapter.tracking;

import dev.portwise.domain.model.Group;
import dev.portwise.domain.model.GroupId;
import dev.portwise.domain.model.GroupName;
import dev.portwise.domain.model.UserId;
import dev.portwise.domain.port.Cursor;
import dev.portwise.domain.port.Fetch;
import dev.portwise.domain.port.Groups;
import dev.portwise.domain.port.Relation.OfGroup;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

final class TrackedGroups extends TrackedRepository<Group, GroupId, GroupRow> implements Groups {

    TrackedGroups(Unit unit) {
        super(unit, "group", unit.objects().groups);
    }

    @Override
    public Optional<Group> byName(GroupName name, Fetch<Group> fetch) {
        return unit.query(() -> unit.reads().group(name, fetch).map(this::object));
    }

    @Override
    public List<Group> of(UserId member) {
        return unit.query(() -> objects(unit.reads().groupsOf(member)));
    }

    @Override
    public List<Group> ownedBy(UserId owner) {
        return unit.query(() -> objects(unit.reads().groupsOwnedBy(owner)));
    }

    @Override
    public long count() {
        return unit.query(() -> unit.reads().countGroups());
    }

    @Override
    public long countMembers(GroupId group) {
        return unit.query(() -> unit.reads().countMembers(group));
    }

    @Override
    public boolean hasMember(GroupId group, UserId user) {
        return unit.query(() -> unit.reads().hasMember(group, user));
    }

    @Override
    GroupId idOf(Group group) {
        return group.id();
    }

    @Override
    long revisionOf(Group group) {
        return group.revision();
    }

    @Override
    void begin(Group group) {
        unit.objects().begin(group);
    }

    @Override
    Group object(GroupRow row) {
        return unit.objects().group(row);
    }

    @Override
    List<GroupRow> rows(Collection<GroupId> ids, Fetch<Group> fetch) {
        return unit.reads().groups(ids, fetch);
    }

    @Override
    List<GroupRow> rowsInIdOrder(Optional<Cursor> after, int limit, Fetch<Group> fetch) {
        return unit.reads().groupsInIdOrder(after, limit, fetch);
    }

    @Override
    boolean has(Group group, Fetch<Group> fetch) {
        return !fetch.includes(OfGroup.MEMBERSHIPS) || isLoaded(Fields.GROUP_MEMBERSHIPS.of(group));
    }

    @Override
    void unlink(Group group) {
        // Its members keep showing it: the store refuses to remove a group that has any.
    }

    @Override
    int deleteAll(Collection<GroupId> ids) {
        return unit.writes().deleteAllGroups(ids);
    }
}

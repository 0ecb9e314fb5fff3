package dev.portwise.adapter.tracking;

import dev.portwise.adapter.rows.Criteria;
import dev.portwise.adapter.rows.Criteria.Reference;
import dev.portwise.adapter.rows.EntityType;
import dev.portwise.adapter.rows.GroupRow;
import dev.portwise.domain.model.Group;
import dev.portwise.domain.model.GroupId;
import dev.portwise.domain.model.GroupName;
import dev.portwise.domain.model.UserId;
import dev.portwise.domain.port.Fetch;
import dev.portwise.domain.port.Groups;
import java.util.List;
import java.util.Optional;

final class TrackedGroups extends TrackedRepository<Group, GroupId, GroupRow> implements Groups {

    TrackedGroups(TrackedTransaction unit) {
        super(unit, TrackedType.GROUP);
    }

    @Override
    public Optional<Group> byName(GroupName name, Fetch<Group> fetch) {
        return find(query(new Criteria.Named<>(name.value()), fetch)).stream().findFirst();
    }

    @Override
    public List<Group> of(UserId member) {
        return find(query(Reference.GROUPS_OF_MEMBER.to(member), Fetch.nothing()));
    }

    @Override
    public List<Group> ownedBy(UserId owner) {
        return find(query(Reference.GROUPS_OF_OWNER.to(owner), Fetch.nothing()));
    }

    @Override
    public long countMembers(GroupId group) {
        return unit.flushAndAsk(
                () -> unit.session().reads().count(EntityType.USER, Reference.MEMBERS_OF_GROUP.to(group)));
    }

    @Override
    public boolean hasMember(GroupId group, UserId user) {
        return unit.flushAndAsk(() -> unit.session().reads().hasMember(group, user));
    }
}

package com.example.portwise.plainjpa;

import dev.portwise.domain.exception.GroupHasMembers;
import dev.portwise.domain.model.Group;
import dev.portwise.domain.model.GroupId;
import dev.portwise.domain.model.GroupName;
import dev.portwise.domain.model.UserId;
import dev.portwise.domain.port.Fetch;
import dev.portwise.domain.port.Groups;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

final class PlainGroups extends PlainRepository<Group, GroupId, GroupEntity> implements Groups {

    PlainGroups(PlainUnit unit) {
        super(unit, "group", GroupEntity.class, "", unit.mapper()::toGroup);
    }

    @Override
    public Optional<Group> byName(GroupName name, Fetch<Group> fetch) {
        return named(name.value(), fetch);
    }

    @Override
    public List<Group> of(UserId member) {
        return list(" join e.memberships m", "m.user.id = :user", Map.of("user", member.value()));
    }

    @Override
    public List<Group> ownedBy(UserId owner) {
        return list("", "e.owner.id = :owner", Map.of("owner", owner.value()));
    }

    @Override
    public long countMembers(GroupId group) {
        return count(
                "select count(m) from MembershipEntity m where m.group.id = :group", Map.of("group", group.value()));
    }

    @Override
    public boolean hasMember(GroupId group, UserId user) {
        return count(
                        "select count(m) from MembershipEntity m where m.group.id = :group and m.user.id = :user",
                        Map.of("group", group.value(), "user", user.value()))
                > 0;
    }

    @Override
    public int removeAll(Collection<GroupId> ids) {
        unit.requireWritable();
        ids.forEach(this::refuseMembers);
        return super.removeAll(ids);
    }

    @Override
    void unlink(Group group) {
        refuseMembers(group.id());
    }

    private void refuseMembers(GroupId group) {
        if (countMembers(group) > 0) {
            throw unit.killedBy(new GroupHasMembers(group, null));
        }
    }
}

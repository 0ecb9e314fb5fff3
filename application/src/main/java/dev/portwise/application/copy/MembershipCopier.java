package dev.portwise.application.copy;

import dev.portwise.domain.model.Group;
import dev.portwise.domain.model.GroupId;
import dev.portwise.domain.model.Membership;
import dev.portwise.domain.model.User;
import dev.portwise.domain.model.UserId;
import dev.portwise.domain.port.Fetch;
import dev.portwise.domain.port.Relation.OfUser;
import dev.portwise.domain.port.Repositories;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

final class MembershipCopier implements Copier<MembershipsState> {

    @Override
    public Kind kind() {
        return Kind.MEMBERSHIPS;
    }

    @Override
    public Iterator<MembershipsState> of(Holdings holdings) {
        return holdings.memberships();
    }

    @Override
    public void store(Repositories target, List<MembershipsState> page) {
        StoredAggregates<User, UserId> users = StoredAggregates.among(
                "user",
                target.users(),
                page.stream().map(MembershipsState::id),
                Fetch.with(OfUser.MEMBERSHIPS),
                User::id);
        StoredAggregates<Group, GroupId> groups = StoredAggregates.among(
                "group",
                target.groups(),
                page.stream().flatMap(memberships -> memberships.joinedOn().keySet().stream()),
                Fetch.nothing(),
                Group::id);
        for (MembershipsState memberships : page) {
            User user = users.get(memberships.id());
            Set<GroupId> present = user.memberships().stream()
                    .map(Membership::id)
                    .map(id -> id.group())
                    .collect(Collectors.toSet());
            memberships.joinedOn().forEach((group, at) -> {
                if (!present.contains(group)) {
                    user.join(groups.get(group), at);
                }
            });
        }
    }
}

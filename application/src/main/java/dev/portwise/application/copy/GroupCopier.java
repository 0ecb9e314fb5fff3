package dev.portwise.application.copy;

import dev.portwise.domain.model.Group;
import dev.portwise.domain.model.GroupId;
import dev.portwise.domain.port.Fetch;
import dev.portwise.domain.port.Repositories;
import java.util.Iterator;
import java.util.List;

final class GroupCopier implements Copier<GroupState> {

    @Override
    public Kind kind() {
        return Kind.GROUPS;
    }

    @Override
    public Iterator<GroupState> of(Holdings holdings) {
        return holdings.groups();
    }

    @Override
    public void store(Repositories target, List<GroupState> page) {
        StoredAggregates<Group, GroupId> present = StoredAggregates.among(
                "group", target.groups(), page.stream().map(GroupState::id), Fetch.nothing(), Group::id);
        target.groups()
                .addAll(page.stream()
                        .filter(group -> present.lacks(group.id()))
                        .map(GroupCopier::founded)
                        .toList());
    }

    private static Group founded(GroupState state) {
        Group group = Group.found(state.id(), state.name());
        state.owner().ifPresent(group::handTo);
        return group;
    }
}

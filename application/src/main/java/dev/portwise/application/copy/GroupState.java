package dev.portwise.application.copy;

import dev.portwise.domain.model.Group;
import dev.portwise.domain.model.GroupId;
import dev.portwise.domain.model.GroupName;
import dev.portwise.domain.model.UserId;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A group with its owner, without members. */
public record GroupState(GroupId id, GroupName name, Optional<UserId> owner) implements State {

    static GroupState of(Group group) {
        return new GroupState(group.id(), group.name(), group.owner());
    }

    @Override
    public Map<String, String> facts() {
        Map<String, String> facts = new TreeMap<>(Map.of("name", name.value()));
        owner.ifPresent(user -> facts.put("owner", user.toString()));
        return facts;
    }
}

package dev.portwise.application.copy;

import dev.portwise.domain.model.GroupId;
import dev.portwise.domain.model.Membership;
import dev.portwise.domain.model.User;
import dev.portwise.domain.model.UserId;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The groups of a user and the dates of joining.
 *
 * @param id the id of the user
 * @param joinedOn the dates, to the millisecond; not empty
 */
public record MembershipsState(UserId id, SortedMap<GroupId, Instant> joinedOn) implements State {

    public MembershipsState {
        joinedOn = Collections.unmodifiableSortedMap(new TreeMap<>(joinedOn));
    }

    static MembershipsState of(User user) {
        SortedMap<GroupId, Instant> joinedOn = new TreeMap<>();
        for (Membership membership : user.memberships()) {
            joinedOn.put(membership.group().id(), membership.joinedOn());
        }
        return new MembershipsState(user.id(), joinedOn);
    }

    @Override
    public Map<String, String> facts() {
        return joinedOn.entrySet().stream()
                .collect(Collectors.toMap(
                        entry -> "group " + entry.getKey(),
                        entry -> entry.getValue().toString()));
    }

    @Override
    public int size() {
        return joinedOn.size();
    }
}

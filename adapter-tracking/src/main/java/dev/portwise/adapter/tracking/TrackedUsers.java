package dev.portwise.adapter.tracking;

import dev.portwise.adapter.rows.Criteria;
import dev.portwise.adapter.rows.Criteria.Reference;
import dev.portwise.adapter.rows.GroupRow;
import dev.portwise.adapter.rows.UserRow;
import dev.portwise.domain.model.Group;
import dev.portwise.domain.model.GroupId;
import dev.portwise.domain.model.Membership;
import dev.portwise.domain.model.User;
import dev.portwise.domain.model.UserId;
import dev.portwise.domain.model.Username;
import dev.portwise.domain.port.Fetch;
import dev.portwise.domain.port.PageRequest;
import dev.portwise.domain.port.Slice;
import dev.portwise.domain.port.Users;
import java.util.List;
import java.util.Optional;

final class TrackedUsers extends TrackedRepository<User, UserId, UserRow> implements Users {

    TrackedUsers(TrackedTransaction unit) {
        super(unit, TrackedType.USER);
    }

    @Override
    public Optional<User> byName(Username name, Fetch<User> fetch) {
        return find(query(new Criteria.Named<>(name.value()), fetch)).stream().findFirst();
    }

    @Override
    public List<User> membersOf(GroupId group) {
        return find(query(Reference.MEMBERS_OF_GROUP.to(group), Fetch.nothing()));
    }

    @Override
    public Slice<User> inNameOrder(PageRequest page, Fetch<User> fetch) {
        return slice(page, all(fetch).byText(), user -> user.name().value());
    }

    /**
     * Groups lose the owner. New groups and tags that were not added lose the member and the posts; the others drop them by
     * themselves.
     */
    @Override
    void unlink(User user) {
        ToMany.MEMBERSHIPS_OF_USER.of(user).added().stream()
                .map(Membership::group)
                .filter(group -> group.revision() == 0 && !unit.objects().groups.containsKey(group.id()))
                .forEach(user::leave);
        new NewEnds(unit.objects()).forgetPostsOf(user);
        for (Tracked<Group, GroupRow> group : unit.objects().groups.values()) {
            if (group.object().owner().equals(Optional.of(user.id())) && !isOwnedByAnother(group, user)) {
                group.object().disown();
            }
        }
    }

    /** Whether the owner the group has in the store is not this new user, but a stored one with the same id. */
    private boolean isOwnedByAnother(Tracked<Group, GroupRow> group, User user) {
        GroupRow stored = group.stored();
        return unit.objects().isWithdrawn(user) && stored != null && user.id().equals(stored.owner());
    }
}

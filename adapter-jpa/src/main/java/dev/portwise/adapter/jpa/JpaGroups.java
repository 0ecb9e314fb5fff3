package dev.portwise.adapter.jpa;

import dev.portwise.domain.model.Group;
import dev.portwise.domain.model.GroupId;
import dev.portwise.domain.model.GroupName;
import dev.portwise.domain.model.UserId;
import dev.portwise.domain.port.Fetch;
import dev.portwise.domain.port.Groups;
import java.util.List;
import java.util.Optional;

/** The port {@link Groups}. */
final class JpaGroups extends JpaRepository<Group, GroupId> implements Groups {

    JpaGroups(JpaUnit unit) {
        super(unit, Group.class);
    }

    @Override
    public Optional<Group> byName(GroupName name, Fetch<Group> fetch) {
        return unit.flushAndAsk(() -> queries.byName(name.value(), fetch));
    }

    @Override
    public List<Group> of(UserId member) {
        return unit.flushAndAsk(() -> queries.list(
                " join Membership m on m.group = a",
                "m.user.id.value = :user",
                query -> query.setParameter("user", member.value())));
    }

    @Override
    public List<Group> ownedBy(UserId owner) {
        return unit.flushAndAsk(
                () -> queries.list("", "a.owner.value = :owner", query -> query.setParameter("owner", owner.value())));
    }

    @Override
    public long countMembers(GroupId group) {
        return unit.flushAndAsk(
                () -> queries.count("select count(m) from Membership m where m.group.id.value = ?1", group.value()));
    }

    @Override
    public boolean hasMember(GroupId group, UserId user) {
        return unit.flushAndAsk(() -> queries.count("""
                        select count(m) from Membership m
                        where m.group.id.value = ?1 and m.user.id.value = ?2\
                        """, group.value(), user.value()) > 0);
    }

    @Override
    void unlink(Group group) {
        // Its members keep showing it: the store refuses to remove a group that has any.
    }
}

package com.example.portwise.plainjpa;

import dev.portwise.domain.model.Group;
import dev.portwise.domain.model.GroupId;
import dev.portwise.domain.model.User;
import dev.portwise.domain.model.UserId;
import dev.portwise.domain.model.Username;
import dev.portwise.domain.port.Fetch;
import dev.portwise.domain.port.PageRequest;
import dev.portwise.domain.port.Slice;
import dev.portwise.domain.port.Users;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

final class PlainUsers extends PlainRepository<User, UserId, UserEntity> implements Users {

    PlainUsers(PlainUnit unit) {
        super(unit, "user", UserEntity.class, "", unit.mapper()::toUser);
    }

    @Override
    public Optional<User> byName(Username name, Fetch<User> fetch) {
        return named(name.value(), fetch);
    }

    @Override
    public List<User> membersOf(GroupId group) {
        return list(" join e.memberships m", "m.group.id = :group", Map.of("group", group.value()));
    }

    @Override
    public Slice<User> inNameOrder(PageRequest page, Fetch<User> fetch) {
        return pageByText(page, "name", user -> user.name().value(), fetch);
    }

    @Override
    public int removeAll(Collection<UserId> ids) {
        unit.requireWritable();
        update("update GroupEntity g set g.owner = null where g.owner.id in :ids", ids);
        return super.removeAll(ids);
    }

    @Override
    void unlink(User user) {
        unit.groups().ownedBy(user.id()).forEach(Group::disown);
        user.posts().forEach(post -> mapper.forget(post.id()));
    }
}

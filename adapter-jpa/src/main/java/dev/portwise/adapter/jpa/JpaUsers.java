package dev.portwise.adapter.jpa;

import dev.portwise.domain.model.Group;
import dev.portwise.domain.model.GroupId;
import dev.portwise.domain.model.Membership;
import dev.portwise.domain.model.Post;
import dev.portwise.domain.model.User;
import dev.portwise.domain.model.UserId;
import dev.portwise.domain.model.Username;
import dev.portwise.domain.port.Fetch;
import dev.portwise.domain.port.PageRequest;
import dev.portwise.domain.port.Slice;
import dev.portwise.domain.port.Users;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The port {@link Users}. */
final class JpaUsers extends JpaRepository<User, UserId> implements Users {

    JpaUsers(JpaUnit unit) {
        super(unit, User.class);
    }

    @Override
    public Optional<User> byName(Username name, Fetch<User> fetch) {
        return unit.flushAndAsk(() -> queries.byName(name.value(), fetch));
    }

    @Override
    public List<User> membersOf(GroupId group) {
        return unit.flushAndAsk(() -> queries.list(
                " join Membership m on m.user = a",
                "m.group.id.value = :group",
                query -> query.setParameter("group", group.value())));
    }

    @Override
    public Slice<User> inNameOrder(PageRequest page, Fetch<User> fetch) {
        Keyset<User> names =
                Keyset.byText(unit.codePointKey(), "name", user -> user.name().value());
        return unit.flushAndAsk(() -> queries.page(names, "", "", page, fetch, query -> {}));
    }

    @Override
    protected int deleteAll(Collection<UserId> ids) {
        disownGroups(unit, ids);
        ownedBy(ids).forEach(Group::disown);
        return super.deleteAll(ids);
    }

    /**
     * Empties the owner of the groups of removed users, loaded or not, and raises the revision of each group. The ports promise
     * so; a foreign key could not raise the revision.
     */
    static void disownGroups(JpaUnit unit, Collection<UserId> owners) {
        if (owners.isEmpty()) {
            return;
        }
        EntityManager entities = unit.session();
        AmongIds removed = AmongIds.of(entities, "g.owner.value", owners);
        Query disown = entities.createQuery(
                "update Group g set g.owner.value = null, g.revision = g.revision + 1 where " + removed.condition());
        removed.setIn(disown);
        disown.executeUpdate();
        unit.managed().all(Group.class).stream()
                .filter(group -> unit.managed()
                        .stored(group, "owner")
                        .filter(owners::contains)
                        .isPresent())
                .forEach(group -> unit.managed().changedInTheStore(group, "owner", null));
    }

    /** Groups lose the owner. New groups and tags that are not managed lose the member and the posts; the others forget them by themselves. */
    @Override
    void unlink(User user) {
        unit.managed().known(user, "memberships").stream()
                .map(membership -> ((Membership) membership).group())
                .filter(group -> NewEntities.isNew(group) && !unit.managed().contains(group))
                .forEach(user::leave);
        Stream.concat(
                        unit.managed().all(Post.class).stream(),
                        unit.managed().known(user, "posts").stream().map(Post.class::cast))
                .filter(post -> post.isBy(user))
                .toList()
                .forEach(unit::takeOffNewTags);
        ownedBy(List.of(user.id()))
                .filter(group -> !isOwnedByAnother(group, user))
                .forEach(Group::disown);
    }

    private Stream<Group> ownedBy(Collection<UserId> owners) {
        return unit.knownGroups()
                .filter(group -> group.owner().filter(owners::contains).isPresent());
    }

    /** Whether the owner the group has in the store is not this new user, but a stored one with the same id. */
    private boolean isOwnedByAnother(Group group, User user) {
        return unit.removed().isWithdrawn(user.id())
                && unit.managed().contains(group)
                && unit.managed()
                        .stored(group, "owner")
                        .filter(user.id()::equals)
                        .isPresent();
    }
}

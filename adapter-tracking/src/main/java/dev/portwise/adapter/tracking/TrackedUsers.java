package dev.portwise.adapter.tracking;

import dev.portwise.domain.model.Group;
import dev.portwise.domain.model.GroupId;
import dev.portwise.domain.model.Membership;
import dev.portwise.domain.model.Post;
import dev.portwise.domain.model.User;
import dev.portwise.domain.model.UserId;
import dev.portwise.domain.model.Username;
import dev.portwise.domain.port.Cursor;
import dev.portwise.domain.port.Fetch;
import dev.portwise.domain.port.PageRequest;
import dev.portwise.domain.port.Relation.OfUser;
import dev.portwise.domain.port.Slice;
import dev.portwise.domain.port.Users;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

final class TrackedUsers extends TrackedRepository<User, UserId, UserRow> implements Users {

    TrackedUsers(Unit unit) {
        super(unit, "user", unit.objects().users);
    }

    @Override
    public Optional<User> byName(Username name, Fetch<User> fetch) {
        return unit.query(() -> unit.reads().user(name, fetch).map(this::object));
    }

    @Override
    public List<User> membersOf(GroupId group) {
        return unit.query(() -> objects(unit.reads().membersOf(group)));
    }

    @Override
    public Slice<User> inNameOrder(PageRequest page, Fetch<User> fetch) {
        return slice(
                page,
                after -> unit.reads().usersInNameOrder(after, page.limit() + 1, fetch),
                user -> new Cursor(user.name().value(), user.id().value()));
    }

    @Override
    public long count() {
        return unit.query(() -> unit.reads().countUsers());
    }

    @Override
    public int removeAll(Collection<UserId> ids) {
        int removed = super.removeAll(ids);
        Settlement settlement = new Settlement(unit.objects());
        settlement.ownersGone(Set.copyOf(ids));
        settlement.postsGone();
        return removed;
    }

    @Override
    UserId idOf(User user) {
        return user.id();
    }

    @Override
    long revisionOf(User user) {
        return user.revision();
    }

    @Override
    void begin(User user) {
        unit.objects().begin(user);
    }

    @Override
    User object(UserRow row) {
        return unit.objects().user(row);
    }

    @Override
    List<UserRow> rows(Collection<UserId> ids, Fetch<User> fetch) {
        return unit.reads().users(ids, fetch);
    }

    @Override
    List<UserRow> rowsInIdOrder(Optional<Cursor> after, int limit, Fetch<User> fetch) {
        return unit.reads().usersInIdOrder(after, limit, fetch);
    }

    @Override
    boolean has(User user, Fetch<User> fetch) {
        return (!fetch.includes(OfUser.POSTS) || isLoaded(Fields.USER_POSTS.of(user)))
                && (!fetch.includes(OfUser.MEMBERSHIPS) || isLoaded(Fields.USER_MEMBERSHIPS.of(user)));
    }

    @Override
    void unlink(User user) {
        unit.objects().memberships.values().stream()
                .filter(membership -> membership.user().equals(user))
                .forEach(membership -> forget(Fields.GROUP_MEMBERSHIPS.of(membership.group()), membership));
        for (Tracked<Group, GroupRow> group : unit.objects().groups.values()) {
            Collection<Membership> end = Fields.GROUP_MEMBERSHIPS.of(group.object());
            IdentityMap.lazy(end).added().stream()
                    .filter(membership -> membership.user().equals(user))
                    .forEach(membership -> forget(end, membership));
            if (user.id().equals(Fields.GROUP_OWNER.of(group.object())) && !isOwnedByAnother(group, user)) {
                group.object().disown();
            }
        }
        for (Tracked<Post, PostRow> post : unit.objects().posts.values()) {
            if (post.object().isBy(user)) {
                unit.objects().tags.values().forEach(tag -> forget(Fields.TAG_POSTS.of(tag.object()), post.object()));
            }
        }
    }

    /** Whether the owner the group has in the store is not this new user, but a stored one with the same id. */
    private boolean isOwnedByAnother(Tracked<Group, GroupRow> group, User user) {
        GroupRow stored = group.stored();
        return unit.objects().isWithdrawn(user) && stored != null && user.id().equals(stored.owner());
    }

    @Override
    int deleteAll(Collection<UserId> ids) {
        return unit.writes().deleteAllUsers(ids);
    }
}

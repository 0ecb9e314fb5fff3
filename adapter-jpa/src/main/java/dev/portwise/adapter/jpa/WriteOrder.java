package dev.portwise.adapter.jpa;

import dev.portwise.adapter.relational.ErrorTranslation;
import dev.portwise.adapter.relational.WrittenRows;
import dev.portwise.adapter.tracking.Renames;
import dev.portwise.domain.model.Group;
import dev.portwise.domain.model.GroupId;
import dev.portwise.domain.model.Membership;
import dev.portwise.domain.model.MembershipId;
import dev.portwise.domain.model.Post;
import dev.portwise.domain.model.Tag;
import dev.portwise.domain.model.User;
import dev.portwise.domain.model.UserId;
import dev.portwise.domain.model.Username;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.event.spi.EventSource;

/**
 * Writes what a unit changed in the one order that satisfies every constraint. Hibernate's own flush inserts first and
 * deletes last, so it could neither replace something by another of the same name nor let somebody leave a group and
 * join it again.
 */
final class WriteOrder {

    private final JpaUnit unit;
    private final EventSource session;
    private final Managed managed;
    private final Removals removals;
    private final Additions additions;
    private Supplier<WrittenRows> attempt = WrittenRows::new;

    WriteOrder(JpaUnit unit) {
        this.unit = unit;
        this.session = unit.session();
        this.managed = unit.managed();
        this.removals = unit.removals();
        this.additions = new Additions(unit);
    }

    void write() {
        try {
            Attempts attempts = new Attempts(unit);
            List<GroupId> groups = removals.pendingGroups();
            attempt = () -> attempts.removing(groups, additions.stored());
            removeMemberships();
            removeAggregates();
            attempt = () -> attempts.storing(additions.stored());
            giveUpNames();
            additions.persist();
            session.flush();
            managed.inverseSets().forEach(InverseSet::written);
        } catch (RuntimeException thrown) {
            throw Failures.of(thrown, error -> ErrorTranslation.of(error, attempt.get(), unit::connection));
        }
    }

    private void removeMemberships() {
        Map<GroupId, Set<UserId>> left = managed.inverseSets()
                .flatMap(set -> set.changes().removed().stream())
                .filter(Membership.class::isInstance)
                .map(Membership.class::cast)
                .filter(membership -> membership.group().revision() != 0)
                .map(Membership::id)
                .filter(id -> !removals.include(id.user()))
                .collect(Collectors.groupingBy(
                        MembershipId::group, TreeMap::new, Collectors.mapping(MembershipId::user, Collectors.toSet())));
        left.forEach((group, users) -> {
            session.createMutationQuery(
                            "delete from Membership m where m.group.id.value = :group and m.user.id.value in :users")
                    .setParameter("group", group.value())
                    .setParameter("users", users.stream().map(UserId::value).toList())
                    .executeUpdate();
            users.stream()
                    .flatMap(user -> managed.byId(Membership.class, new MembershipId(user, group)).stream())
                    .forEach(session::detach);
        });
    }

    /** Groups go after the users who were in them. */
    private void removeAggregates() {
        Set<Object> children = new LinkedHashSet<>(removals.take(Post.class));
        children.addAll(removals.take(Tag.class));
        children.addAll(orphans());
        List<User> users = removals.take(User.class);
        List<Group> groups = removals.take(Group.class);
        if (children.isEmpty() && users.isEmpty() && groups.isEmpty()) {
            return;
        }
        List<Post> leaving = leavingTheRemoved(users);
        makeRoomForTheirAuthors(leaving, users);
        PartialFlush removal = new PartialFlush(session);
        children.forEach(session::remove);
        removal.schedule(leaving);
        if (!users.isEmpty()) {
            disown(users.stream().map(User::id).collect(Collectors.toSet()));
        }
        users.forEach(session::remove);
        groups.forEach(session::remove);
        removal.execute();
        unit.letGoWithTheirOwners();
        Stream.of(children, users, groups).flatMap(Collection::stream).forEach(gone -> Ends.release(session, gone));
    }

    /** Posts that lost their author, or were given to a user who is removed: the store has them with somebody else. */
    private List<Post> orphans() {
        List<Post> orphans = managed.all(Post.class).stream()
                .filter(post -> post.author()
                        .map(author -> movedToRemoved(post, author))
                        .orElse(true))
                .toList();
        orphans.forEach(post -> removals.done(post.id(), post));
        return orphans;
    }

    /** A post of somebody who is removed goes with them in the store, but there this one is still somebody else's. */
    private boolean movedToRemoved(Post post, User author) {
        return removals.isGone(author)
                && managed.stored(post, "author")
                        .filter(stored -> !removals.isGone(stored))
                        .isPresent();
    }

    private void disown(Set<UserId> owners) {
        GroupOwners.disown(session, owners);
        for (Group group : managed.all(Group.class)) {
            if (owners.contains(managed.stored(group, "owner").orElse(null))) {
                managed.changedInTheStore(group, "owner", null);
            }
        }
    }

    /** Posts of a user who is removed that moved to another one, and must be there before, lest they go. */
    private List<Post> leavingTheRemoved(List<User> users) {
        return managed.all(Post.class).stream()
                .filter(post ->
                        managed.stored(post, "author").filter(users::contains).isPresent())
                .filter(post -> !removals.isGone(post))
                .toList();
    }

    /** Where posts move to users who are new, those come before their time, and names they take must be free by then. */
    private void makeRoomForTheirAuthors(List<Post> leaving, List<User> removed) {
        if (leaving.stream().anyMatch(additions::hasNewAuthor)) {
            takeNamesFrom(removed);
            passOn(User.class, User::name);
            leaving.forEach(additions::persistAuthor);
        }
    }

    /** Those removed are still there when others are written, who may take their names: theirs become ids until they go. */
    private void takeNamesFrom(List<User> removed) {
        Set<Username> taken = Stream.concat(managed.all(User.class).stream(), unit.pending().stream())
                .filter(User.class::isInstance)
                .filter(user -> !removals.isGone(user))
                .map(user -> ((User) user).name())
                .collect(Collectors.toSet());
        for (User user : removed) {
            if (taken.contains(managed.stored(user, "name").orElseGet(user::name))) {
                session.createMutationQuery("update User u set u.name.value = :name where u.id.value = :id")
                        .setParameter("name", user.id().value().toString())
                        .setParameter("id", user.id().value())
                        .executeUpdate();
            }
        }
    }

    /** A name that is given up is free in the unit, but Hibernate inserts before it updates, and updates by id. */
    private void giveUpNames() {
        passOn(User.class, User::name);
        passOn(Tag.class, Tag::name);
        passOn(Group.class, Group::name);
    }

    /** Writing a group writes its owner, who may be new and must be there before. */
    private <A> void passOn(Class<A> type, Function<A, Object> name) {
        Function<A, Object> before =
                aggregate -> managed.stored(aggregate, "name").orElseGet(() -> name.apply(aggregate));
        List<A> renamed = managed.all(type).stream()
                .filter(aggregate -> !removals.isGone(aggregate))
                .filter(aggregate -> !before.apply(aggregate).equals(name.apply(aggregate)))
                .toList();
        PartialFlush flush = new PartialFlush(session);
        for (List<A> turn : Renames.inTurns(renamed, before, name)) {
            turn.stream().filter(Group.class::isInstance).map(Group.class::cast).forEach(this::persistOwner);
            flush.schedule(turn);
            flush.execute();
        }
    }

    private void persistOwner(Group group) {
        group.owner().flatMap(owner -> unit.known(User.class, owner)).ifPresent(additions::persist);
    }
}

package dev.portwise.adapter.jpa;

import dev.portwise.adapter.relational.ErrorTranslation;
import dev.portwise.domain.model.Aggregate;
import dev.portwise.domain.model.Group;
import dev.portwise.domain.model.GroupId;
import dev.portwise.domain.model.Identifier;
import dev.portwise.domain.model.Membership;
import dev.portwise.domain.model.MembershipId;
import dev.portwise.domain.model.Post;
import dev.portwise.domain.model.Tag;
import dev.portwise.domain.model.User;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Session;

/**
 * Writes what a unit changed, with a flush of the session. Hibernate inserts first and deletes last; the ports promise
 * that a unit can use again what it gives up, so names and memberships are given up before.
 */
final class UnitFlush {

    private final JpaUnit unit;
    private final Session session;
    private final ManagedEntities managed;
    private final RemovedEntities removed;
    private final NewEntities added;

    UnitFlush(JpaUnit unit) {
        this.unit = unit;
        this.session = unit.session();
        this.managed = unit.managed();
        this.removed = unit.removed();
        this.added = new NewEntities(unit);
    }

    void run() {
        List<Object> deleted = new ArrayList<>();
        try {
            leaveGroups();
            orphans().forEach(removed::later);
            List<User> users = removed.take(User.class);
            JpaUsers.disownGroups(unit, users.stream().map(User::id).toList());
            deleted.addAll(removed.take(Post.class));
            deleted.addAll(removed.take(Tag.class));
            deleted.addAll(users);
            deleted.addAll(removed.take(Group.class));
            unit.letGoWithTheirOwners();
            added.persist();
            parkNames(User.class, User::name);
            parkNames(Tag.class, Tag::name);
            parkNames(Group.class, Group::name);
            deleted.forEach(session::remove);
            managed.releaseSetsOf(removed::holds);
            flush();
            managed.inverseSets().forEach(InverseSet::written);
        } catch (RuntimeException thrown) {
            throw ExceptionTranslation.of(
                    thrown,
                    (error, statement) -> ErrorTranslation.of(
                            error,
                            PendingRows.of(unit, statement, added.persisted(), groupsOf(deleted)),
                            unit::connection));
        }
    }

    /** Hibernate would send what each set lost and what it got in turn, so what they got waits for a second flush. */
    private void flush() {
        List<Runnable> additions = managed.ownedSets()
                .flatMap(set -> set.withholdAdditions().stream())
                .toList();
        session.flush();
        if (!additions.isEmpty()) {
            additions.forEach(Runnable::run);
            session.flush();
        }
    }

    private static List<GroupId> groupsOf(List<Object> deleted) {
        return deleted.stream()
                .filter(Group.class::isInstance)
                .map(group -> ((Group) group).id())
                .toList();
    }

    private void leaveGroups() {
        List<MembershipId> left = unit.leftMemberships()
                .filter(membership -> membership.group().revision() != 0)
                .map(Membership::id)
                .filter(id -> !removed.include(id.user()))
                .distinct()
                .sorted()
                .toList();
        if (!left.isEmpty()) {
            unit.written().delete(left);
            session.doWork(connection -> delete(connection, left));
            left.stream()
                    .flatMap(id -> managed.byId(Membership.class, id).stream())
                    .forEach(session::detach);
        }
    }

    /** One batch for any number of pairs, which no statement of Jakarta Persistence takes. */
    private void delete(Connection connection, List<MembershipId> memberships) throws SQLException {
        try (PreparedStatement delete =
                connection.prepareStatement("delete from memberships where user_id = ? and group_id = ?")) {
            for (MembershipId id : memberships) {
                delete.setObject(1, unit.uuidForm().parameter(id.user().value()));
                delete.setObject(2, unit.uuidForm().parameter(id.group().value()));
                delete.addBatch();
            }
            delete.executeBatch();
        }
    }

    /** Posts that lost their author, or were given to a user who is removed: the store has them with somebody else. */
    private List<Post> orphans() {
        return managed.all(Post.class).stream()
                .filter(post -> !removed.holds(post))
                .filter(post -> post.author().isEmpty()
                        || (removed.isGone(post)
                                && managed.stored(post, "author")
                                        .filter(author -> !removed.isGone(author))
                                        .isPresent()))
                .toList();
    }

    /** A name that passes from one row to another is free before, whichever of them Hibernate writes first. */
    private <A extends Aggregate<?>> void parkNames(Class<A> type, Function<A, Object> name) {
        Set<Object> taken = managed.all(type).stream()
                .filter(aggregate -> !removed.holds(aggregate))
                .filter(aggregate -> !isStoredUnder(name.apply(aggregate), aggregate))
                .map(name)
                .collect(Collectors.toSet());
        List<Identifier> givers = managed.all(type).stream()
                .filter(aggregate -> removed.holds(aggregate) || !isStoredUnder(name.apply(aggregate), aggregate))
                .filter(aggregate -> managed.stored(aggregate, "name")
                        .filter(taken::contains)
                        .isPresent())
                .<Identifier>map(Aggregate::id)
                .toList();
        if (!givers.isEmpty()) {
            EntityManager entities = session;
            AmongIds parked = AmongIds.of(entities, "a.id.value", givers);
            // no name of the domain begins with a space
            Query park = entities.createQuery("update " + type.getSimpleName()
                    + " a set a.name.value = concat(' ', a.name.value) where " + parked.condition());
            parked.setIn(park);
            park.executeUpdate();
        }
    }

    private boolean isStoredUnder(Object name, Object aggregate) {
        return managed.stored(aggregate, "name").filter(name::equals).isPresent();
    }
}

package dev.portwise.adapter.jpa;

import dev.portwise.domain.model.Group;
import dev.portwise.domain.model.UserId;
import java.util.Collection;
import org.hibernate.Session;

/**
 * Empties the owner of the groups of a removed user, loaded or not, and raises the revision of each group. The ports promise
 * so; a foreign key could not raise the revision.
 */
final class OwnerlessGroups {

    private OwnerlessGroups() {}

    static void disown(Session session, ManagedEntities managed, Collection<UserId> owners) {
        if (owners.isEmpty()) {
            return;
        }
        session.createMutationQuery("""
            update Group g set g.owner.value = null, g.revision = g.revision + 1
            where g.owner.value in :owners\
            """)
                .setParameter("owners", owners.stream().map(UserId::value).toList())
                .executeUpdate();
        for (Group group : managed.all(Group.class)) {
            if (managed.stored(group, "owner").filter(owners::contains).isPresent()) {
                managed.changedInTheStore(group, "owner", null);
            }
        }
    }
}

package dev.portwise.adapter.jpa;

import dev.portwise.domain.model.UserId;
import jakarta.persistence.EntityManager;
import java.util.Collection;

/** The policy DETACH: groups lose an owner who is removed, and that counts as a change of theirs. */
final class GroupOwners {

    private GroupOwners() {}

    static void disown(EntityManager entities, Collection<UserId> owners) {
        entities.createQuery("""
                        update Group g set g.owner.value = null, g.revision = g.revision + 1
                        where g.owner.value in :owners""")
                .setParameter("owners", owners.stream().map(UserId::value).toList())
                .executeUpdate();
    }
}

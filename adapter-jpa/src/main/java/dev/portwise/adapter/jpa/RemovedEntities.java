package dev.portwise.adapter.jpa;

import dev.portwise.domain.model.Aggregate;
import dev.portwise.domain.model.Identifier;
import dev.portwise.domain.model.Membership;
import dev.portwise.domain.model.Post;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a unit has removed. The ports promise that nothing removed is found again in the unit; Hibernate forgets an entity
 * once it is deleted.
 */
final class RemovedEntities {

    private final Set<Identifier> ids = new HashSet<>();
    private final Set<Object> entities = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Object> pending = new LinkedHashSet<>();

    /** Ids of new entities that were removed again; the store may have others under them. */
    private final Set<Identifier> withdrawn = new HashSet<>();

    /** Notes an entity that is still to be deleted. */
    void later(Aggregate<?> entity) {
        done(entity);
        pending.add(entity);
    }

    /** Notes a new entity that is not to be stored. */
    void withdraw(Aggregate<?> entity) {
        withdrawn.add(entity.id());
        entities.add(entity);
    }

    /** Notes an entity that the store deletes along with another, or has deleted. */
    void done(Aggregate<?> entity) {
        ids.add(entity.id());
        entities.add(entity);
    }

    /** How many entities are gone so far; the number never falls. */
    int count() {
        return entities.size();
    }

    boolean isWithdrawn(Identifier id) {
        return withdrawn.contains(id);
    }

    /** Whether this very entity was removed. */
    boolean holds(Object entity) {
        return entities.contains(entity);
    }

    boolean include(Identifier id) {
        return ids.contains(id);
    }

    /** The ids of all that is not stored any more once the unit has written. */
    Set<Identifier> ids() {
        return ids;
    }

    boolean hasPending() {
        return !pending.isEmpty();
    }

    /** Hands out the entities of one type that are still to be deleted, once. */
    <T> List<T> take(Class<T> type) {
        List<T> taken = new ArrayList<>();
        pending.stream().filter(type::isInstance).map(type::cast).forEach(taken::add);
        pending.removeAll(taken);
        return taken;
    }

    /**
     * Whether an entity is gone for this unit, by itself or with what it belongs to. A membership goes with its user;
     * that of a removed group stays in the way.
     */
    boolean isGone(Object entity) {
        if (entity instanceof Membership membership) {
            return isGone(membership.user());
        }
        if (holds(entity) || include(((Aggregate<?>) entity).id())) {
            return true;
        }
        return entity instanceof Post post && post.author().map(this::isGone).orElse(true);
    }

    /** As {@link #isGone}, or the membership of a removed group, which goes unless the store refuses. */
    boolean isLeaving(Object entity) {
        return isGone(entity) || (entity instanceof Membership membership && isGone(membership.group()));
    }
}

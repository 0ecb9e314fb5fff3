package dev.portwise.adapter.jpa;

import dev.portwise.domain.model.Group;
import dev.portwise.domain.model.GroupId;
import dev.portwise.domain.model.Identifier;
import dev.portwise.domain.model.Membership;
import dev.portwise.domain.model.Post;
import dev.portwise.domain.model.Tag;
import dev.portwise.domain.model.User;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import org.hibernate.collection.spi.PersistentCollection;

/** What a unit has removed, whether the store knows by now or not. */
final class Removals {

    private final Set<Identifier> ids = new HashSet<>();
    private final Set<Object> objects = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Object> pending = new LinkedHashSet<>();

    /** Ids of new objects that were removed again; the store may have something else under them. */
    private final Set<Identifier> withdrawn = new HashSet<>();

    /** Notes an aggregate that is still to be removed from the store. */
    void later(Identifier id, Object aggregate) {
        done(id, aggregate);
        pending.add(aggregate);
    }

    /** Notes a new aggregate that is not to be stored. */
    void withdraw(Identifier id, Object aggregate) {
        withdrawn.add(id);
        objects.add(aggregate);
    }

    /** Notes an aggregate the store has not any more. */
    void done(Identifier id, Object aggregate) {
        ids.add(id);
        objects.add(aggregate);
    }

    /** Whether a new aggregate of that id was removed again. */
    boolean isWithdrawn(Identifier id) {
        return withdrawn.contains(id);
    }

    /** Whether this very object is to be removed or was. */
    boolean holds(Object aggregate) {
        return objects.contains(aggregate);
    }

    Set<Identifier> ids() {
        return Set.copyOf(ids);
    }

    boolean include(Identifier id) {
        return ids.contains(id);
    }

    /** What is still to be removed, of one class; asked once. */
    <T> List<T> take(Class<T> type) {
        List<T> taken = new ArrayList<>();
        for (Object aggregate : List.copyOf(pending)) {
            if (type.isInstance(aggregate)) {
                pending.remove(aggregate);
                taken.add(type.cast(aggregate));
            }
        }
        return taken;
    }

    /** The groups still to be removed. */
    List<GroupId> pendingGroups() {
        return pending.stream()
                .filter(Group.class::isInstance)
                .map(group -> ((Group) group).id())
                .toList();
    }

    /**
     * Whether an object is gone for this unit, by itself or with what it belongs to. A membership goes with its user; one
     * of a group that is removed stays in the way.
     */
    boolean isGone(Object object) {
        if (object instanceof Membership membership) {
            return isGone(membership.user());
        }
        if (holds(object) || include(idOf(object))) {
            return true;
        }
        return object instanceof Post post && post.author().map(this::isGone).orElse(true);
    }

    /** As {@link #isGone}, or the membership of a group that is to be removed, and is if the store has none. */
    boolean isLeaving(Object object) {
        return isGone(object) || (object instanceof Membership membership && isGone(membership.group()));
    }

    /** Takes what is gone out of the tags of a post, if they are loaded. */
    void takeOutOf(PersistentCollection<?> collection) {
        if (collection instanceof SortedSet<?> tags && collection.wasInitialized()) {
            tags.removeIf(this::isGone);
        }
    }

    private static Identifier idOf(Object object) {
        if (object instanceof User user) {
            return user.id();
        }
        if (object instanceof Post post) {
            return post.id();
        }
        return object instanceof Tag tag ? tag.id() : ((Group) object).id();
    }
}

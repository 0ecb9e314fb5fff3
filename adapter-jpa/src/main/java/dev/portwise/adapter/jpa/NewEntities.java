package dev.portwise.adapter.jpa;

import dev.portwise.domain.exception.AlreadyExists;
import dev.portwise.domain.exception.AlreadyMember;
import dev.portwise.domain.exception.GroupHasMembers;
import dev.portwise.domain.exception.NotFound;
import dev.portwise.domain.model.Aggregate;
import dev.portwise.domain.model.Group;
import dev.portwise.domain.model.Membership;
import dev.portwise.domain.model.MembershipId;
import dev.portwise.domain.model.Post;
import dev.portwise.domain.model.User;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Persists what is new: added aggregates, new posts with their new tags, new memberships of either end. The ports promise
 * to name what stands in the way; Hibernate's cascades would not, and refuse a tag of an earlier unit.
 */
final class NewEntities {

    private final JpaUnit unit;
    private final ManagedEntities managed;
    private final RemovedEntities removed;
    private final List<Object> persisted = new ArrayList<>();

    NewEntities(JpaUnit unit) {
        this.unit = unit;
        this.managed = unit.managed();
        this.removed = unit.removed();
    }

    /** What was persisted so far. */
    List<Object> persisted() {
        return persisted;
    }

    void persist() {
        List<Object> added = unit.pending();
        added.stream().filter(User.class::isInstance).forEach(this::persist);
        added.stream().filter(aggregate -> !(aggregate instanceof Post)).forEach(this::persist);
        managed.all(Group.class).stream().filter(group -> !removed.holds(group)).forEach(this::requireOwner);
        managed.all(Post.class).stream().filter(post -> !removed.isGone(post)).forEach(this::requireAuthor);
        unit.newPosts().toList().forEach(this::persist);
        unit.newTags().toList().forEach(this::persist);
        unit.newMemberships().toList().forEach(this::persist);
    }

    private void persist(Object entity) {
        if (!managed.contains(entity) && isNew(entity)) {
            requireNewId(entity);
            unit.session().persist(entity);
            unit.begun(entity);
            persisted.add(entity);
        }
    }

    private void persist(Post post) {
        if (!managed.contains(post)) {
            requireAuthor(post);
            if (post.revision() != 0) {
                throw new AlreadyExists("post", post.id(), null);
            }
            persist((Object) post);
        }
    }

    /** The session may hold a stored object of that id, which was read as the end of another. */
    private void requireNewId(Object entity) {
        if (entity instanceof Aggregate<?> aggregate) {
            if (managed.byId(entity.getClass(), aggregate.id()).isPresent()) {
                throw new AlreadyExists(nameOf(entity.getClass()), aggregate.id(), null);
            }
        } else {
            MembershipId id = ((Membership) entity).id();
            if (managed.byId(Membership.class, id).isPresent()) {
                throw new AlreadyMember(id, null);
            }
        }
    }

    private void persist(Membership membership) {
        if (!managed.contains(membership)) {
            Group group = membership.group();
            if (removed.isGone(group)) {
                throw new GroupHasMembers(group.id(), null);
            }
            requireKnown(membership.user());
            requireKnown(group);
            persist((Object) membership);
        }
    }

    private void requireOwner(Group group) {
        group.owner().filter(removed::include).ifPresent(owner -> {
            throw new NotFound("user", owner);
        });
    }

    private void requireAuthor(Post post) {
        post.author().ifPresent(this::requireKnown);
    }

    private void requireKnown(Aggregate<?> end) {
        if (isNew(end) && !managed.contains(end)) {
            throw new NotFound(nameOf(end.getClass()), end.id());
        }
    }

    /** Whether no unit has stored the entity yet. */
    static boolean isNew(Object entity) {
        return (entity instanceof Aggregate<?> aggregate ? aggregate.revision() : ((Membership) entity).revision())
                == 0;
    }

    /** What messages call an aggregate. */
    static String nameOf(Class<?> type) {
        return type.getSimpleName().toLowerCase(Locale.ROOT);
    }
}

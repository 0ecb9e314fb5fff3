package dev.portwise.adapter.jpa;

import dev.portwise.domain.exception.AlreadyExists;
import dev.portwise.domain.exception.AlreadyMember;
import dev.portwise.domain.exception.GroupHasMembers;
import dev.portwise.domain.exception.NotFound;
import dev.portwise.domain.model.Group;
import dev.portwise.domain.model.Identifier;
import dev.portwise.domain.model.Membership;
import dev.portwise.domain.model.MembershipId;
import dev.portwise.domain.model.Post;
import dev.portwise.domain.model.Tag;
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
        if (!managed.contains(entity) && revisionOf(entity) == 0) {
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
        Class<?> type = entity.getClass();
        Object id = entity instanceof Membership membership ? membership.id() : RemovedEntities.idOf(entity);
        if (managed.byId(type, id).isPresent()) {
            throw id instanceof Identifier identifier
                    ? new AlreadyExists(type.getSimpleName().toLowerCase(Locale.ROOT), identifier, null)
                    : new AlreadyMember((MembershipId) id, null);
        }
    }

    private void persist(Membership membership) {
        if (!managed.contains(membership)) {
            Group group = membership.group();
            if (removed.isGone(group)) {
                throw new GroupHasMembers(group.id(), null);
            }
            requireKnown("user", membership.user().id(), membership.user());
            requireKnown("group", group.id(), group);
            persist((Object) membership);
        }
    }

    private void requireOwner(Group group) {
        group.owner().filter(removed::include).ifPresent(owner -> {
            throw new NotFound("user", owner);
        });
    }

    private void requireAuthor(Post post) {
        post.author().ifPresent(author -> requireKnown("user", author.id(), author));
    }

    private void requireKnown(String what, Identifier id, Object entity) {
        if (revisionOf(entity) == 0 && !managed.contains(entity)) {
            throw new NotFound(what, id);
        }
    }

    static long revisionOf(Object entity) {
        if (entity instanceof User user) {
            return user.revision();
        }
        if (entity instanceof Post post) {
            return post.revision();
        }
        if (entity instanceof Tag tag) {
            return tag.revision();
        }
        return entity instanceof Group group ? group.revision() : ((Membership) entity).revision();
    }
}

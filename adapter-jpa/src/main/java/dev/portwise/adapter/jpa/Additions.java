package dev.portwise.adapter.jpa;

import dev.portwise.domain.exception.AlreadyExists;
import dev.portwise.domain.exception.AlreadyMember;
import dev.portwise.domain.exception.GroupHasMembers;
import dev.portwise.domain.exception.NotFound;
import dev.portwise.domain.model.Group;
import dev.portwise.domain.model.Identifier;
import dev.portwise.domain.model.Membership;
import dev.portwise.domain.model.Post;
import dev.portwise.domain.model.Tag;
import dev.portwise.domain.model.User;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import org.hibernate.collection.spi.PersistentCollection;

/**
 * Makes new objects managed: those that were added, the new posts of the unit's users with their new tags, and new
 * memberships of either end.
 */
final class Additions {

    private final JpaUnit unit;
    private final Managed managed;
    private final Removals removals;
    private final List<Object> stored = new ArrayList<>();

    Additions(JpaUnit unit) {
        this.unit = unit;
        this.managed = unit.managed();
        this.removals = unit.removals();
    }

    /** What was made managed so far. */
    List<Object> stored() {
        return List.copyOf(stored);
    }

    void persist() {
        List<Object> pending = unit.pending();
        pending.stream().filter(User.class::isInstance).forEach(this::persist);
        pending.stream().filter(aggregate -> !(aggregate instanceof Post)).forEach(this::persist);
        managed.all(Post.class).forEach(this::requireAuthor);
        pending.stream().filter(Post.class::isInstance).forEach(post -> persist((Post) post));
        persistPostsOfUsers();
        persistTagsOfPosts();
        persistMemberships();
    }

    /** Makes managed what is not so yet. */
    void persist(Object object) {
        if (!managed.contains(object) && revisionOf(object) == 0) {
            unit.entities().persist(object);
            unit.begun(object);
            stored.add(object);
        }
    }

    /** Whether the user a post moved to is not in the store yet. */
    boolean hasNewAuthor(Post post) {
        return post.author().filter(author -> author.revision() == 0).isPresent();
    }

    /** Makes managed, ahead of the others, the user a post moved to. */
    void persistAuthor(Post post) {
        User author = post.author().orElseThrow();
        if (!unit.holds(author.id(), author) && author.revision() == 0) {
            throw new NotFound("user", author.id());
        }
        persist(author);
    }

    private void persistPostsOfUsers() {
        List<Object> added = new ArrayList<>();
        managed.inverseSets().forEach(set -> added.addAll(set.changes().added()));
        for (Object element : added) {
            if (element instanceof Post post && !managed.contains(post) && !removals.isGone(post)) {
                persist(post);
            }
        }
    }

    private void persist(Post post) {
        requireAuthor(post);
        if (post.revision() != 0 || managed.byId(Post.class, post.id()).isPresent()) {
            throw new AlreadyExists("post", post.id(), null);
        }
        persist((Object) post);
    }

    private void persistTagsOfPosts() {
        for (PersistentCollection<?> collection : managed.collections()) {
            if (collection instanceof SortedSet<?> tags && collection.wasInitialized()) {
                tags.forEach(tag -> persistTag((Tag) tag));
            }
        }
    }

    private void persistTag(Tag tag) {
        if (tag.revision() == 0 && managed.byId(Tag.class, tag.id()).isPresent()) {
            throw new AlreadyExists("tag", tag.id(), null);
        }
        persist(tag);
    }

    private void persistMemberships() {
        List<Object> added = new ArrayList<>();
        managed.inverseSets().forEach(set -> added.addAll(set.changes().added()));
        for (Object element : added) {
            if (element instanceof Membership membership
                    && !managed.contains(membership)
                    && !removals.isGone(membership)) {
                persist(membership);
            }
        }
    }

    private void persist(Membership membership) {
        User user = membership.user();
        Group group = membership.group();
        if (removals.isGone(group)) {
            throw new GroupHasMembers(group.id(), null);
        }
        requireKnown("user", user.id(), user, user.revision());
        requireKnown("group", group.id(), group, group.revision());
        if (managed.byId(Membership.class, membership.id()).isPresent()) {
            throw new AlreadyMember(membership.id(), null);
        }
        persist((Object) membership);
    }

    private void requireAuthor(Post post) {
        post.author().ifPresent(author -> requireKnown("user", author.id(), author, author.revision()));
    }

    private void requireKnown(String what, Identifier id, Object object, long revision) {
        if (revision == 0 && !managed.contains(object)) {
            throw new NotFound(what, id);
        }
    }

    static long revisionOf(Object object) {
        if (object instanceof User user) {
            return user.revision();
        }
        if (object instanceof Post post) {
            return post.revision();
        }
        if (object instanceof Tag tag) {
            return tag.revision();
        }
        return object instanceof Group group ? group.revision() : ((Membership) object).revision();
    }
}

package dev.portwise.contract.model;

import dev.portwise.domain.model.Group;
import dev.portwise.domain.model.Identifier;
import dev.portwise.domain.model.Post;
import dev.portwise.domain.model.Tag;
import dev.portwise.domain.model.User;
import dev.portwise.domain.port.Fetch;
import dev.portwise.domain.port.Groups;
import dev.portwise.domain.port.Posts;
import dev.portwise.domain.port.Repositories;
import dev.portwise.domain.port.Tags;
import dev.portwise.domain.port.Users;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The repositories of a unit and the objects its steps have made or met. What is not in hand is loaded.
 *
 * <p>What a unit removed is let go, with the posts of a removed user: it may be added or removed again, and a post that
 * lost its author may be moved to one, but nothing else is asked of it. Whether the relations of such an object can
 * still be read is not promised.
 */
public final class Hand {

    private final Ids ids;
    private final Repositories repositories;
    private final Map<Identifier, Object> held = new HashMap<>();
    private final Map<Identifier, Object> letGo = new HashMap<>();
    private final Set<Identifier> orphaned = new HashSet<>();
    private boolean closed;
    private boolean ended;

    Hand(Ids ids, Repositories repositories) {
        this.ids = ids;
        this.repositories = repositories;
    }

    Ids ids() {
        return ids;
    }

    Users users() {
        return repositories.users();
    }

    Posts posts() {
        return repositories.posts();
    }

    Tags tags() {
        return repositories.tags();
    }

    Groups groups() {
        return repositories.groups();
    }

    /** From now on nothing is loaded that is not in hand. */
    void close() {
        closed = true;
    }

    /** The unit is over; its objects stay. */
    void end() {
        close();
        ended = true;
    }

    /** Whether a failure has killed the unit, after which each call is refused, also one that asks nothing. */
    boolean isDead() {
        if (ended) {
            return false;
        }
        try {
            return !users().byIds(List.of(), Fetch.nothing()).isEmpty();
        } catch (IllegalStateException refused) {
            return true;
        }
    }

    User user(UserKey key) {
        return held(User.class, ids.of(key), () -> users().get(ids.of(key)));
    }

    /** A post that never lost its author in this unit. */
    Post post(PostKey key) {
        if (orphaned.contains(ids.of(key))) {
            throw new NotInHand();
        }
        return postOfAnybody(key);
    }

    /** A post, also one that lost its author. */
    Post postOfAnybody(PostKey key) {
        return held(Post.class, ids.of(key), () -> posts().get(ids.of(key)));
    }

    /** What this unit removed under that id, else what is in hand. */
    <A> A removedOr(Class<A> type, Identifier id, Supplier<A> present) {
        Object removed = letGo.get(id);
        return removed != null ? type.cast(removed) : present.get();
    }

    void letGo(Identifier id) {
        Object gone = held.remove(id);
        if (gone != null) {
            letGo.put(id, gone);
        }
        if (gone instanceof User user) {
            List.copyOf(held.values()).stream()
                    .filter(object -> object instanceof Post post && post.isBy(user))
                    .forEach(post -> letGo(((Post) post).id()));
        }
    }

    /** Takes note of the posts that have no author now. */
    void noteOrphans() {
        held.values().forEach(object -> {
            if (object instanceof Post post && post.author().isEmpty()) {
                orphaned.add(post.id());
            }
        });
    }

    Tag tag(TagKey key) {
        return held(Tag.class, ids.of(key), () -> tags().get(ids.of(key)));
    }

    Group group(GroupKey key) {
        return held(Group.class, ids.of(key), () -> groups().get(ids.of(key)));
    }

    User newUser(UserKey key, Word name) {
        return hold(User.register(ids.of(key), name.username()));
    }

    Tag newTag(TagKey key, Word name) {
        return hold(Tag.named(ids.of(key), name.tagName()));
    }

    Group newGroup(GroupKey key, Word name) {
        return hold(Group.found(ids.of(key), name.groupName()));
    }

    /**
     * The id of something to be made. A second object under an id that the unit has met is no concern of a store as long
     * as nobody adds it: the sets of the domain tell objects apart by their ids.
     */
    <I extends Identifier> I unmet(I id) {
        if (held.containsKey(id) || letGo.containsKey(id)) {
            throw new NotInHand();
        }
        return id;
    }

    /** Takes an object that was just made, in place of what had its id before. */
    <A> A hold(A made) {
        held.put(idOf(made), made);
        letGo.remove(idOf(made));
        orphaned.remove(idOf(made));
        return made;
    }

    /** Meets an object, and tells whether it is the one in hand: within a unit the same row is the same object. */
    boolean meets(Object met) {
        Identifier id = idOf(met);
        Object known = letGo.containsKey(id) ? letGo.get(id) : held.putIfAbsent(id, met);
        return known == null || known == met;
    }

    private <A> A held(Class<A> type, Identifier id, Supplier<A> load) {
        Object known = held.get(id);
        if (known != null) {
            return type.cast(known);
        }
        if (closed) {
            throw new NotInHand();
        }
        return hold(load.get());
    }

    private static Identifier idOf(Object aggregate) {
        if (aggregate instanceof User user) {
            return user.id();
        }
        if (aggregate instanceof Post post) {
            return post.id();
        }
        return aggregate instanceof Tag tag ? tag.id() : ((Group) aggregate).id();
    }
}

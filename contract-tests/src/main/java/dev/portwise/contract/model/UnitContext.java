package dev.portwise.contract.model;

import dev.portwise.domain.model.Group;
import dev.portwise.domain.model.Identifier;
import dev.portwise.domain.model.Post;
import dev.portwise.domain.model.Tag;
import dev.portwise.domain.model.User;
import dev.portwise.domain.port.Fetch;
import dev.portwise.domain.port.Repositories;
import dev.portwise.domain.port.Slice;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The repositories of a unit and the objects that its steps have made or loaded. A step that names another object loads
 * it.
 *
 * <p>A removed object, and each post of a removed user, is used for two things only: steps add it or remove it again. A
 * post that lost its author is also moved to another user. The ports do not promise that the relations of such an object
 * can still be read.
 */
final class UnitContext {

    private final ProgramIds ids;
    private final Repositories repositories;
    private final Map<Identifier, Object> objects = new HashMap<>();
    private final Map<Identifier, Object> removed = new HashMap<>();
    private final Set<Identifier> orphaned = new HashSet<>();
    private final Set<Fetched<?>> fetched = new LinkedHashSet<>();
    private boolean loadsNothing;
    private boolean ended;

    UnitContext(ProgramIds ids, Repositories repositories) {
        this.ids = ids;
        this.repositories = repositories;
    }

    ProgramIds ids() {
        return ids;
    }

    Repositories repositories() {
        return repositories;
    }

    <I extends Identifier> I id(Aggregate<?, I> of, Key key) {
        return of.id().apply(ids.of(key));
    }

    /** From now on a step that names an unknown object is not made. */
    void stopLoading() {
        loadsNothing = true;
    }

    /** The unit is over. Its objects can still be used. */
    void end() {
        stopLoading();
        ended = true;
    }

    /** Whether a failure has killed the unit: then it refuses every call. */
    boolean isDead() {
        if (ended) {
            return false;
        }
        try {
            return !repositories.users().byIds(List.of(), Fetch.nothing()).isEmpty();
        } catch (IllegalStateException refused) {
            return true;
        }
    }

    /** The object that the unit knows under the key, else the one in the store. */
    <A, I extends Identifier> A find(Aggregate<A, I> of, Key key) {
        Object known = objects.get(id(of, key));
        if (known != null) {
            return of.type().cast(known);
        }
        if (loadsNothing) {
            throw new StepNotMade();
        }
        return remember(of.repository().apply(repositories).get(id(of, key)));
    }

    /** A post that never lost its author in this unit. */
    Post post(Key key) {
        if (orphaned.contains(id(Aggregate.POSTS, key))) {
            throw new StepNotMade();
        }
        return find(Aggregate.POSTS, key);
    }

    /** The object that this unit removed under the key, else the present one. */
    <A, I extends Identifier> A removedOrPresent(Aggregate<A, I> of, Key key) {
        Object gone = removed.get(id(of, key));
        return gone != null ? of.type().cast(gone) : find(of, key);
    }

    void noteRemoved(Identifier id) {
        Object gone = objects.remove(id);
        if (gone != null) {
            removed.put(id, gone);
        }
        if (gone instanceof User user) {
            List.copyOf(objects.values()).stream()
                    .filter(object -> object instanceof Post post && post.isBy(user))
                    .forEach(post -> noteRemoved(((Post) post).id()));
        }
    }

    /** An aggregate and the relations that it was fetched with. */
    record Fetched<A>(Aggregate<A, ?> of, A aggregate, Fetch<A> plan) {

        /** The relations as they are now. */
        Stream<Object> relations() {
            return of.ends().all().stream()
                    .filter(end -> plan.includes(end.relation()))
                    .map(end -> end.elements().apply(aggregate));
        }
    }

    /** Notes the aggregates of an answer, which may be optional, in a list or in pages. */
    <A> void noteFetched(Aggregate<A, ?> of, Fetch<A> plan, Object answer) {
        if (answer instanceof Optional<?> one) {
            one.ifPresent(present -> noteFetched(of, plan, present));
        } else if (answer instanceof Slice<?> page) {
            noteFetched(of, plan, page.items());
        } else if (answer instanceof Collection<?> several) {
            several.forEach(each -> noteFetched(of, plan, each));
        } else {
            fetched.add(new Fetched<>(of, of.type().cast(answer), plan));
        }
    }

    /** What was fetched and not removed since. */
    List<Fetched<?>> fetched() {
        return fetched.stream()
                .filter(each -> objects.get(idOf(each.aggregate())) == each.aggregate()
                        && !orphaned.contains(idOf(each.aggregate())))
                .toList();
    }

    /** Notes the posts that have no author now. */
    void noteOrphans() {
        objects.values().forEach(object -> {
            if (object instanceof Post post && post.author().isEmpty()) {
                orphaned.add(post.id());
            }
        });
    }

    /**
     * The id of an object to be made, which the unit must not know yet. A second object of one id would only confuse the
     * domain's sets, which tell objects apart by id; no store is involved.
     */
    <I extends Identifier> I newId(I id) {
        if (objects.containsKey(id) || removed.containsKey(id)) {
            throw new StepNotMade();
        }
        return id;
    }

    /** Remembers an object in place of the one that had its id before. */
    <A> A remember(A made) {
        objects.put(idOf(made), made);
        removed.remove(idOf(made));
        orphaned.remove(idOf(made));
        return made;
    }

    /** Whether an answer is the object that the unit knows: within a unit the same row is the same object. */
    boolean isTheSameAsBefore(Object found) {
        Identifier id = idOf(found);
        Object known = removed.containsKey(id) ? removed.get(id) : objects.putIfAbsent(id, found);
        return known == null || known == found;
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

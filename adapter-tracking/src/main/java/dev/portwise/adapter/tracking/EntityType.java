package dev.portwise.adapter.tracking;

import dev.portwise.domain.model.Group;
import dev.portwise.domain.model.GroupId;
import dev.portwise.domain.model.Identifier;
import dev.portwise.domain.model.Post;
import dev.portwise.domain.model.PostId;
import dev.portwise.domain.model.Tag;
import dev.portwise.domain.model.TagId;
import dev.portwise.domain.model.User;
import dev.portwise.domain.model.UserId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * What all adapters need to know of a type of aggregate.
 *
 * @param <A> the aggregate
 * @param <I> its id
 * @param <R> its row
 */
public final class EntityType<A, I extends Identifier, R extends Row> {

    public static final EntityType<User, UserId, UserRow> USER = new EntityType<>(
            User.class,
            (user, revision) -> new UserRow(user.id(), user.name().value(), revision),
            (row, objects) -> Fields.user(row),
            List.of(ToMany.POSTS_OF_USER, ToMany.MEMBERSHIPS_OF_USER),
            objects -> objects.users);

    public static final EntityType<Post, PostId, PostRow> POST = new EntityType<>(
            Post.class,
            (post, revision) -> new PostRow(
                    post.id(),
                    post.title(),
                    post.content(),
                    revision,
                    post.author().orElseThrow().id()),
            (row, objects) -> Fields.post(row, objects.author(row)),
            List.of(ToMany.TAGS_OF_POST),
            objects -> objects.posts);

    public static final EntityType<Tag, TagId, TagRow> TAG = new EntityType<>(
            Tag.class,
            (tag, revision) -> new TagRow(tag.id(), tag.name().value(), revision),
            (row, objects) -> Fields.tag(row),
            List.of(ToMany.POSTS_OF_TAG),
            objects -> objects.tags);

    public static final EntityType<Group, GroupId, GroupRow> GROUP = new EntityType<>(
            Group.class,
            (group, revision) ->
                    new GroupRow(group.id(), group.name().value(), group.owner().orElse(null), revision),
            (row, objects) -> Fields.group(row),
            List.of(ToMany.MEMBERSHIPS_OF_GROUP),
            objects -> objects.groups);

    static final List<EntityType<?, ?, ?>> ALL = List.of(USER, POST, TAG, GROUP);

    private final String name;
    private final Fields.Field<A, Long> revision;
    private final BiFunction<A, Long, R> row;
    private final BiFunction<R, IdentityMap, A> object;
    private final List<ToMany<A, R, ?>> toMany;
    private final Function<IdentityMap, Map<I, Tracked<A, R>>> tracked;

    private EntityType(
            Class<A> type,
            BiFunction<A, Long, R> row,
            BiFunction<R, IdentityMap, A> object,
            List<ToMany<A, R, ?>> toMany,
            Function<IdentityMap, Map<I, Tracked<A, R>>> tracked) {
        this.name = type.getSimpleName().toLowerCase(Locale.ROOT);
        this.revision = new Fields.Field<>(type, "revision");
        this.row = row;
        this.object = object;
        this.toMany = toMany;
        this.tracked = tracked;
    }

    /** What messages call it. */
    public String name() {
        return name;
    }

    void setRevision(A aggregate, long stored) {
        revision.set(aggregate, stored);
    }

    /** The aggregate's own fields as they are now; a post must have an author. */
    R row(A aggregate, long withRevision) {
        return row.apply(aggregate, withRevision);
    }

    /** A new object with the row's own fields. */
    A object(R stored, IdentityMap objects) {
        return object.apply(stored, objects);
    }

    List<ToMany<A, R, ?>> toMany() {
        return toMany;
    }

    /** The unit's aggregates of this type. */
    Map<I, Tracked<A, R>> in(IdentityMap objects) {
        return tracked.apply(objects);
    }

    @Override
    public String toString() {
        return name;
    }
}

package dev.portwise.adapter.tracking;

import dev.portwise.domain.model.Group;
import dev.portwise.domain.model.GroupId;
import dev.portwise.domain.model.GroupName;
import dev.portwise.domain.model.Identifier;
import dev.portwise.domain.model.Post;
import dev.portwise.domain.model.PostId;
import dev.portwise.domain.model.Tag;
import dev.portwise.domain.model.TagId;
import dev.portwise.domain.model.TagName;
import dev.portwise.domain.model.User;
import dev.portwise.domain.model.UserId;
import dev.portwise.domain.model.Username;
import java.lang.invoke.VarHandle;
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

    private static final Fields<User> USERS = new Fields<>(User.class, "id", "name", "revision");
    private static final Fields<Post> POSTS = new Fields<>(Post.class, "id", "title", "content", "revision", "author");
    private static final Fields<Tag> TAGS = new Fields<>(Tag.class, "id", "name", "revision");
    private static final Fields<Group> GROUPS = new Fields<>(Group.class, "id", "name", "owner", "revision");

    public static final EntityType<User, UserId, UserRow> USER = new EntityType<>(
            User.class,
            objects -> objects.users,
            (user, revision) -> new UserRow(user.id(), user.name().value(), revision),
            (row, objects) -> USERS.make(row.id(), new Username(row.name()), row.revision()),
            List.of(ToMany.POSTS_OF_USER, ToMany.MEMBERSHIPS_OF_USER));

    public static final EntityType<Post, PostId, PostRow> POST = new EntityType<>(
            Post.class,
            objects -> objects.posts,
            (post, revision) -> {
                UserId author = post.author().orElseThrow().id();
                return new PostRow(post.id(), post.title(), post.content(), revision, author);
            },
            (row, objects) -> POSTS.make(row.id(), row.title(), row.content(), row.revision(), objects.author(row)),
            List.of(ToMany.TAGS_OF_POST));

    public static final EntityType<Tag, TagId, TagRow> TAG = new EntityType<>(
            Tag.class,
            objects -> objects.tags,
            (tag, revision) -> new TagRow(tag.id(), tag.name().value(), revision),
            (row, objects) -> TAGS.make(row.id(), new TagName(row.name()), row.revision()),
            List.of(ToMany.POSTS_OF_TAG));

    public static final EntityType<Group, GroupId, GroupRow> GROUP = new EntityType<>(
            Group.class,
            objects -> objects.groups,
            (group, revision) ->
                    new GroupRow(group.id(), group.name().value(), group.owner().orElse(null), revision),
            (row, objects) -> GROUPS.make(row.id(), new GroupName(row.name()), row.owner(), row.revision()),
            List.of(ToMany.MEMBERSHIPS_OF_GROUP));

    private final String name;
    private final VarHandle revision;
    private final Function<IdentityMap, Map<I, Tracked<A, R>>> tracked;
    private final BiFunction<A, Long, R> row;
    private final BiFunction<R, IdentityMap, A> object;
    private final List<ToMany<A, R, ?, ?>> toMany;

    private EntityType(
            Class<A> type,
            Function<IdentityMap, Map<I, Tracked<A, R>>> tracked,
            BiFunction<A, Long, R> row,
            BiFunction<R, IdentityMap, A> object,
            List<ToMany<A, R, ?, ?>> toMany) {
        this.name = type.getSimpleName().toLowerCase(Locale.ROOT);
        this.revision = Fields.of(type, "revision");
        this.tracked = tracked;
        this.row = row;
        this.object = object;
        this.toMany = toMany;
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

    List<ToMany<A, R, ?, ?>> toMany() {
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

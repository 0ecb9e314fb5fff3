package dev.portwise.adapter.tracking;

import dev.portwise.adapter.rows.EntityType;
import dev.portwise.adapter.rows.GroupRow;
import dev.portwise.adapter.rows.PostRow;
import dev.portwise.adapter.rows.Row;
import dev.portwise.adapter.rows.TagRow;
import dev.portwise.adapter.rows.UserRow;
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
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * How a type of aggregate is tracked.
 *
 * @param <A> the aggregate
 * @param <I> its id
 * @param <R> its row
 * @param entity what queries and changes call the type
 * @param tracked the unit's aggregates of this type
 * @param toRow the aggregate's own fields as they are now, with a revision; a post must have an author
 * @param toObject makes an object with the row's own fields
 */
record TrackedType<A, I extends Identifier, R extends Row>(
        EntityType<A, I, R> entity,
        Fields<A> fields,
        Function<IdentityMap, Map<I, Tracked<A, R>>> tracked,
        BiFunction<A, Long, R> toRow,
        BiFunction<R, IdentityMap, A> toObject,
        List<ToMany<A, R, ?, ?>> toMany) {

    private static final Fields<User> USERS = new Fields<>(User.class, "id", "name", "revision");
    private static final Fields<Post> POSTS = new Fields<>(Post.class, "id", "title", "content", "revision", "author");
    private static final Fields<Tag> TAGS = new Fields<>(Tag.class, "id", "name", "revision");
    private static final Fields<Group> GROUPS = new Fields<>(Group.class, "id", "name", "owner", "revision");

    static final TrackedType<User, UserId, UserRow> USER = new TrackedType<>(
            EntityType.USER,
            USERS,
            objects -> objects.users,
            (user, revision) -> new UserRow(user.id(), user.name().value(), revision),
            (row, objects) -> USERS.make(row.id(), new Username(row.name()), row.revision()),
            List.of(ToMany.POSTS_OF_USER, ToMany.MEMBERSHIPS_OF_USER));

    static final TrackedType<Post, PostId, PostRow> POST = new TrackedType<>(
            EntityType.POST,
            POSTS,
            objects -> objects.posts,
            (post, revision) -> {
                UserId author = post.author().orElseThrow().id();
                return new PostRow(post.id(), post.title(), post.content(), revision, author);
            },
            (row, objects) -> POSTS.make(row.id(), row.title(), row.content(), row.revision(), objects.author(row)),
            List.of(ToMany.TAGS_OF_POST));

    static final TrackedType<Tag, TagId, TagRow> TAG = new TrackedType<>(
            EntityType.TAG,
            TAGS,
            objects -> objects.tags,
            (tag, revision) -> new TagRow(tag.id(), tag.name().value(), revision),
            (row, objects) -> TAGS.make(row.id(), new TagName(row.name()), row.revision()),
            List.of(ToMany.POSTS_OF_TAG));

    static final TrackedType<Group, GroupId, GroupRow> GROUP = new TrackedType<>(
            EntityType.GROUP,
            GROUPS,
            objects -> objects.groups,
            (group, revision) ->
                    new GroupRow(group.id(), group.name().value(), group.owner().orElse(null), revision),
            (row, objects) -> GROUPS.make(row.id(), new GroupName(row.name()), row.owner(), row.revision()),
            List.of(ToMany.MEMBERSHIPS_OF_GROUP));

    /** The unit's aggregates of this type. */
    Map<I, Tracked<A, R>> in(IdentityMap objects) {
        return tracked.apply(objects);
    }
}

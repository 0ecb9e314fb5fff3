package dev.portwise.adapter.rows;

import dev.portwise.domain.model.Group;
import dev.portwise.domain.model.GroupId;
import dev.portwise.domain.model.Identifier;
import dev.portwise.domain.model.Post;
import dev.portwise.domain.model.PostId;
import dev.portwise.domain.model.Tag;
import dev.portwise.domain.model.TagId;
import dev.portwise.domain.model.User;
import dev.portwise.domain.model.UserId;

/**
 * A type of aggregate.
 *
 * @param <A> the aggregate
 * @param <I> its id
 * @param <R> its row
 */
@SuppressWarnings("UnusedTypeParameter") // the type parameters tie the types of a call together
public final class EntityType<A, I extends Identifier, R extends Row> {

    public static final EntityType<User, UserId, UserRow> USER = new EntityType<>("user");
    public static final EntityType<Post, PostId, PostRow> POST = new EntityType<>("post");
    public static final EntityType<Tag, TagId, TagRow> TAG = new EntityType<>("tag");
    public static final EntityType<Group, GroupId, GroupRow> GROUP = new EntityType<>("group");

    private final String name;

    private EntityType(String name) {
        this.name = name;
    }

    /** What messages call it. */
    public String name() {
        return name;
    }

    @Override
    public String toString() {
        return name;
    }
}

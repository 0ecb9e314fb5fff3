package dev.portwise.domain.port;

import dev.portwise.domain.model.Group;
import dev.portwise.domain.model.Post;
import dev.portwise.domain.model.Tag;
import dev.portwise.domain.model.User;

/** A to-many relation that a {@link Fetch} plan can name. To-one ends are always loaded with their owner. */
public sealed interface Relation<A> permits Relation.OfUser, Relation.OfPost, Relation.OfTag, Relation.OfGroup {

    /** The relations of a {@link User}; memberships are loaded with their groups. */
    enum OfUser implements Relation<User> {
        POSTS,
        MEMBERSHIPS
    }

    /** The relation of a {@link Post}. */
    enum OfPost implements Relation<Post> {
        TAGS
    }

    /** The relation of a {@link Tag}; posts are loaded with their authors. */
    enum OfTag implements Relation<Tag> {
        POSTS
    }

    /** The relation of a {@link Group}; memberships are loaded with their users. */
    enum OfGroup implements Relation<Group> {
        MEMBERSHIPS
    }
}

package dev.portwise.domain.port;

import dev.portwise.domain.model.Group;
import dev.portwise.domain.model.Post;
import dev.portwise.domain.model.Tag;
import dev.portwise.domain.model.User;

/** A to-many relation that a {@link Fetch} plan can name; to-one ends always come with their owner. */
public sealed interface Relation<A> permits Relation.OfUser, Relation.OfPost, Relation.OfTag, Relation.OfGroup {

    /** The relations of a {@link User}; memberships come with their groups. */
    enum OfUser implements Relation<User> {
        POSTS,
        MEMBERSHIPS
    }

    /** The relation of a {@link Post}. */
    enum OfPost implements Relation<Post> {
        TAGS
    }

    /** The relation of a {@link Tag}; posts come with their authors. */
    enum OfTag implements Relation<Tag> {
        POSTS
    }

    /** The relation of a {@link Group}; memberships come with their users. */
    enum OfGroup implements Relation<Group> {
        MEMBERSHIPS
    }
}

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
import java.util.Collection;
import java.util.List;

/**
 * Which aggregates of one type a query is about.
 *
 * @param <A> the aggregate
 */
public sealed interface Criteria<A> {

    /** All of them. */
    record All<A>() implements Criteria<A> {}

    /** The ones with these ids; ids that are not stored are passed over. */
    record WithIds<A>(List<? extends Identifier> ids) implements Criteria<A> {}

    /** The one with this name, if there is one. */
    record Named<A>(String name) implements Criteria<A> {}

    /** The ones that a reference connects with {@code end}. */
    record Connected<A>(Reference by, Identifier end) implements Criteria<A> {}

    /** The references between aggregates, in the direction in which they are followed. */
    enum Reference {
        POSTS_OF_AUTHOR,
        POSTS_WITH_TAG,
        TAGS_OF_POST,
        MEMBERS_OF_GROUP,
        GROUPS_OF_MEMBER,
        GROUPS_OF_OWNER
    }

    static <A> Criteria<A> ids(Collection<? extends Identifier> ids) {
        return new WithIds<>(List.copyOf(ids));
    }

    static Criteria<Post> postsOf(UserId author) {
        return new Connected<>(Reference.POSTS_OF_AUTHOR, author);
    }

    static Criteria<Post> postsWith(TagId tag) {
        return new Connected<>(Reference.POSTS_WITH_TAG, tag);
    }

    static Criteria<Tag> tagsOf(PostId post) {
        return new Connected<>(Reference.TAGS_OF_POST, post);
    }

    static Criteria<User> membersOf(GroupId group) {
        return new Connected<>(Reference.MEMBERS_OF_GROUP, group);
    }

    static Criteria<Group> groupsOf(UserId member) {
        return new Connected<>(Reference.GROUPS_OF_MEMBER, member);
    }

    static Criteria<Group> ownedBy(UserId owner) {
        return new Connected<>(Reference.GROUPS_OF_OWNER, owner);
    }
}

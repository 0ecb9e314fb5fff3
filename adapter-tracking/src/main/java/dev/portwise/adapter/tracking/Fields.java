package dev.portwise.adapter.tracking;

import dev.portwise.domain.model.Content;
import dev.portwise.domain.model.Group;
import dev.portwise.domain.model.GroupId;
import dev.portwise.domain.model.GroupName;
import dev.portwise.domain.model.Membership;
import dev.portwise.domain.model.Post;
import dev.portwise.domain.model.PostId;
import dev.portwise.domain.model.Tag;
import dev.portwise.domain.model.TagId;
import dev.portwise.domain.model.TagName;
import dev.portwise.domain.model.Title;
import dev.portwise.domain.model.User;
import dev.portwise.domain.model.UserId;
import dev.portwise.domain.model.Username;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.time.Instant;
import java.util.Collection;
import java.util.SortedSet;

/** The private fields of the domain classes, all in one place: what is stored has no setters. */
final class Fields {

    static final Field<User, UserId> USER_ID = new Field<>(User.class, "id", UserId.class);
    static final Field<User, Username> USER_NAME = new Field<>(User.class, "name", Username.class);
    static final Field<User, Long> USER_REVISION = new Field<>(User.class, "revision", long.class);
    static final Field<User, Collection<Post>> USER_POSTS = new Field<>(User.class, "posts", Collection.class);
    static final Field<User, Collection<Membership>> USER_MEMBERSHIPS =
            new Field<>(User.class, "memberships", Collection.class);

    static final Field<Post, PostId> POST_ID = new Field<>(Post.class, "id", PostId.class);
    static final Field<Post, Title> POST_TITLE = new Field<>(Post.class, "title", Title.class);
    static final Field<Post, Content> POST_CONTENT = new Field<>(Post.class, "content", Content.class);
    static final Field<Post, Long> POST_REVISION = new Field<>(Post.class, "revision", long.class);
    static final Field<Post, User> POST_AUTHOR = new Field<>(Post.class, "author", User.class);
    static final Field<Post, SortedSet<Tag>> POST_TAGS = new Field<>(Post.class, "tags", SortedSet.class);

    static final Field<Tag, TagId> TAG_ID = new Field<>(Tag.class, "id", TagId.class);
    static final Field<Tag, TagName> TAG_NAME = new Field<>(Tag.class, "name", TagName.class);
    static final Field<Tag, Long> TAG_REVISION = new Field<>(Tag.class, "revision", long.class);
    static final Field<Tag, Collection<Post>> TAG_POSTS = new Field<>(Tag.class, "posts", Collection.class);

    static final Field<Group, GroupId> GROUP_ID = new Field<>(Group.class, "id", GroupId.class);
    static final Field<Group, GroupName> GROUP_NAME = new Field<>(Group.class, "name", GroupName.class);
    static final Field<Group, UserId> GROUP_OWNER = new Field<>(Group.class, "owner", UserId.class);
    static final Field<Group, Long> GROUP_REVISION = new Field<>(Group.class, "revision", long.class);
    static final Field<Group, Collection<Membership>> GROUP_MEMBERSHIPS =
            new Field<>(Group.class, "memberships", Collection.class);

    static final Field<Membership, User> MEMBERSHIP_USER = new Field<>(Membership.class, "user", User.class);
    static final Field<Membership, Group> MEMBERSHIP_GROUP = new Field<>(Membership.class, "group", Group.class);
    static final Field<Membership, Instant> MEMBERSHIP_JOINED_ON =
            new Field<>(Membership.class, "joinedOn", Instant.class);
    static final Field<Membership, Long> MEMBERSHIP_REVISION = new Field<>(Membership.class, "revision", long.class);

    private Fields() {}

    /** An object with nothing in it, by its class's private constructor. */
    @SuppressWarnings("unchecked")
    static <T> T empty(Class<T> type) {
        try {
            return (T) MethodHandles.privateLookupIn(type, MethodHandles.lookup())
                    .findConstructor(type, MethodType.methodType(void.class))
                    .invoke();
        } catch (Throwable failure) {
            throw new IllegalStateException("cannot make an empty " + type.getSimpleName(), failure);
        }
    }
}

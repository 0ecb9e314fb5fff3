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
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.VarHandle;
import java.time.Instant;
import java.util.Collection;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/** The private fields of the domain classes, all in one place: stored objects are made without setters. */
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
    static final Field<Post, Collection<Tag>> POST_TAGS = new Field<>(Post.class, "tags", SortedSet.class);

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

    private static final Empty<User> USERS = Empty.of(User.class);
    private static final Empty<Post> POSTS = Empty.of(Post.class);
    private static final Empty<Tag> TAGS = Empty.of(Tag.class);
    private static final Empty<Group> GROUPS = Empty.of(Group.class);
    private static final Empty<Membership> MEMBERSHIPS = Empty.of(Membership.class);

    private Fields() {}

    static User user(UserRow row) {
        User user = USERS.make();
        USER_ID.set(user, row.id());
        USER_NAME.set(user, row.name());
        USER_REVISION.set(user, row.revision());
        return user;
    }

    static Post post(PostRow row, User author) {
        Post post = POSTS.make();
        POST_ID.set(post, row.id());
        POST_TITLE.set(post, row.title());
        POST_CONTENT.set(post, row.content());
        POST_REVISION.set(post, row.revision());
        POST_AUTHOR.set(post, author);
        return post;
    }

    static Tag tag(TagRow row) {
        Tag tag = TAGS.make();
        TAG_ID.set(tag, row.id());
        TAG_NAME.set(tag, row.name());
        TAG_REVISION.set(tag, row.revision());
        return tag;
    }

    static Group group(GroupRow row) {
        Group group = GROUPS.make();
        GROUP_ID.set(group, row.id());
        GROUP_NAME.set(group, row.name());
        GROUP_OWNER.set(group, row.owner());
        GROUP_REVISION.set(group, row.revision());
        return group;
    }

    static Membership membership(MembershipRow row, User user, Group group) {
        Membership membership = MEMBERSHIPS.make();
        MEMBERSHIP_USER.set(membership, user);
        MEMBERSHIP_GROUP.set(membership, group);
        MEMBERSHIP_JOINED_ON.set(membership, row.joinedOn());
        MEMBERSHIP_REVISION.set(membership, row.revision());
        return membership;
    }

    /**
     * A private field.
     *
     * @param <O> the class
     * @param <V> the type of the field
     */
    static final class Field<O, V> {

        private final VarHandle handle;

        Field(Class<O> owner, String name, Class<?> type) {
            try {
                handle = MethodHandles.privateLookupIn(owner, MethodHandles.lookup())
                        .findVarHandle(owner, name, type);
            } catch (ReflectiveOperationException changed) {
                throw new IllegalStateException(owner.getSimpleName() + " has no field " + name + " any more", changed);
            }
        }

        @SuppressWarnings("unchecked")
        V of(O object) {
            return (V) handle.get(object);
        }

        void set(O object, @Nullable V value) {
            handle.set(object, value);
        }
    }

    /** A private constructor without arguments. */
    private record Empty<O>(MethodHandle constructor) {

        static <O> Empty<O> of(Class<O> type) {
            try {
                return new Empty<>(MethodHandles.privateLookupIn(type, MethodHandles.lookup())
                        .findConstructor(type, MethodType.methodType(void.class)));
            } catch (ReflectiveOperationException changed) {
                throw new IllegalStateException(type.getSimpleName() + " has no empty constructor any more", changed);
            }
        }

        @SuppressWarnings("unchecked")
        O make() {
            try {
                return (O) constructor.invoke();
            } catch (Throwable failure) {
                throw new IllegalStateException("cannot make an empty object by " + constructor, failure);
            }
        }
    }
}

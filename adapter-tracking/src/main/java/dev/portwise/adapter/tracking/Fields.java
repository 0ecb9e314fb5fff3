package dev.portwise.adapter.tracking;

import dev.portwise.domain.model.Group;
import dev.portwise.domain.model.GroupName;
import dev.portwise.domain.model.Membership;
import dev.portwise.domain.model.Post;
import dev.portwise.domain.model.Tag;
import dev.portwise.domain.model.TagName;
import dev.portwise.domain.model.User;
import dev.portwise.domain.model.Username;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.VarHandle;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The private fields of the domain classes, all in one place: stored objects are made without setters. */
final class Fields {

    static final Field<User, Collection<Post>> USER_POSTS = new Field<>(User.class, "posts");
    static final Field<User, Collection<Membership>> USER_MEMBERSHIPS = new Field<>(User.class, "memberships");
    static final Field<Post, Collection<Tag>> POST_TAGS = new Field<>(Post.class, "tags");
    static final Field<Tag, Collection<Post>> TAG_POSTS = new Field<>(Tag.class, "posts");
    static final Field<Group, Collection<Membership>> GROUP_MEMBERSHIPS = new Field<>(Group.class, "memberships");
    static final Field<Membership, Long> MEMBERSHIP_REVISION = new Field<>(Membership.class, "revision");

    private static final Maker<User> USER = new Maker<>(User.class, "id", "name", "revision");
    private static final Maker<Post> POST = new Maker<>(Post.class, "id", "title", "content", "revision", "author");
    private static final Maker<Tag> TAG = new Maker<>(Tag.class, "id", "name", "revision");
    private static final Maker<Group> GROUP = new Maker<>(Group.class, "id", "name", "owner", "revision");
    private static final Maker<Membership> MEMBERSHIP =
            new Maker<>(Membership.class, "user", "group", "joinedOn", "revision");

    private Fields() {}

    static User user(UserRow row) {
        return USER.make(row.id(), new Username(row.name()), row.revision());
    }

    static Post post(PostRow row, User author) {
        return POST.make(row.id(), row.title(), row.content(), row.revision(), author);
    }

    static Tag tag(TagRow row) {
        return TAG.make(row.id(), new TagName(row.name()), row.revision());
    }

    static Group group(GroupRow row) {
        return GROUP.make(row.id(), new GroupName(row.name()), row.owner(), row.revision());
    }

    static Membership membership(MembershipRow row, User user, Group group) {
        return MEMBERSHIP.make(user, group, row.joinedOn(), row.revision());
    }

    /** The field of {@code V} that the class {@code O} calls {@code name}. */
    static final class Field<O, V> {

        private final VarHandle handle;

        Field(Class<O> owner, String name) {
            try {
                handle = MethodHandles.privateLookupIn(owner, MethodHandles.lookup())
                        .unreflectVarHandle(owner.getDeclaredField(name));
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

    /** Makes objects by the private constructor without arguments, and sets fields in the order of their names. */
    private static final class Maker<O> {

        private final MethodHandle constructor;
        private final List<Field<O, Object>> fields;

        Maker(Class<O> type, String... names) {
            fields = Stream.of(names)
                    .map(name -> new Field<O, Object>(type, name))
                    .toList();
            try {
                constructor = MethodHandles.privateLookupIn(type, MethodHandles.lookup())
                        .findConstructor(type, MethodType.methodType(void.class));
            } catch (ReflectiveOperationException changed) {
                throw new IllegalStateException(type.getSimpleName() + " has no empty constructor any more", changed);
            }
        }

        @SuppressWarnings("unchecked")
        O make(@Nullable Object... values) {
            try {
                O object = (O) constructor.invoke();
                for (int place = 0; place < values.length; place++) {
                    fields.get(place).set(object, values[place]);
                }
                return object;
            } catch (Throwable failure) {
                throw new IllegalStateException("cannot make an object by " + constructor, failure);
            }
        }
    }
}

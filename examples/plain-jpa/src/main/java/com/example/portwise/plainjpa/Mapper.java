package com.example.portwise.plainjpa;

import dev.portwise.domain.exception.NotFound;
import dev.portwise.domain.model.Aggregate;
import dev.portwise.domain.model.Content;
import dev.portwise.domain.model.Group;
import dev.portwise.domain.model.GroupId;
import dev.portwise.domain.model.GroupName;
import dev.portwise.domain.model.Identifier;
import dev.portwise.domain.model.Membership;
import dev.portwise.domain.model.MembershipId;
import dev.portwise.domain.model.Post;
import dev.portwise.domain.model.PostId;
import dev.portwise.domain.model.Tag;
import dev.portwise.domain.model.TagId;
import dev.portwise.domain.model.TagName;
import dev.portwise.domain.model.Title;
import dev.portwise.domain.model.User;
import dev.portwise.domain.model.UserId;
import dev.portwise.domain.model.Username;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Hibernate;

/** Maps entities to the domain's objects and back. An entity is mapped once in a unit. */
final class Mapper {

    private final EntityManager em;
    private final Map<Object, Object> known = new LinkedHashMap<>();

    Mapper(EntityManager em) {
        this.em = em;
    }

    /** The objects of this type that this unit has loaded or added. */
    <T> List<T> known(Class<T> type) {
        return known.values().stream().filter(type::isInstance).map(type::cast).toList();
    }

    boolean knows(Aggregate<?> aggregate) {
        return known.get(aggregate.id()) == aggregate;
    }

    /** Whether the id was free. */
    boolean added(Aggregate<?> aggregate) {
        return known.putIfAbsent(aggregate.id(), aggregate) == null;
    }

    void forget(Object id) {
        known.remove(id);
    }

    /** The objects of this type that are not stored yet. */
    <A extends Aggregate<?>> List<A> fresh(Class<A> type) {
        return known(type).stream()
                .filter(aggregate -> aggregate.revision() == 0)
                .toList();
    }

    /** The object that a refused row is about, as far as one can tell. */
    <T> T newest(Class<T> type) {
        List<T> known = known(type);
        return known.stream()
                .filter(object -> object instanceof Aggregate<?> aggregate && aggregate.revision() == 0)
                .findFirst()
                .orElseGet(() -> known.get(known.size() - 1));
    }

    /** The revisions after a flush. */
    void takeOverVersions() {
        known(User.class).forEach(user -> revise(user, UserEntity.class));
        known(Post.class).forEach(post -> revise(post, PostEntity.class));
        known(Tag.class).forEach(tag -> revise(tag, TagEntity.class));
        known(Group.class).forEach(group -> revise(group, GroupEntity.class));
        known(Membership.class).forEach(membership -> Fields.set(membership, "revision", 1L));
    }

    private void revise(Aggregate<?> aggregate, Class<? extends BaseEntity> type) {
        BaseEntity stored = em.find(type, aggregate.id().value());
        if (stored != null) {
            Fields.set(aggregate, "revision", stored.getVersion() + 1);
        }
    }

    /** The owner of a group may be a proxy. */
    User toUser(UserEntity reference) {
        UserEntity entity = Hibernate.unproxy(reference, UserEntity.class);
        UserId id = new UserId(entity.id);
        return mapped(id, User.class, entity.version, user -> {
            Fields.set(user, "id", id);
            Fields.set(user, "name", new Username(entity.name));
            lazy(user, "posts", entity.posts, this::toPost, Comparator.comparing(Post::id));
            lazy(user, "memberships", entity.memberships, this::toMembership, Comparator.comparing(Membership::id));
        });
    }

    Post toPost(PostEntity entity) {
        PostId id = new PostId(entity.id);
        return mapped(id, Post.class, entity.version, post -> {
            Fields.set(post, "id", id);
            Fields.set(post, "title", new Title(entity.title));
            Fields.set(post, "content", new Content(entity.content));
            Fields.set(post, "author", toUser(entity.author));
            lazy(post, "tags", entity.tags, this::toTag, Comparator.naturalOrder());
        });
    }

    Tag toTag(TagEntity entity) {
        TagId id = new TagId(entity.id);
        return mapped(id, Tag.class, entity.version, tag -> {
            Fields.set(tag, "id", id);
            Fields.set(tag, "name", new TagName(entity.name));
            lazy(tag, "posts", entity.posts, this::toPost, Comparator.comparing(Post::id));
        });
    }

    Group toGroup(GroupEntity entity) {
        GroupId id = new GroupId(entity.id);
        return mapped(id, Group.class, entity.version, group -> {
            Fields.set(group, "id", id);
            Fields.set(group, "name", new GroupName(entity.name));
            Fields.set(group, "owner", entity.owner == null ? null : new UserId(entity.owner.getId()));
            lazy(group, "memberships", entity.memberships, this::toMembership, Comparator.comparing(Membership::id));
        });
    }

    Membership toMembership(MembershipEntity entity) {
        MembershipId id = new MembershipId(new UserId(entity.id.user()), new GroupId(entity.id.group()));
        return mapped(id, Membership.class, entity.version, membership -> {
            Fields.set(membership, "user", toUser(entity.user));
            Fields.set(membership, "group", toGroup(entity.group));
            Fields.set(membership, "joinedOn", entity.joinedOn);
        });
    }

    private <T> T mapped(Object id, Class<T> type, Long version, Consumer<T> fields) {
        if (!known.containsKey(id)) {
            T object = Fields.empty(type);
            known.put(id, object);
            Fields.set(object, "revision", version + 1);
            fields.accept(object);
        }
        return type.cast(known.get(id));
    }

    private static <E, D> void lazy(
            Aggregate<?> owner, String relation, Set<E> entities, Function<E, D> mapping, Comparator<D> order) {
        String name = relation + " of " + owner.getClass().getSimpleName().toLowerCase(Locale.ROOT) + " " + owner.id();
        Fields.set(owner, relation, new MappedSet<>(name, entities, mapping, order));
    }

    UserEntity toEntity(User user) {
        UserEntity entity = new UserEntity();
        entity.id = user.id().value();
        entity.version = Math.max(0, user.revision() - 1);
        entity.name = user.name().value();
        entity.posts = entities(user, "posts", (Post post) -> toEntity(post, entity));
        entity.memberships = entities(user, "memberships", (Membership membership) -> toEntity(membership, entity));
        return entity;
    }

    PostEntity toEntity(Post post) {
        return toEntity(
                post, stored(UserEntity.class, post.author().orElseThrow().id()));
    }

    private PostEntity toEntity(Post post, UserEntity author) {
        known.putIfAbsent(post.id(), post);
        PostEntity entity = new PostEntity();
        entity.id = post.id().value();
        entity.version = version(post.revision());
        entity.title = post.title().value();
        entity.content = post.content().value();
        entity.author = author;
        entity.tags = entities(post, "tags", this::reference);
        return entity;
    }

    /** A new tag comes with its post. */
    private TagEntity reference(Tag tag) {
        if (tag.revision() == 0 && added(tag)) {
            em.persist(toEntity(tag));
        }
        return stored(TagEntity.class, tag.id());
    }

    TagEntity toEntity(Tag tag) {
        TagEntity entity = new TagEntity();
        entity.id = tag.id().value();
        entity.version = version(tag.revision());
        entity.name = tag.name().value();
        entity.posts = inverse(tag, "posts");
        return entity;
    }

    GroupEntity toEntity(Group group) {
        GroupEntity entity = new GroupEntity();
        entity.id = group.id().value();
        entity.version = version(group.revision());
        entity.name = group.name().value();
        entity.owner = group.owner()
                .map(owner -> em.getReference(UserEntity.class, owner.value()))
                .orElse(null);
        entity.memberships = inverse(group, "memberships");
        return entity;
    }

    private MembershipEntity toEntity(Membership membership, UserEntity user) {
        known.putIfAbsent(membership.id(), membership);
        MembershipEntity entity = new MembershipEntity();
        entity.id = new MembershipEntity.Key(user.id, membership.group().id().value());
        entity.version = version(membership.revision());
        entity.user = user;
        entity.group = stored(GroupEntity.class, membership.group().id());
        entity.joinedOn = membership.joinedOn();
        return entity;
    }

    /** The version of a new entity is null, as Jakarta Persistence wants it. Hibernate counts from 0, the domain from 1. */
    private static Long version(long revision) {
        return revision == 0 ? null : revision - 1;
    }

    /** The entity of another aggregate, which mostly is there already. */
    private <E> E stored(Class<E> type, Identifier id) {
        return Optional.ofNullable(em.find(type, id.value()))
                .orElseThrow(() ->
                        new NotFound(type.getSimpleName().replace("Entity", "").toLowerCase(Locale.ROOT), id));
    }

    /** Where nothing came or went Hibernate's own collection, because merge counts any other as a change. */
    @SuppressWarnings("unchecked")
    private <D, E> Set<E> entities(Object owner, String relation, Function<D, E> mapping) {
        Collection<D> elements = (Collection<D>) Fields.get(owner, relation);
        if (!(elements instanceof MappedSet<?, ?>)) {
            return elements.stream().map(mapping).collect(Collectors.toSet());
        }
        MappedSet<E, D> set = (MappedSet<E, D>) elements;
        if (!set.isLoaded()) {
            return set.entities();
        }
        Set<E> entities = set.stream().map(mapping).collect(Collectors.toSet());
        return entities.equals(set.entities()) ? set.entities() : entities;
    }

    /** The other end owns the relation, so Hibernate's collection stays as it is. */
    @SuppressWarnings("unchecked")
    private static <E> Set<E> inverse(Object owner, String relation) {
        return Fields.get(owner, relation) instanceof MappedSet<?, ?> set ? (Set<E>) set.entities() : Set.of();
    }
}

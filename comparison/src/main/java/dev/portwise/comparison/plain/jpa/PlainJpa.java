package dev.portwise.comparison.plain.jpa;

import com.zaxxer.hikari.HikariDataSource;
import dev.portwise.adapter.spi.StoreSettings;
import dev.portwise.comparison.byhand.JdbcPool;
import dev.portwise.comparison.workload.Subject;
import dev.portwise.comparison.workload.Target;
import dev.portwise.domain.model.GroupName;
import dev.portwise.domain.model.PostId;
import dev.portwise.domain.model.TagName;
import dev.portwise.domain.model.UserId;
import dev.portwise.domain.model.Username;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.exception.ConstraintViolationException.ConstraintKind;
import org.hibernate.jpa.HibernatePersistenceConfiguration;

/** The steps with Hibernate, without ports. */
public final class PlainJpa implements Subject {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final HikariDataSource pool;
    private final EntityManagerFactory entities;

    public PlainJpa(StoreSettings store) {
        pool = JdbcPool.open(store);
        entities = new HibernatePersistenceConfiguration("plain")
                .managedClasses(
                        User.class, Post.class, Tag.class, UserGroup.class, Membership.class, MembershipId.class)
                .property("jakarta.persistence.nonJtaDataSource", pool)
                .property("hibernate.connection.provider_disables_autocommit", true)
                .property("hibernate.jdbc.batch_size", 50)
                .property("hibernate.order_inserts", true)
                .property("hibernate.order_updates", true)
                .property(
                        "hibernate.type.preferred_uuid_jdbc_type",
                        store.url().startsWith("jdbc:mariadb:") ? "BINARY" : "UUID")
                .createEntityManagerFactory();
    }

    @Override
    public UserId find(Username name) {
        return entities.callInTransaction(em -> new UserId(user(em, name).getId()));
    }

    @Override
    public int readLazily(Username name) {
        return entities.callInTransaction(em -> characters(user(em, name).getPosts()));
    }

    @Override
    public int readEagerly(Username name) {
        return characters(entities.callInTransaction(em -> em.createQuery(
                                "select u from User u left join fetch u.posts where u.name = :name", User.class)
                        .setParameter("name", name.value())
                        .getSingleResult())
                .getPosts());
    }

    @Override
    public int readManyEagerly(List<UserId> users) {
        List<UUID> ids = users.stream().map(UserId::value).toList();
        return entities
                .callInTransaction(em -> em.createQuery(
                                "select u from User u left join fetch u.posts where u.id in :ids", User.class)
                        .setParameter("ids", ids)
                        .getResultList())
                .stream()
                .mapToInt(user -> characters(user.getPosts()))
                .sum();
    }

    @Override
    public void append(Username author, PostId newPost) {
        entities.runInTransaction(em -> user(em, author).addPost(post(newPost)));
    }

    @Override
    public void move(PostId post, Username newAuthor) {
        entities.runInTransaction(em -> em.find(Post.class, post.value()).setAuthor(user(em, newAuthor)));
    }

    @Override
    public void tag(PostId id, TagName name) {
        entities.runInTransaction(em -> {
            Set<Tag> tags = postWithTags(em, id).getTags();
            Tag tag = tag(em, name);
            if (tags.add(tag) && tags.size() > dev.portwise.domain.model.Post.MAX_TAGS) {
                throw new IllegalStateException("the post " + id + " has as many tags as a post can have");
            }
        });
    }

    @Override
    public void untag(PostId id, TagName name) {
        entities.runInTransaction(em ->
                postWithTags(em, id).getTags().removeIf(tag -> tag.getName().equals(name.value())));
    }

    @Override
    public void withdraw(Username author, PostId id) {
        entities.runInTransaction(em -> {
            User user = user(em, author);
            Post post = user.getPosts().stream()
                    .filter(own -> own.getId().equals(id.value()))
                    .findFirst()
                    .orElseThrow();
            user.removePost(post);
        });
    }

    @Override
    public boolean join(Username user, GroupName group, Instant at) {
        return runUnlessDuplicate(em -> em.persist(new Membership(user(em, user), group(em, group), at)));
    }

    @Override
    public Set<GroupName> groupsOf(Username member) {
        User user = entities.callInTransaction(em -> em.createQuery("""
                        select u from User u
                        left join fetch u.memberships m
                        left join fetch m.group
                        where u.name = :name
                        """, User.class)
                .setParameter("name", member.value())
                .getSingleResult());
        return user.getMemberships().stream()
                .map(membership -> new GroupName(membership.getGroup().getName()))
                .collect(Collectors.toSet());
    }

    @Override
    public Set<Username> membersOf(GroupName name) {
        UserGroup group = entities.callInTransaction(em -> em.createQuery("""
                        select g from UserGroup g
                        left join fetch g.memberships m
                        left join fetch m.user
                        where g.name = :name
                        """, UserGroup.class)
                .setParameter("name", name.value())
                .getSingleResult());
        return group.getMemberships().stream()
                .map(membership -> new Username(membership.getUser().getName()))
                .collect(Collectors.toSet());
    }

    @Override
    public Map<GroupName, Instant> datesOfJoining(Username member) {
        return entities.callInTransaction(em -> em.createQuery(
                        "select m from Membership m join fetch m.group where m.user = :user", Membership.class)
                .setParameter("user", user(em, member))
                .getResultStream()
                .collect(Collectors.toMap(
                        membership -> new GroupName(membership.getGroup().getName()), Membership::getJoinedOn)));
    }

    @Override
    public void deleteTag(TagName name) {
        entities.runInTransaction(em -> em.remove(tag(em, name)));
    }

    @Override
    public void deleteUser(Username name) {
        entities.runInTransaction(em -> {
            User user = user(em, name);
            em.createQuery("update versioned UserGroup g set g.owner = null where g.owner = :user")
                    .setParameter("user", user)
                    .executeUpdate();
            em.remove(user);
        });
    }

    @Override
    public boolean register(UserId id, Username name) {
        return runUnlessDuplicate(em -> em.persist(new User(id.value(), name.value())));
    }

    @Override
    public void write(UserId id, Username name, List<PostId> newPosts) {
        entities.runInTransaction(em -> {
            User user = new User(id.value(), name.value());
            newPosts.forEach(post -> user.addPost(post(post)));
            em.persist(user);
        });
    }

    @Override
    public int readInPages(Username author, int pageSize) {
        return entities.callInTransaction(em -> {
            User user = user(em, author);
            UUID last = BEFORE_ALL;
            int characters = 0;
            List<Post> page;
            do {
                page = em.createQuery(
                                "select p from Post p where p.author = :author and p.id > :last order by p.id",
                                Post.class)
                        .setParameter("author", user)
                        .setParameter("last", last)
                        .setMaxResults(pageSize)
                        .getResultList();
                characters += characters(page);
                last = page.isEmpty() ? last : page.get(page.size() - 1).getId();
                em.clear();
            } while (page.size() == pageSize);
            return characters;
        });
    }

    private static User user(EntityManager em, Username name) {
        return em.createQuery("select u from User u where u.name = :name", User.class)
                .setParameter("name", name.value())
                .getSingleResult();
    }

    private static UserGroup group(EntityManager em, GroupName name) {
        return em.createQuery("select g from UserGroup g where g.name = :name", UserGroup.class)
                .setParameter("name", name.value())
                .getSingleResult();
    }

    private static Tag tag(EntityManager em, TagName name) {
        return em.createQuery("select t from Tag t where t.name = :name", Tag.class)
                .setParameter("name", name.value())
                .getSingleResult();
    }

    private static Post postWithTags(EntityManager em, PostId id) {
        return em.createQuery("select p from Post p left join fetch p.tags where p.id = :id", Post.class)
                .setParameter("id", id.value())
                .getSingleResult();
    }

    private static Post post(PostId id) {
        return new Post(id.value(), Target.TITLE.value(), Target.CONTENT.value());
    }

    private static int characters(List<Post> posts) {
        return posts.stream()
                .mapToInt(post -> post.getTitle().length() + post.getContent().length())
                .sum();
    }

    /** Flushes within the transaction, so that the refusal comes as what it is and not as a failed commit. */
    private boolean runUnlessDuplicate(Consumer<EntityManager> work) {
        try {
            entities.runInTransaction(em -> {
                work.accept(em);
                em.flush();
            });
            return true;
        } catch (ConstraintViolationException refused) {
            if (refused.getKind() == ConstraintKind.UNIQUE) {
                return false;
            }
            throw refused;
        }
    }

    @Override
    public void close() {
        entities.close();
        pool.close();
    }
}

package com.example.portwise.plainjpa;

import dev.portwise.adapter.spi.UnitTransaction;
import dev.portwise.domain.model.Aggregate;
import dev.portwise.domain.model.Group;
import dev.portwise.domain.model.Post;
import dev.portwise.domain.model.Tag;
import dev.portwise.domain.model.User;
import dev.portwise.domain.port.Groups;
import dev.portwise.domain.port.Posts;
import dev.portwise.domain.port.Tags;
import dev.portwise.domain.port.Users;
import jakarta.persistence.EntityManager;
import org.hibernate.Session;

/** A unit of work: one EntityManager with one transaction. */
final class PlainUnit extends UnitTransaction {

    private final boolean readOnly;
    private final EntityManager em;
    private final Mapper mapper;

    PlainUnit(boolean readOnly, EntityManager em) {
        super(readOnly);
        this.readOnly = readOnly;
        this.em = em;
        this.mapper = new Mapper(em);
        em.getTransaction().begin();
    }

    EntityManager em() {
        return em;
    }

    Mapper mapper() {
        return mapper;
    }

    @Override
    public Users users() {
        return new PlainUsers(this);
    }

    @Override
    public Posts posts() {
        return new PlainPosts(this);
    }

    @Override
    public Tags tags() {
        return new PlainTags(this);
    }

    @Override
    public Groups groups() {
        return new PlainGroups(this);
    }

    /** Only the write tells whether an object was changed; in a unit that only reads, Hibernate compares. */
    @Override
    protected boolean hasChanges() {
        if (!readOnly) {
            return true;
        }
        writeBack();
        return em.unwrap(Session.class).isDirty();
    }

    @Override
    protected void write() {
        writeBack();
        em.flush();
        mapper.takeOverVersions();
    }

    /** Writes the domain's objects back to the entities: first what others refer to. */
    private void writeBack() {
        mapper.fresh(User.class)
                .forEach(user ->
                        em.persist(new UserEntity(user.id().value(), user.name().value())));
        mapper.known(Tag.class).forEach(tag -> writeBack(tag, mapper.toEntity(tag)));
        mapper.known(Group.class).forEach(group -> writeBack(group, mapper.toEntity(group)));
        mapper.known(User.class).forEach(user -> em.merge(mapper.toEntity(user)));
        mapper.known(Post.class).stream()
                .filter(post -> post.author().isPresent() && !isNewOfKnownAuthor(post))
                .forEach(post -> writeBack(post, mapper.toEntity(post)));
    }

    private boolean isNewOfKnownAuthor(Post post) {
        return post.revision() == 0 && post.author().filter(mapper::knows).isPresent();
    }

    private void writeBack(Aggregate<?> aggregate, Object entity) {
        if (aggregate.revision() == 0) {
            em.persist(entity);
        } else {
            em.merge(entity);
        }
    }

    @Override
    protected void commit() {
        try {
            em.getTransaction().commit();
        } catch (RuntimeException failed) {
            throw translated(failed);
        }
    }

    @Override
    protected void rollback() {
        if (em.getTransaction().isActive()) {
            em.getTransaction().rollback();
        }
    }

    @Override
    protected void close() {
        em.close();
    }

    @Override
    protected RuntimeException translated(RuntimeException thrown) {
        return Failures.translated(thrown, mapper);
    }
}

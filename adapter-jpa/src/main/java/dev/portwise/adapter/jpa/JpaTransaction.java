package dev.portwise.adapter.jpa;

import dev.portwise.adapter.spi.UnitTransaction;
import dev.portwise.domain.port.Groups;
import dev.portwise.domain.port.Posts;
import dev.portwise.domain.port.Repositories;
import dev.portwise.domain.port.Tags;
import dev.portwise.domain.port.Users;
import org.hibernate.Transaction;
import org.hibernate.engine.spi.SessionImplementor;

/** A unit of work as one transaction with a persistence context of its own. */
final class JpaTransaction implements UnitTransaction, Repositories {

    private final JpaUnit unit;
    private final SessionImplementor session;
    private final Users users;
    private final Posts posts;
    private final Tags tags;
    private final Groups groups;

    /** @param codePointKey see {@link dev.portwise.adapter.relational.RelationalStore#codePointKey} */
    JpaTransaction(JpaUnit unit, String codePointKey) {
        this.unit = unit;
        this.session = unit.session();
        this.users = new JpaUsers(unit, codePointKey);
        this.posts = new JpaPosts(unit, codePointKey);
        this.tags = new JpaTags(unit);
        this.groups = new JpaGroups(unit);
    }

    @Override
    public Repositories repositories() {
        return this;
    }

    @Override
    public Users users() {
        return users;
    }

    @Override
    public Posts posts() {
        return posts;
    }

    @Override
    public Tags tags() {
        return tags;
    }

    @Override
    public Groups groups() {
        return groups;
    }

    @Override
    public boolean hasChanges() {
        return unit.hasChanges();
    }

    @Override
    public void commit() {
        unit.flush();
        try {
            session.getTransaction().commit();
        } catch (RuntimeException thrown) {
            throw ExceptionTranslation.atCommit(thrown);
        }
    }

    @Override
    public void rollback() {
        Transaction transaction = session.getTransaction();
        if (transaction.isActive()) {
            transaction.rollback();
        }
    }

    @Override
    public void end() {
        session.close();
    }
}

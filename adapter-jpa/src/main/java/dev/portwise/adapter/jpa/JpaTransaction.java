package dev.portwise.adapter.jpa;

import dev.portwise.adapter.spi.UnitTransaction;
import dev.portwise.domain.port.Groups;
import dev.portwise.domain.port.Posts;
import dev.portwise.domain.port.Repositories;
import dev.portwise.domain.port.Tags;
import dev.portwise.domain.port.Users;
import org.hibernate.Transaction;

/**
 * A unit of work as one transaction, with a session of its own: the ports promise one object for one row in the unit.
 *
 * @param codePointKey see {@link dev.portwise.adapter.relational.RelationalStore#codePointKey}
 */
record JpaTransaction(JpaUnit unit, String codePointKey) implements UnitTransaction, Repositories {

    @Override
    public Repositories repositories() {
        return this;
    }

    @Override
    public Users users() {
        return new JpaUsers(unit, codePointKey);
    }

    @Override
    public Posts posts() {
        return new JpaPosts(unit, codePointKey);
    }

    @Override
    public Tags tags() {
        return new JpaTags(unit);
    }

    @Override
    public Groups groups() {
        return new JpaGroups(unit);
    }

    @Override
    public boolean hasChanges() {
        return unit.hasChanges();
    }

    @Override
    public void commit() {
        unit.flush();
        try {
            unit.session().getTransaction().commit();
        } catch (RuntimeException thrown) {
            throw ExceptionTranslation.atCommit(thrown);
        }
    }

    @Override
    public void rollback() {
        Transaction transaction = unit.session().getTransaction();
        if (transaction.isActive()) {
            transaction.rollback();
        }
    }

    @Override
    public void end() {
        unit.session().close();
    }
}

package dev.portwise.adapter.spi;

import dev.portwise.domain.port.Repositories;

/** The transaction of one unit of work. {@link TransactionalUnitOfWork} begins and ends it. */
public interface UnitTransaction {

    Repositories repositories();

    /** Whether the unit has changes that are not stored yet. */
    boolean hasChanges();

    /** Stores the changes of the unit and commits. */
    void commit();

    /** Rolls back. May be called after a failed commit. */
    void rollback();

    /** Releases the objects of the unit and its connection. Called once, as the last call, also after a failure. */
    void end();
}

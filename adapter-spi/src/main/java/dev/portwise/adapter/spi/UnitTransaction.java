package dev.portwise.adapter.spi;

import dev.portwise.domain.port.Repositories;

/** The transaction of one unit of work, as {@link TransactionalUnitOfWork} drives it. */
public interface UnitTransaction {

    Repositories repositories();

    /** Whether something changed that is not stored yet. */
    boolean hasChanges();

    /** Stores what changed and commits. */
    void commit();

    /** Gives up what was done; may be called after a failed commit. */
    void rollback();

    /** Lets go of the objects of the unit and of the connection; called once, last, whatever happened. */
    void end();
}

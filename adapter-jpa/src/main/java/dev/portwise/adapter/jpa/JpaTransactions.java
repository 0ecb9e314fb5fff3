package dev.portwise.adapter.jpa;

import dev.portwise.adapter.relational.RelationalPersistence;
import dev.portwise.adapter.spi.UnitState;
import dev.portwise.adapter.spi.UnitTransaction;
import org.hibernate.FlushMode;
import org.hibernate.SessionFactory;
import org.hibernate.engine.spi.SessionImplementor;

/**
 * Begins a session for each unit of work.
 *
 * @param codePointKey see {@link dev.portwise.adapter.relational.RelationalStore#codePointKey}
 */
record JpaTransactions(SessionFactory sessions, String codePointKey) implements RelationalPersistence.Transactions {

    @Override
    public UnitTransaction begin(UnitState state) {
        SessionImplementor session = sessions.withOptions()
                .interceptor(new UnitInterceptor(state, new RemovedEntities()))
                .flushMode(FlushMode.MANUAL)
                .openSession()
                .unwrap(SessionImplementor.class);
        session.beginTransaction();
        return new JpaTransaction(new JpaUnit(session), codePointKey);
    }

    @Override
    public void close() {
        sessions.close();
    }
}

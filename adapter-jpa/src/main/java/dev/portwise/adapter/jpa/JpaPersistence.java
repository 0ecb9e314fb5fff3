package dev.portwise.adapter.jpa;

import dev.portwise.adapter.relational.RelationalStore;
import dev.portwise.adapter.spi.Capabilities;
import dev.portwise.adapter.spi.Persistence;
import dev.portwise.adapter.spi.StoreProbe;
import dev.portwise.adapter.spi.TransactionalUnitOfWork;
import dev.portwise.adapter.spi.UnitState;
import dev.portwise.adapter.spi.UnitTransaction;
import dev.portwise.domain.port.UnitOfWork;
import org.hibernate.FlushMode;
import org.hibernate.SessionFactory;
import org.hibernate.engine.spi.SessionImplementor;

final class JpaPersistence implements Persistence {

    private final RelationalStore store;
    private final SessionFactory sessions;
    private final TransactionalUnitOfWork unitOfWork;

    JpaPersistence(RelationalStore store, SessionFactory sessions) {
        this.store = store;
        this.sessions = sessions;
        this.unitOfWork = new TransactionalUnitOfWork(store::requireOpen, this::begin);
    }

    private UnitTransaction begin(UnitState state) {
        SessionImplementor session = sessions.withOptions()
                .interceptor(new UnitInterceptor(state, new Removals()))
                .flushMode(FlushMode.MANUAL)
                .openSession()
                .unwrap(SessionImplementor.class);
        session.beginTransaction();
        return new JpaTransaction(new JpaUnit(session), store.codePointKey());
    }

    @Override
    public UnitOfWork unitOfWork() {
        return unitOfWork;
    }

    @Override
    public Capabilities capabilities() {
        return store.capabilities();
    }

    @Override
    public StoreProbe probe() {
        return store.probe();
    }

    @Override
    public void close() {
        store.close();
        sessions.close();
    }
}

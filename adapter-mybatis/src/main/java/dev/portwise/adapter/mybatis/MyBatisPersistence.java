package dev.portwise.adapter.mybatis;

import dev.portwise.adapter.relational.RelationalStore;
import dev.portwise.adapter.spi.Capabilities;
import dev.portwise.adapter.spi.Persistence;
import dev.portwise.adapter.spi.StoreProbe;
import dev.portwise.adapter.spi.TransactionalUnitOfWork;
import dev.portwise.adapter.spi.UnitState;
import dev.portwise.adapter.spi.UnitTransaction;
import dev.portwise.adapter.tracking.TrackedTransaction;
import dev.portwise.domain.port.UnitOfWork;
import org.apache.ibatis.session.SqlSessionFactory;
import org.apache.ibatis.session.SqlSessionFactoryBuilder;

final class MyBatisPersistence implements Persistence {

    private final RelationalStore store;
    private final SqlSessionFactory sessions;
    private final UnitOfWork unitOfWork;

    MyBatisPersistence(RelationalStore store) {
        this.store = store;
        this.sessions = new SqlSessionFactoryBuilder().build(Mappings.on(store));
        this.unitOfWork = new TransactionalUnitOfWork(store::requireOpen, this::begin);
    }

    private UnitTransaction begin(UnitState state) {
        return new TrackedTransaction(state, new MyBatisSession(sessions.openSession()));
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
    }
}

package dev.portwise.adapter.mybatis;

import dev.portwise.adapter.tracking.StoreReads;
import dev.portwise.adapter.tracking.StoreSession;
import dev.portwise.adapter.tracking.StoreWrites;
import org.apache.ibatis.session.SqlSession;

/** One MyBatis session, which is one transaction on one connection, taken when the first statement is sent. */
final class MyBatisSession implements StoreSession {

    private final SqlSession session;
    private final Statements statements;
    private final StoreReads reads;
    private final StoreWrites writes;

    MyBatisSession(SqlSession session) {
        this.session = session;
        this.statements = new Statements(session);
        this.reads = new MyBatisReads(statements);
        this.writes = new MyBatisWrites(statements);
    }

    @Override
    public StoreReads reads() {
        return reads;
    }

    @Override
    public StoreWrites writes() {
        return writes;
    }

    @Override
    public RuntimeException translated(RuntimeException failure) {
        return statements.translated(failure);
    }

    @Override
    public void commit() {
        statements.commit();
    }

    @Override
    public void rollback() {
        statements.rollback();
    }

    @Override
    public void close() {
        session.close();
    }
}

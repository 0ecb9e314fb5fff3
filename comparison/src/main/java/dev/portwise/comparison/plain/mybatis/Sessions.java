package dev.portwise.comparison.plain.mybatis;

import com.zaxxer.hikari.HikariDataSource;
import dev.portwise.adapter.spi.StoreSettings;
import dev.portwise.comparison.byhand.JdbcPool;
import java.sql.SQLException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.ibatis.exceptions.PersistenceException;
import org.apache.ibatis.session.ExecutorType;
import org.apache.ibatis.session.SqlSession;
import org.apache.ibatis.session.SqlSessionFactory;

/** Runs work in a session of its own, which is a transaction. A session that is not committed rolls back at its end. */
final class Sessions implements AutoCloseable {

    private final HikariDataSource pool;
    private final SqlSessionFactory factory;

    Sessions(StoreSettings store) {
        pool = JdbcPool.open(store);
        factory = Mappings.on(pool, store.url().startsWith("jdbc:mariadb:"));
    }

    <T> T run(Function<SqlSession, T> work) {
        try (SqlSession session = factory.openSession()) {
            T result = work.apply(session);
            session.commit();
            return result;
        }
    }

    /** Equal statements in a row are sent together. */
    void runBatch(Consumer<SqlSession> work) {
        try (SqlSession session = factory.openSession(ExecutorType.BATCH)) {
            work.accept(session);
            session.commit();
        }
    }

    /** Runs work that a unique constraint may refuse. Answers false if it did. */
    boolean runUnlessDuplicate(Consumer<SqlSession> work) {
        try (SqlSession session = factory.openSession()) {
            work.accept(session);
            session.commit();
            return true;
        } catch (PersistenceException failed) {
            if (failed.getCause() instanceof SQLException refused && JdbcPool.isDuplicate(refused)) {
                return false;
            }
            throw failed;
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}

package dev.portwise.comparison.byhand;

import com.zaxxer.hikari.HikariDataSource;
import dev.portwise.adapter.spi.StoreSettings;
import java.sql.Connection;
import java.sql.SQLException;

/** An SQL database for code that is written by hand. */
final class JdbcDatabase implements AutoCloseable {

    private final HikariDataSource pool;
    private final IdColumn ids;

    JdbcDatabase(StoreSettings store) {
        pool = JdbcPool.open(store);
        ids = IdColumn.at(store.url());
    }

    <T> T inTransaction(Work<T> work) {
        try {
            return committed(work);
        } catch (SQLException failed) {
            throw new IllegalStateException("the hand-written code failed: " + failed.getMessage(), failed);
        }
    }

    /** Returns false if the work was rolled back because a unique constraint refused a row. */
    boolean inTransactionUnlessDuplicate(Work<?> work) {
        try {
            committed(work);
            return true;
        } catch (SQLException failed) {
            if (JdbcPool.isDuplicate(failed)) {
                return false;
            }
            throw new IllegalStateException("the hand-written code failed: " + failed.getMessage(), failed);
        }
    }

    private <T> T committed(Work<T> work) throws SQLException {
        try (Connection connection = pool.getConnection()) {
            T result = work.in(new JdbcTransaction(connection, ids));
            connection.commit();
            return result;
        }
    }

    @Override
    public void close() {
        pool.close();
    }

    /** What a transaction does. */
    @FunctionalInterface
    interface Work<T> {

        T in(JdbcTransaction transaction) throws SQLException;
    }
}

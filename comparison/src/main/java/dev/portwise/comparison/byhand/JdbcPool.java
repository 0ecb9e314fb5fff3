package dev.portwise.comparison.byhand;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import dev.portwise.adapter.spi.StoreSettings;
import dev.portwise.domain.exception.StoreUnavailable;
import java.sql.SQLException;
import java.util.Map;

/** Pooled connections with the settings of the SQL adapters, so that no layer is faster by its settings. */
public final class JdbcPool {

    private static final Map<String, String> POSTGRESQL =
            Map.of("reWriteBatchedInserts", "true", "ApplicationName", "portwise", "connectTimeout", "5");

    private static final Map<String, String> MARIADB = Map.of(
            "connectTimeout", "5000",
            "useBulkStmtsForInserts", "true",
            "preserveInstants", "true",
            "connectionTimeZone", "UTC",
            "forceConnectionTimeZoneToSession", "true",
            "transactionIsolation", "READ-COMMITTED",
            "sessionVariables", "innodb_lock_wait_timeout=5");

    private JdbcPool() {}

    /**
     * Connects without auto-commit. A connection that goes back uncommitted is rolled back by the pool.
     *
     * @throws StoreUnavailable if the store cannot be reached or refuses the credentials
     */
    public static HikariDataSource open(StoreSettings store) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("comparison");
        config.setJdbcUrl(store.url());
        store.user().ifPresent(config::setUsername);
        store.password().ifPresent(config::setPassword);
        config.setAutoCommit(false);
        config.setMaximumPoolSize(10);
        config.setMinimumIdle(1);
        driverProperties(store.url()).forEach(config::addDataSourceProperty);
        try {
            return new HikariDataSource(config);
        } catch (PoolInitializationException refused) {
            throw new StoreUnavailable("cannot connect to " + store + ": " + refused.getMessage(), refused);
        }
    }

    /** Whether a unique constraint refused a row. MariaDB has one SQLState for all constraints. */
    public static boolean isDuplicate(SQLException refused) {
        return "23505".equals(refused.getSQLState()) || refused.getErrorCode() == 1062;
    }

    private static Map<String, String> driverProperties(String url) {
        if (url.startsWith("jdbc:postgresql:")) {
            return POSTGRESQL;
        }
        return url.startsWith("jdbc:mariadb:") ? MARIADB : Map.of();
    }
}

package dev.portwise.adapter.relational;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import dev.portwise.adapter.spi.Capabilities;
import dev.portwise.adapter.spi.StatementObserver;
import dev.portwise.adapter.spi.StoreKind;
import dev.portwise.adapter.spi.StoreProbe;
import dev.portwise.adapter.spi.StoreSettings;
import dev.portwise.domain.exception.StoreUnavailable;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;

/** An opened SQL database with the schema in place. */
public final class RelationalStore implements AutoCloseable {

    /** How long to try to open a store. It is short, so that a mistyped address is reported soon. */
    private static final Duration AT_OPENING = Duration.ofSeconds(5);

    /** How long a unit waits for a connection. Meanwhile the nodes of a cluster notice that a node is lost. */
    private static final Duration IN_UNITS = Duration.ofSeconds(30);

    private static final int CONNECTIONS = 10;

    private final HikariDataSource pool;
    private final DataSource observed;
    private final Capabilities capabilities;
    private final Dialect dialect;

    private RelationalStore(HikariDataSource pool, DataSource observed, Capabilities capabilities, Dialect dialect) {
        this.pool = pool;
        this.observed = observed;
        this.capabilities = capabilities;
        this.dialect = dialect;
    }

    /** The kinds of store that can be opened. */
    public static Set<StoreKind> kinds() {
        return Dialect.kinds();
    }

    /**
     * Connects and creates or migrates the schema.
     *
     * @throws IllegalArgumentException if the URL is not one of a known kind
     * @throws StoreUnavailable if the store cannot be reached, refuses the credentials, lacks rights, or has a setting
     *     that breaks the contract
     */
    public static RelationalStore open(StoreSettings settings) {
        Dialect dialect = Dialect.of(settings.url());
        Requirements.check(settings.url());
        Optional<NewH2File> created = NewH2File.of(settings.url());
        try {
            return opened(settings, dialect);
        } catch (RuntimeException refused) {
            created.ifPresent(NewH2File::delete);
            throw refused;
        }
    }

    private static RelationalStore opened(StoreSettings settings, Dialect dialect) {
        HikariDataSource pool = connect(settings, dialect);
        try {
            try (Connection connection = pool.getConnection()) {
                Requirements.check(connection, dialect, settings.url());
                connection.rollback();
            }
            Schema schema = new Schema(pool, dialect);
            if (settings.readOnly()) {
                schema.requireThere();
            } else {
                schema.migrate();
            }
            Capabilities capabilities = capabilities(pool, dialect);
            pool.setConnectionTimeout(IN_UNITS.toMillis());
            return new RelationalStore(pool, observed(pool, settings.observer()), capabilities, dialect);
        } catch (SQLException failed) {
            pool.close();
            throw ErrorTranslation.atOpening(failed, settings.url());
        } catch (StoreUnavailable failed) {
            pool.close();
            throw failed;
        }
    }

    /** Without an observer there is no proxy. */
    private static DataSource observed(DataSource pool, StatementObserver observer) {
        if (observer == StatementObserver.NONE) {
            return pool;
        }
        ObservedStatements listener = new ObservedStatements(observer);
        return ProxyDataSourceBuilder.create(pool)
                .listener(listener)
                .methodListener(listener)
                .proxyResultSet()
                .build();
    }

    private static HikariDataSource connect(StoreSettings settings, Dialect dialect) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("portwise");
        config.setJdbcUrl(settings.url());
        settings.user().ifPresent(config::setUsername);
        settings.password().ifPresent(config::setPassword);
        config.setAutoCommit(false);
        config.setReadOnly(settings.readOnly());
        config.setMaximumPoolSize(CONNECTIONS);
        // A connection is opened for the unit that needs it, and none behind its back
        config.setMinimumIdle(0);
        config.setConnectionTimeout(AT_OPENING.toMillis());
        config.setInitializationFailTimeout(1);
        config.setValidationTimeout(
                Math.min(config.getValidationTimeout(), settings.roundTrip().toMillis()));
        dialect.onConnect(settings.roundTrip()).ifPresent(config::setConnectionInitSql);
        // Commits that statement: else a rollback takes its limits back, and its transaction is the first unit's
        config.setIsolateInternalQueries(true);
        dialect.driverProperties(settings.url(), settings.roundTrip()).forEach(config::addDataSourceProperty);
        try {
            return new HikariDataSource(config);
        } catch (HikariPool.PoolInitializationException refused) {
            throw refused.getCause() instanceof SQLException cause
                    ? ErrorTranslation.atOpening(cause, settings.url())
                    : new StoreUnavailable("the store at " + settings.url() + " cannot be reached", refused);
        }
    }

    private static Capabilities capabilities(DataSource dataSource, Dialect dialect) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            DatabaseMetaData server = connection.getMetaData();
            String version = server.getDatabaseProductVersion().split(" ", 2)[0];
            String durability = first(connection, dialect.durabilityQuery());
            connection.rollback();
            return new Capabilities(
                    dialect.kind(),
                    server.getDatabaseProductName() + " " + version,
                    dialect.guarantees(durability),
                    dialect.isolation(connection.getTransactionIsolation()),
                    Duration.ofMillis(1),
                    dialect.collation(),
                    durability,
                    client(connection, dialect));
        }
    }

    private static String client(Connection connection, Dialect dialect) throws SQLException {
        DatabaseMetaData driver = connection.getMetaData();
        String version = driver.getDriverVersion().split(" ", 2)[0];
        return "%s %s, at most %d connections, %s"
                .formatted(driver.getDriverName(), version, CONNECTIONS, dialect.fetching());
    }

    /** The first value of the first row. */
    static String first(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(query)) {
            answer.next();
            return answer.getString(1);
        }
    }

    /** Pooled connections. Each begins a transaction with its first statement. The observer hears every statement. */
    public DataSource dataSource() {
        return observed;
    }

    /**
     * The SQL function whose result orders a text by code points: {@code order by <key>(name)}. Empty if the order of
     * the column is already that order.
     */
    public String codePointKey() {
        return dialect.codePointKey();
    }

    /** The form of ids in the columns. */
    public UuidForm uuidForm() {
        return dialect.uuidForm();
    }

    /** What the database guarantees. */
    public Capabilities capabilities() {
        return capabilities;
    }

    /** Reads the tables, on connections without an observer. */
    StoreProbe probe() {
        return new RelationalProbe(pool, dialect);
    }

    /**
     * Requires that the store is open.
     *
     * @throws StoreUnavailable if {@link #close} was called
     */
    void requireOpen() {
        if (pool.isClosed()) {
            throw new StoreUnavailable("the store has been closed; open it again", null);
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}

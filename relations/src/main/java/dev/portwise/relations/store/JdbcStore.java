package dev.portwise.relations.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * A throw-away SQL database. The application uses a {@link ListeningDataSource}; the kit looks behind on connections of its
 * own:
 *
 * <pre>{@code
 * Store store = JdbcStore.of(dataSource).transactions(work -> template.executeWithoutResult(status -> work.run()));
 * }</pre>
 */
public final class JdbcStore implements Store {

    private final DataSource behind;
    private final Statements statements;
    private final Transactions transactions;
    private final Runnable caches;
    private final Optional<String> confirmation;
    private final Tables tables;
    private final String name;

    private JdbcStore(
            DataSource behind,
            Statements statements,
            Transactions transactions,
            Runnable caches,
            Optional<String> confirmation,
            Tables tables,
            String name) {
        this.behind = behind;
        this.statements = statements;
        this.transactions = transactions;
        this.caches = caches;
        this.confirmation = confirmation;
        this.tables = tables;
        this.name = name;
    }

    /**
     * The database of an application.
     *
     * @param dataSource the one that the application uses; a {@link ListeningDataSource}, or a wrapper around it
     * @throws IllegalArgumentException if no listening data source is in it
     */
    public static JdbcStore of(DataSource dataSource) {
        ListeningDataSource listening = ListeningDataSource.in(dataSource);
        return of(listening.target(), listening.statements());
    }

    /**
     * The database of an application that tells its statements in another way.
     *
     * @param behind connections of the kit's own
     * @param statements what the application sends
     */
    public static JdbcStore of(DataSource behind, Statements statements) {
        return new JdbcStore(
                behind,
                statements,
                Transactions.NONE,
                () -> {},
                Optional.empty(),
                new Tables(behind, List.of()),
                nameOf(behind));
    }

    private static String nameOf(DataSource dataSource) {
        try (Connection connection = dataSource.getConnection()) {
            return DatabaseName.of(connection.getMetaData().getURL());
        } catch (SQLException failed) {
            throw new IllegalStateException("the database cannot be reached: " + failed.getMessage(), failed);
        }
    }

    /** How the application begins and ends a transaction. Without it, each call of a repository is a unit of its own. */
    public JdbcStore transactions(Transactions how) {
        return new JdbcStore(behind, statements, how, caches, confirmation, tables, name);
    }

    /**
     * How to empty the caches that outlive a transaction. With Hibernate, whose caches hold collections too: {@code
     * sessionFactory.getCache()::evictAllRegions}.
     */
    public JdbcStore forgetting(Runnable how) {
        return new JdbcStore(behind, statements, transactions, how, confirmation, tables, name);
    }

    /** Confirms that the database with this name may lose its contents. An empty database needs no confirmation. */
    public JdbcStore throwAway(String confirmedName) {
        return new JdbcStore(behind, statements, transactions, caches, Optional.of(confirmedName), tables, name);
    }

    /** Looks at the tables of these schemas, instead of the connection's own schema alone. */
    public JdbcStore schemas(String... names) {
        return new JdbcStore(
                behind, statements, transactions, caches, confirmation, new Tables(behind, List.of(names)), name);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean confirmed() {
        return confirmation.filter(name::equalsIgnoreCase).isPresent();
    }

    @Override
    public boolean isRelational() {
        return true;
    }

    @Override
    public boolean hasTransactions() {
        return transactions != Transactions.NONE;
    }

    @Override
    public void inUnit(Runnable work) {
        transactions.run(work);
    }

    @Override
    public Statements statements() {
        return statements;
    }

    @Override
    public void forget() {
        caches.run();
    }

    @Override
    public Snapshot look() {
        return tables.look();
    }

    @Override
    public void restore(Snapshot wanted) {
        new Restoring(behind, tables).restore(wanted);
    }

    @Override
    public void deleteBehind(String table, Object key) {
        tables.delete(table, key);
    }
}

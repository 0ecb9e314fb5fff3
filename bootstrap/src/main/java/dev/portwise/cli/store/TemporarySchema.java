package dev.portwise.cli.store;

import dev.portwise.adapter.spi.StoreSettings;
import dev.portwise.domain.exception.StoreUnavailable;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** A temporary schema; the connection that created it stays open to drop it. */
record TemporarySchema(Connection connection, String name, String drop, StoreSettings settings)
        implements TemporaryDatabase {

    /** Checks what the user may do, before anything is created. */
    @FunctionalInterface
    interface Check {

        /**
         * Checks the rights.
         *
         * @throws StoreUnavailable naming the right that is missing
         */
        void of(Connection connection) throws SQLException;
    }

    /** Checks the rights and creates a schema inside a database; the connection is closed if either fails. */
    static TemporarySchema created(Connection connection, Check rights, String name, StoreSettings settings) {
        return new TemporarySchema(connection, name, "drop schema " + name + " cascade", settings).created(rights);
    }

    /** As {@link #created} where a schema is a database, and goes with everything in it. */
    static TemporarySchema createdAsDatabase(Connection connection, Check rights, String name, StoreSettings settings) {
        return new TemporarySchema(connection, name, "drop database " + name, settings).created(rights);
    }

    private TemporarySchema created(Check rights) {
        try {
            rights.of(connection);
            execute("create schema " + name);
            return this;
        } catch (SQLException refused) {
            leave();
            throw new StoreUnavailable("the store refused to create a schema: " + refused.getMessage(), refused);
        } catch (StoreUnavailable lacking) {
            leave();
            throw lacking;
        }
    }

    @Override
    public void close() {
        try {
            execute(drop);
        } catch (SQLException kept) {
            throw new StoreUnavailable(
                    "schema " + name + " could not be dropped, drop it by hand: " + kept.getMessage(), kept);
        } finally {
            leave();
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void leave() {
        try {
            connection.close();
        } catch (SQLException gone) {
            // a connection that cannot be closed is none
        }
    }
}

package dev.portwise.cli.live;

import dev.portwise.adapter.spi.StoreSettings;
import dev.portwise.domain.exception.StoreUnavailable;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** A schema of one's own; the connection that made it is kept to drop it. */
record OwnSchema(Connection connection, String name, StoreSettings settings) implements OwnPlace {

    /** A look at what the user may do, before anything is created. */
    @FunctionalInterface
    interface Check {

        /**
         * Looks.
         *
         * @throws StoreUnavailable naming the right that is missing
         */
        void of(Connection connection) throws SQLException;
    }

    /** Checks the rights and creates the schema; the connection is closed if either fails. */
    static OwnSchema created(Connection connection, Check rights, String name, StoreSettings settings) {
        OwnSchema schema = new OwnSchema(connection, name, settings);
        try {
            rights.of(connection);
            schema.execute("create schema " + name);
            return schema;
        } catch (SQLException refused) {
            schema.leave();
            throw new StoreUnavailable("the store refused to create a schema: " + refused.getMessage(), refused);
        } catch (StoreUnavailable lacking) {
            schema.leave();
            throw lacking;
        }
    }

    @Override
    public void close() {
        try {
            execute("drop schema " + name + " cascade");
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

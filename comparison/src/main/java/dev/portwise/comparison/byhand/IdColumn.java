package dev.portwise.comparison.byhand;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** How the tables hold ids: as the database's own type, or as sixteen bytes in MariaDB, whose own type is ordered otherwise. */
record IdColumn(boolean bytes) {

    static IdColumn at(String url) {
        return new IdColumn(url.startsWith("jdbc:mariadb:"));
    }

    Object parameter(UUID id) {
        return bytes
                ? ByteBuffer.allocate(16)
                        .putLong(id.getMostSignificantBits())
                        .putLong(id.getLeastSignificantBits())
                        .array()
                : id;
    }

    UUID read(ResultSet row, int column) throws SQLException {
        if (!bytes) {
            return row.getObject(column, UUID.class);
        }
        ByteBuffer stored = ByteBuffer.wrap(row.getBytes(column));
        return new UUID(stored.getLong(), stored.getLong());
    }
}

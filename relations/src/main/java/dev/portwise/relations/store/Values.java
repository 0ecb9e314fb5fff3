package dev.portwise.relations.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Values of columns that can be compared and written again. */
final class Values {

    private Values() {}

    static Optional<Object> of(ResultSet row, int column, int type) throws SQLException {
        return Optional.ofNullable(
                switch (type) {
                    case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB -> bytes(row.getBytes(column));
                    case Types.CLOB, Types.NCLOB, Types.LONGVARCHAR, Types.LONGNVARCHAR, Types.ARRAY, Types.SQLXML ->
                        row.getString(column);
                    default -> row.getObject(column);
                });
    }

    private static @Nullable Object bytes(byte @Nullable [] bytes) {
        return bytes == null ? null : Bytes.of(bytes);
    }

    /** The value as a statement takes it. */
    static Object parameter(Object value) {
        return value instanceof Bytes bytes ? bytes.array() : value;
    }
}
